import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseEncoding, encode, isWorthEncoding } from './compression'
import { FinishedPage } from './finished-page'
import { withoutFramework } from './reading-html'
import type { RequestContext } from './request-context'
import { contentPolicy } from './security-headers'
import type { Settings } from './settings'

/**
 * The last hand on an answer of text, which it sends whole: a reading page loses the framework's client, a page of
 * forms gets the policy with its nonce, and both are encoded as the reader's program likes it.
 *
 * @returns the page, where it may be kept and sent to others
 */
export async function finishAnswer(
  req: IncomingMessage,
  res: ServerResponse,
  context: RequestContext,
  settings: Settings,
  body: Buffer,
): Promise<FinishedPage | undefined> {
  const type = String(res.getHeader('content-type') ?? '')
  let finished = body
  if (type.startsWith('text/html')) {
    if (context.isReading)
      finished = Buffer.from(
        withoutFramework(body.toString(), {
          keep: process.env.ELEMENTS_SCRIPT,
          nonce: context.nonce,
        }),
      )
    else res.setHeader('content-security-policy', contentPolicy(settings, context.nonce))
  }
  res.removeHeader('transfer-encoding')
  if (mayBeKept(req, res, context, type)) {
    const page = FinishedPage.from(res, finished)
    await page.send(req, res, 'rendered')
    return page
  }
  await sendOnce(req, res, finished, type)
}

/** Only what is the same for everybody: nothing that sets a cookie, depends on a session, failed, or is no page. */
function mayBeKept(
  req: IncomingMessage,
  res: ServerResponse,
  context: RequestContext,
  type: string,
): boolean {
  if (!context.isKept || context.isPersonal || context.failure !== undefined) return false
  const isWhole = context.isReading || type.startsWith('application/json')
  return isWhole && req.method === 'GET' && res.statusCode === 200 && !res.hasHeader('set-cookie')
}

async function sendOnce(
  req: IncomingMessage,
  res: ServerResponse,
  body: Buffer,
  type: string,
): Promise<void> {
  let bytes = body
  if (isWorthEncoding(type, body.length) && !res.hasHeader('content-encoding')) {
    res.appendHeader('vary', 'Accept-Encoding')
    const encoding = chooseEncoding(req.headers['accept-encoding'])
    if (encoding !== 'identity') res.setHeader('content-encoding', encoding)
    bytes = await encode(body, encoding, 'each')
  }
  // The answer to HEAD has the length of a body that Next did not make.
  if (req.method !== 'HEAD') res.setHeader('content-length', bytes.length)
  if (!res.destroyed) res.end(bytes)
}
