import { once } from 'node:events'
import { Agent } from 'node:http'
import { connect, type Socket } from 'node:net'
import { ask, wayOf, type Target } from './page-request'

/** What came back in one run. */
export interface Load {
  /** Answers a second. */
  rate: number
  /** Milliseconds of each answer. */
  latencies: number[]
}

/**
 * Asks for the same address over so many connections for so many seconds, each connection anew as soon as it is answered.
 *
 * On one connection every answer has the length of the first one, so the end of an answer is found by counting: a parser
 * in this process would cost more than the server that it measures.
 *
 * @throws Error when an answer is no 200 or has another length
 */
export async function load(target: Target, connections: number, seconds: number): Promise<Load> {
  await warmUp(target)
  const clients = await Promise.all(Array.from({ length: connections }, () => openClient(target)))
  const latencies: number[] = []
  const start = performance.now()
  const until = start + seconds * 1000
  try {
    await Promise.all(clients.map((client) => keepAsking(client, until, latencies)))
  } finally {
    for (const { socket } of clients) socket.destroy()
  }
  return { rate: (latencies.length * 1000) / (performance.now() - start), latencies }
}

/** As many answers in a row, each over another connection, mean that every process behind the port has the page. */
const IN_A_ROW = 20

/** Asks until the answers come about as those that will be counted. */
async function warmUp(target: Target): Promise<void> {
  let before = ''
  for (let same = 0; same < IN_A_ROW;) {
    const way = wayOf(await ask(target, new Agent()))
    same = way === before ? same + 1 : 0
    before = way
  }
}

interface Client {
  socket: Socket
  request: Buffer
  /** The length of an answer, its head included. */
  bytes: number
  /** Is given each part of what arrives, in a memory that the next part is written over. */
  onPart: (part: Buffer) => void
}

/** What a connection reads into, again and again: a memory of its own for each part was a third of the loader's time. */
const PART_BYTES = 65_536

/** Opens a connection and reads its first answer. */
async function openClient({ port, path, headers }: Target): Promise<Client> {
  const lines = Object.entries({ host: `127.0.0.1:${port}`, ...headers })
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  const request = Buffer.from(`GET ${path} HTTP/1.1\r\n${head}\r\n`)
  const buffer = Buffer.allocUnsafe(PART_BYTES)
  const callback = (bytes: number) => {
    client.onPart(buffer.subarray(0, bytes))
    return true
  }
  const socket = connect({ port, host: '127.0.0.1', noDelay: true, onread: { buffer, callback } })
  const client: Client = { socket, request, bytes: 0, onPart: () => undefined }
  await once(socket, 'connect')
  client.bytes = await readFirst(client)
  return client
}

/** Asks once. @returns the length of the answer */
function readFirst(client: Client): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = ''
    client.socket.on('error', reject)
    client.onPart = (part) => {
      said += part.toString('latin1')
      const end = said.indexOf('\r\n\r\n') + 4
      const bytes = end + Number(/^content-length: (\d+)/im.exec(said)?.[1])
      if (end > 3 && said.length >= bytes) resolve(bytes)
    }
    client.socket.write(client.request)
  })
}

/** Asks again and again until `until`, and writes down how long each answer took. */
function keepAsking(client: Client, until: number, latencies: number[]): Promise<void> {
  const { socket, request, bytes } = client
  return new Promise((resolve, reject) => {
    let [missing, start] = [bytes, performance.now()]
    client.onPart = (part) => {
      if (missing === bytes && part.toString('latin1', 0, 12) !== 'HTTP/1.1 200')
        return reject(new Error(part.toString('latin1', 0, 40)))
      missing -= part.length
      if (missing > 0) return
      if (missing < 0) return reject(new Error('An answer is longer than the first one'))
      const now = performance.now()
      latencies.push(now - start)
      if (now >= until) return resolve()
      missing = bytes
      start = now
      socket.write(request)
    }
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('The server closed a connection')))
    socket.write(request)
  })
}
