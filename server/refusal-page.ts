import type { ServerResponse } from 'node:http'
import { catalogues } from '@/wiki/words'
import { hrefIn, type Language } from '@/wiki/words/language'
import type { Refusal } from './door'
import { languageOf } from './language'

const style =
  ':root{color-scheme:light dark}body{font:1.125rem/1.6 system-ui,sans-serif;margin:0;' +
  'min-height:100vh;display:grid;place-items:center}main{max-width:34rem;padding:2rem}' +
  'h1{font-size:1.75rem;line-height:1.2}a{color:inherit}'

/** A small complete page that says what is wrong and what to do; it depends on nothing that can fail. */
export function refusalPage({ reason, status }: Refusal, language: Language = 'en'): string {
  const { door } = catalogues[language]
  const { title, text } = door[reason]
  const back = status < 500 && reason !== 'badAddress' && reason !== 'longAddress'
  return (
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width,initial-scale=1">` +
    `<meta name="robots" content="noindex"><title>${title} · ${door.siteName}</title>` +
    `<style>${style}</style></head><body><main><h1>${title}</h1><p>${text}</p>` +
    `${back ? `<p>${door.back}</p>` : ''}` +
    `<p><a href="${hrefIn(language, '/')}">${door.home}</a></p></main></body></html>`
  )
}

/** Ends `res` with a refusal. */
export function sendRefusal(res: ServerResponse, refusal: Refusal): void {
  const page = refusalPage(refusal, languageOf(res.req))
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
