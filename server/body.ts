import { IncomingMessage } from 'node:http'
import { maxBodyBytes } from './settings'

/** As much as a refused sender may still send, in bytes; a photograph taken for a form is smaller. */
const maxDrainedBytes = 32 * 1024 * 1024

/**
 * Reads the whole body of a request, at most `maxBodyBytes`.
 *
 * @returns the bytes, or `too-large` as soon as one byte more arrives, or `aborted` when the sender goes away
 */
export function readBody(req: IncomingMessage): Promise<Buffer | 'too-large' | 'aborted'> {
  return new Promise((resolve) => {
    let chunks: Buffer[] = []
    let size = 0
    req.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > maxBodyBytes) {
        chunks = []
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
 * Takes the rest of a refused body and forgets it: a sender who is cut off in the middle sees a broken connection and not
 * the page that says why. Who sends without end is cut off.
 */
export function drain(req: IncomingMessage): void {
  let size = 0
  req.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > maxDrainedBytes) req.destroy()
  })
  req.on('error', () => undefined)
  req.resume()
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
