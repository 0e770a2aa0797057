import type { IncomingMessage, ServerResponse } from 'node:http'
import { OFFLINE_PAGE } from '@/wiki/reading/offline-page'
import { hrefIn } from '@/wiki/words/language'
import { themeOfReader } from './asked'
import { languageOf } from './language'
import { offlinePage } from './offline-page'

/** Serves the page that browsers show without us at an address of its own, to be looked at, and says so. */
export function serveOfflinePage(req: IncomingMessage, res: ServerResponse): boolean {
  const { method, url } = req
  if (url !== OFFLINE_PAGE || (method !== 'GET' && method !== 'HEAD')) return false
  const language = languageOf(req)
  const page = offlinePage(language, themeOfReader(req), hrefIn(language, '/'))
  res.writeHead(200, {
    'cache-control': 'private, no-cache',
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(page),
    'x-robots-tag': 'noindex',
  })
  res.end(page)
  return true
}
