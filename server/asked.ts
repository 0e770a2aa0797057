import type { IncomingMessage } from 'node:http'
import { progressOf, progressOfEverything } from '@/db/queries/progress'
import type { Asked } from './kept-pages'
import { THEME_COOKIE, themeFrom, type Theme } from '@/wiki/reading/theme'
import { WATCHED_COOKIE, watchedFrom, WITHOUT_SCRIPTS_COOKIE } from '@/wiki/spoilers/watched-cookie'
import type { Watched } from '@/wiki/spoilers/join-watched'
import type { Progress } from '@/wiki/spoilers/progress'

/** Headers with which the framework's client asks for something else than the page. */
const ofFramework = ['rsc', 'next-router-prefetch', 'next-router-state-tree', 'next-action']

/** The one query whose pages are kept: every gated page leads to it, and an address has one page of it. */
const ASKS_FOR_EVERYTHING = '?progress=all'

/**
 * What is asked for, where it may be answered from what is kept: the page of a plain address, or of one that asks for
 * everything. An address with any other query is rendered for each who asks, so that no invented parameter takes up room.
 *
 * @param address what was asked for, with its language: every language has a page of its own
 */
export function askedOf(req: IncomingMessage, address = req.url ?? ''): Asked | null {
  const { method, url = '', headers } = req
  if (method !== 'GET' && method !== 'HEAD') return null
  if (url.includes('?') && !asksForEverything(url)) return null
  if (asksFramework(req) || headers.range !== undefined) return null
  const isPlain = isWithoutScripts(req)
  // What is everything for all shows each of them how far they have come.
  if (isPlain && asksForEverything(url)) return null
  // Few choose a theme or go without scripts; the pages of who did stand beside those of the others.
  const variants = [themeOfReader(req), isPlain && 'plain'].filter(Boolean)
  return { address: [address, ...variants].join(' '), progress: progressOfReader(req) }
}

/** Is something asked for that only the framework's client makes something of? */
export function asksFramework({ headers }: IncomingMessage): boolean {
  return ofFramework.some((name) => headers[name] !== undefined)
}

/**
 * How far the reader has come, as their cookie says, or everything where the address says just that. Programs say it in the
 * address, where they want more than the safe view.
 */
export function progressOfReader({ url = '', headers }: IncomingMessage): Progress {
  if (asksForEverything(url)) return progressOfEverything()
  const said = url.startsWith('/api/v1/entries/') ? {} : watchedIn(headers.cookie)
  // Of who said nothing, too, the gates are noted: what they may not see, somebody else may.
  return progressOf(said)
}

/**
 * How far the reader has come in each drama by their cookie, whatever the address says, where the page itself is to show
 * it; undefined where a script does.
 */
export function ownWatchedOf(req: IncomingMessage): Watched | undefined {
  return isWithoutScripts(req) ? watchedIn(req.headers.cookie) : undefined
}

function isWithoutScripts({ headers }: IncomingMessage): boolean {
  return cookieIn(headers.cookie, WITHOUT_SCRIPTS_COOKIE) === '1'
}

const watchedIn = (cookies: string | undefined) => watchedFrom(cookieIn(cookies, WATCHED_COOKIE))

function asksForEverything(url: string): boolean {
  return url.slice(url.indexOf('?')) === ASKS_FOR_EVERYTHING
}

/** How the reader wants pages to look, as their cookie says; undefined for what their device says. */
export function themeOfReader({ headers }: IncomingMessage): Theme | undefined {
  return themeFrom(cookieIn(headers.cookie, THEME_COOKIE))
}

/** The value of a cookie of ours, whose name says so where the site is reached over https. */
function cookieIn(cookies = '', wanted: string): string | undefined {
  for (const cookie of cookies.split(';')) {
    const [name = '', value] = cookie.split('=', 2)
    if (name.trim().replace(/^__Host-/, '') === wanted) return value
  }
  return undefined
}
