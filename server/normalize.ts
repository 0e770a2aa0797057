import type { IncomingMessage } from 'node:http'
import { isOwnHost, isOwnOrigin, type Settings } from './settings'

/** Headers that Next's own layers talk to each other with, or that only a trusted proxy may set. */
const unbelieved =
  /^(x-middleware-|x-invoke-|x-matched-path|x-now-|x-nextjs-data|x-prerender-|x-forwarded-(host|proto|port)|next-resume)/

/**
 * Makes the headers of a request mean what the rest of the house takes them for: Host is ours (canonical addresses come
 * from PUBLIC_URL, and Next compares it with Origin), and the sender's address is the socket's (a proxy's word
 * counts with TRUST_PROXY=1).
 */
export function normalizeHeaders(req: IncomingMessage, { publicUrl }: Settings): void {
  const { headers } = req
  for (const name of Object.keys(headers)) if (unbelieved.test(name)) delete headers[name]
  const { origin } = headers
  if (origin !== undefined && isOwnOrigin(origin, publicUrl)) headers.host = new URL(origin).host
  else if (!isOwnHost(headers.host, publicUrl)) headers.host = publicUrl.host
  headers['x-forwarded-proto'] = publicUrl.protocol.slice(0, -1)
  headers['x-forwarded-for'] = senderOf(req)
}

/** The sender's address: a proxy appends whom it saw, and what stands before that anybody can have written. */
function senderOf(req: IncomingMessage): string {
  const socket = req.socket.remoteAddress ?? '0.0.0.0'
  if (process.env.TRUST_PROXY !== '1') return socket
  const named = String(req.headers['x-forwarded-for'] ?? '')
  return named.split(',').at(-1)?.trim() || socket
}
