import { request, type Agent, type IncomingHttpHeaders } from 'node:http'

/** Where is asked, and how. */
export interface Target {
  port: number
  path: string
  headers?: Record<string, string>
}

/** One answer with everything that belongs to it. */
export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** Asks once, over a connection of `agent` or one of its own. Rejects when there is no whole answer. */
export function ask({ port, path, headers = {} }: Target, agent?: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, headers, agent }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () => {
        const { statusCode: status = 0, headers: said } = answer
        resolve({ status, headers: said, body: Buffer.concat(parts) })
      })
    })
    asking.on('error', reject)
    asking.end()
  })
}

/** How a page came about, by its own word: `kept`, `rendered` or `joined`; `unsaid` of what may not be kept. */
export function wayOf({ headers }: Answer): string {
  return /^page;desc=(\w+)/.exec(String(headers['server-timing']))?.[1] ?? 'unsaid'
}
