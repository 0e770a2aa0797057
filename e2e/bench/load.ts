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
}

/** Opens a connection and reads its first answer. */
async function openClient({ port, path, headers }: Target): Promise<Client> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await once(socket, 'connect')
  const lines = Object.entries({ host: `127.0.0.1:${port}`, ...headers })
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  const request = Buffer.from(`GET ${path} HTTP/1.1\r\n${head}\r\n`)
  socket.write(request)
  let said = ''
  for (;;) {
    const [part] = (await once(socket, 'data')) as [Buffer]
    said += part.toString('latin1')
    const end = said.indexOf('\r\n\r\n') + 4
    const bytes = end + Number(/^content-length: (\d+)/im.exec(said)?.[1])
    if (end > 3 && said.length >= bytes) return { socket, request, bytes }
  }
}

/** Asks again and again until `until`, and writes down how long each answer took. */
function keepAsking({ socket, request, bytes }: Client, until: number, latencies: number[]) {
  return new Promise<void>((resolve, reject) => {
    let [missing, start] = [bytes, performance.now()]
    socket.on('data', (part: Buffer) => {
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
    })
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('The server closed a connection')))
    socket.write(request)
  })
}
