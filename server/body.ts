import { IncomingMessage } from 'node:http'
import { maxBodyBytes } from './settings'

/**
 * Reads the whole body of a request, at most `maxBodyBytes`.
 *
 * @returns the bytes, or `too-large` as soon as one byte more arrives, or `aborted` when the sender goes away
 */
export function readBody(req: IncomingMessage): Promise<Buffer | 'too-large' | 'aborted'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    req.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > maxBodyBytes) {
        req.pause()
        resolve('too-large')
      } else {
        chunks.push(chunk)
      }
    })
    req.on('end', () => resolve(Buffer.concat(chunks)))
    req.on('error', () => resolve('aborted'))
    req.on('close', () => resolve('aborted'))
  })
}

/**
 * The same request once more, with its body unread: Next gets it only when the door has seen all of it, so that a body
 * that turns out too large never reached an action.
 */
export function replayRequest(req: IncomingMessage, body: Buffer): IncomingMessage {
  const replay = new IncomingMessage(req.socket)
  replay.httpVersion = req.httpVersion
  replay.httpVersionMajor = req.httpVersionMajor
  replay.httpVersionMinor = req.httpVersionMinor
  replay.method = req.method
  replay.url = req.url
  replay.headers = { ...req.headers, 'content-length': String(body.length) }
  delete replay.headers['transfer-encoding']
  replay.rawHeaders = req.rawHeaders
  replay.complete = true
  replay.push(body)
  replay.push(null)
  return replay
}
