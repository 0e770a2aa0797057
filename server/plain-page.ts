import { SITE_NAMES } from '@/wiki/words/site-names'
import { hrefIn, type Language } from '@/wiki/words/language'
import type { Theme } from '@/wiki/reading/theme'

/** The colours of app/tokens.css that such a page needs. */
const colours = {
  paper: 'light-dark(#faf8f4, #15130f)',
  surface: 'light-dark(#fffefb, #1d1a16)',
  ink: 'light-dark(#1f1b16, #f0ebe2)',
  line: 'light-dark(#ddd5c8, #3b352d)',
  accent: 'light-dark(#0b5d68, #7fd0da)',
  'accent-ink': 'light-dark(#ffffff, #062b30)',
}

const properties = Object.entries(colours).map(([name, value]) => `--${name}:${value}`)

const style =
  `:root{color-scheme:light dark;${properties.join(';')};font:106.25%/1.6 system-ui,` +
  `'Apple SD Gothic Neo','Noto Sans KR','Noto Sans CJK KR','Malgun Gothic',sans-serif}` +
  '@media screen{:root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark}}' +
  'body{margin:0;background:var(--paper);color:var(--ink);overflow-wrap:break-word}' +
  ':lang(ko){word-break:keep-all}' +
  'header{background:var(--surface);border-bottom:1px solid var(--line)}' +
  'header a{color:inherit;display:inline-block;font-size:1.125rem;font-weight:700;padding:.8rem 0;' +
  'text-decoration:none}' +
  'header,main{padding-inline:max(1rem,50vw - 34.5rem)}' +
  'main{padding-block:1.5rem 3rem}main>*{max-width:65ch}' +
  'h1{font-size:clamp(1.75rem,1.35rem + 2vw,2.75rem);letter-spacing:-.022em;line-height:1.22;' +
  'margin:.5rem 0 1rem;text-wrap:balance}p{margin:1rem 0}' +
  '.button{background:var(--accent);border-radius:8px;color:var(--accent-ink);display:inline-block;' +
  'font-weight:600;margin-top:.5rem;padding:.5rem 1rem;text-decoration:none}' +
  ':focus-visible{border-radius:3px;outline:3px solid var(--accent);outline-offset:2px}'

/**
 * A small complete page that only says one thing and where to go from there, looking like the others. It depends on
 * nothing that can fail: neither on the framework, nor on a file beside it, nor on a script.
 *
 * @param theme what its reader chose, if it is known
 * @param paragraphs texts of ours, which need no escaping
 * @param href where its one button leads; the page's own address where it is empty
 */
export function plainPage({
  language,
  theme,
  title,
  paragraphs,
  href,
  button,
}: {
  language: Language
  theme: Theme | undefined
  title: string
  paragraphs: readonly string[]
  href: string
  button: string
}): string {
  const siteName = SITE_NAMES[language]
  return (
    `<!DOCTYPE html><html lang="${language}"${theme ? ` data-theme="${theme}"` : ''}>` +
    `<head><meta charset="utf-8"><title>${title} · ${siteName}</title>` +
    `<meta name="viewport" content="width=device-width,initial-scale=1">` +
    `<meta name="robots" content="noindex"><link rel="icon" href="data:,">` +
    `<style>${style}</style></head>` +
    `<body><header><a href="${hrefIn(language, '/')}">${siteName}</a></header>` +
    `<main><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}` +
    `<p><a class="button" href="${href}">${button}</a></p></main></body></html>`
  )
}
