import { request } from 'node:http'
import { connect } from 'node:net'

export type RawAnswer = { status: number; headers: Record<string, unknown>; text: string }

/** A request as bytes, with nothing that a browser or `fetch` would mend: any address, method, header and body. */
export function sendRaw(
  baseURL: string,
  asked: {
    method?: string
    path?: string
    /** An undefined one is not sent, not even where every request of a browser has it. */
    headers?: Record<string, string | undefined>
    body?: string | Buffer
    /** Send the body in chunks without saying how long it is. */
    chunked?: boolean
  },
): Promise<RawAnswer> {
  const { hostname, port, host, origin } = new URL(baseURL)
  const { method = 'GET', path = '/', body = '', chunked = false } = asked
  const length: Record<string, string> = chunked
    ? { 'transfer-encoding': 'chunked' }
    : { 'content-length': String(Buffer.byteLength(body)) }
  const own: Record<string, string> = method === 'GET' || method === 'HEAD' ? {} : { origin }
  const all = Object.entries({ host, ...own, ...length, ...asked.headers })
  const headers = Object.fromEntries(all.filter(([, value]) => value !== undefined))
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part: string) => (text += part))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }),
      )
      answer.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const boundary = '----wiki-test'

/** The header of a multipart body made by `multipart`. */
export const multipartType = { 'content-type': `multipart/form-data; boundary=${boundary}` }

/** Fields as a browser sends a form. */
export function multipart(fields: readonly (readonly [string, string])[]): string {
  const parts = fields.map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return `${parts.join('')}--${boundary}--\r\n`
}

/** Bytes straight into the socket, for what no HTTP client would send. Returns all that comes back. */
export function sendBytes(baseURL: string, bytes: string | Buffer): Promise<string> {
  const { hostname, port } = new URL(baseURL)
  return new Promise((resolve, reject) => {
    let text = ''
    const socket = connect(Number(port), hostname, () => socket.end(bytes))
    socket.on('data', (part) => (text += part.toString()))
    socket.on('end', () => resolve(text))
    socket.on('error', reject)
  })
}
