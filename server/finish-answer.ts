import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseEncoding, encode, isWorthEncoding } from './compression'
import { withoutFramework } from './reading-html'
import type { RequestContext } from './request-context'
import { contentPolicy } from './security-headers'
import type { Settings } from './settings'

/**
 * The last hand on an answer of text before it is sent, whole: a reading page loses the framework's client, a page of
 * forms gets the policy with its nonce, and both are encoded as the reader's program likes it. Sets the headers that
 * follow from this; sends nothing.
 *
 * @returns the bytes to send
 */
export async function finishAnswer(
  req: IncomingMessage,
  res: ServerResponse,
  context: RequestContext,
  settings: Settings,
  body: Buffer,
): Promise<Buffer> {
  const type = String(res.getHeader('content-type') ?? '')
  let finished = body
  if (type.startsWith('text/html')) {
    if (context.isReading)
      finished = Buffer.from(withoutFramework(body.toString(), process.env.ELEMENTS_SCRIPT))
    else res.setHeader('content-security-policy', contentPolicy(settings, context.nonce))
  }
  res.removeHeader('transfer-encoding')
  if (isWorthEncoding(type, finished.length) && !res.hasHeader('content-encoding')) {
    res.appendHeader('vary', 'Accept-Encoding')
    const encoding = chooseEncoding(req.headers['accept-encoding'])
    if (encoding !== 'identity') res.setHeader('content-encoding', encoding)
    finished = await encode(finished, encoding, 'each')
  }
  // The answer to HEAD has the length of a body that Next did not make.
  if (req.method !== 'HEAD') res.setHeader('content-length', finished.length)
  return finished
}
