import type { ServerResponse } from 'node:http'
import type { Theme } from '@/wiki/reading/theme'
import { catalogues } from '@/wiki/words'
import { hrefIn, type Language } from '@/wiki/words/language'
import { themeOfReader } from './asked'
import type { Refusal } from './door'
import { languageOf } from './language'
import { plainPage } from './plain-page'

/** A small complete page that says what is wrong and what to do. */
export function refusalPage(
  { reason, status }: Refusal,
  language: Language = 'en',
  theme?: Theme,
): string {
  const { door } = catalogues[language]
  const { title, text } = door[reason]
  const isBack = status < 500 && reason !== 'badAddress' && reason !== 'longAddress'
  const paragraphs = isBack ? [text, door.back] : [text]
  const home = { href: hrefIn(language, '/'), button: door.home }
  return plainPage({ language, theme, title, paragraphs, ...home })
}

/** Ends `res` with a refusal. */
export function sendRefusal(res: ServerResponse, refusal: Refusal): void {
  const page = refusalPage(refusal, languageOf(res.req), themeOfReader(res.req))
  for (const name of res.getHeaderNames())
    if (/^(content-(type|length|encoding)|etag|transfer-encoding|vary)$/.test(name))
      res.removeHeader(name)
  res.writeHead(refusal.status, {
    ...refusal.headers,
    'cache-control': 'no-store',
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(page),
  })
  res.end(page)
}
