import { readFileSync } from 'node:fs'
import { createServer, type OutgoingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A process that sends the bytes of one answer (a file of JSON: `headers`, `body` in base64) to whoever asks: the least that Node does. */
const [file = ''] = process.argv.slice(2)
const { headers, body } = JSON.parse(readFileSync(file, 'utf8')) as {
  headers: OutgoingHttpHeaders
  body: string
}
const bytes = Buffer.from(body, 'base64')
const server = createServer((_req, res) => {
  res.writeHead(200, headers)
  res.end(bytes)
})
server.listen(0, '127.0.0.1', () => {
  console.log((server.address() as AddressInfo).port)
})
