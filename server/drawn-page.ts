import type { IncomingMessage, ServerResponse } from 'node:http'
import { entryHtml } from '@/app/(read)/entry-html'
import type { SiteFiles } from '@/app/(read)/entry-head-tags'
import { readLogs, type ReadLog } from '@/db/read-log'
import { asksFramework } from './asked'
import { isApi } from './door'
import { FinishedPage } from './finished-page'
import { requestStorage, type RequestContext } from './request-context'

/**
 * The page of an entry, made without the framework; null for everything that is none, and where making it failed: Next then
 * answers, and says what is wrong.
 */
export function drawPage(
  req: IncomingMessage,
  res: ServerResponse,
  context: RequestContext,
  reads: ReadLog,
  files: SiteFiles,
): FinishedPage | null {
  const { method, url = '' } = req
  if ((method !== 'GET' && method !== 'HEAD') || isApi(url) || asksFramework(req)) return null
  const draw = () => requestStorage().run(context, () => entryHtml(url, files))
  let html: string | null
  try {
    html = readLogs().run(reads, draw)
  } catch (error) {
    console.error(error)
    return null
  }
  if (html === null) return null
  res.setHeader('content-type', 'text/html; charset=utf-8')
  for (const [name, value] of Object.entries(context.headers)) res.setHeader(name, value)
  return FinishedPage.from(res, Buffer.from(html))
}
