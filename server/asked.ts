import type { IncomingMessage } from 'node:http'
import { progressOf } from '@/db/queries/progress'
import type { Asked } from './page-keeper'
import { WATCHED_COOKIE, watchedFrom } from '@/wiki/spoilers/watched-cookie'
import type { Progress } from '@/wiki/spoilers/progress'

/** Headers with which the framework's client asks for something else than the page. */
const partial = ['rsc', 'next-router-prefetch', 'next-router-state-tree', 'next-action', 'range']

const watchedNames = [WATCHED_COOKIE, `__Host-${WATCHED_COOKIE}`]

/**
 * What is asked for, where it may be answered from what is kept: the page of a plain address. An address with a query is
 * rendered for each who asks, so that no invented parameter takes up room.
 */
export function askedOf(req: IncomingMessage): Asked | null {
  const { method, url = '', headers } = req
  if (method !== 'GET' && method !== 'HEAD') return null
  if (url.includes('?') || partial.some((name) => headers[name] !== undefined)) return null
  return { address: url, progress: progressOfReader(req) }
}

/** How far the reader has come, as their cookie says. Programs say it in the address, where they want more than the safe view. */
export function progressOfReader({ url = '', headers }: IncomingMessage): Progress {
  const said = url.startsWith('/api/v1/entries/') ? undefined : watchedIn(headers.cookie ?? '')
  // Of who said nothing, too, the gates are noted: what they may not see, somebody else may.
  return progressOf(watchedFrom(said))
}

function watchedIn(cookies: string): string | undefined {
  for (const cookie of cookies.split(';')) {
    const [name = '', value] = cookie.split('=', 2)
    if (watchedNames.includes(name.trim())) return value
  }
  return undefined
}
