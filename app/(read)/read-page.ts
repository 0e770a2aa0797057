import { cache } from 'react'
import { ownWatched, readerProgress } from '@/app/_server/request'
import { reader } from '@/db/connection'
import { progressFrom, withRevealed } from '@/db/queries/progress'
import { noteGate, noteValidUntil } from '@/db/read-log'
import { dayInKorea, nextDayInKorea } from '@/wiki/kinds/broadcast-time'
import { readEntry, type Reading } from '@/db/queries/reading'
import type { Watch } from '@/wiki/reading/entry-reading'
import type { Said } from '@/wiki/reading/held-group'

/** The parameters of an address as Next gives them. */
export type SearchParams = Record<string, string | string[] | undefined>

/** The Korean day that it is; what is rendered with it is untrue when the next one begins. */
export function todayInKorea(now = Date.now()): string {
  noteValidUntil(nextDayInKorea(now))
  return dayInKorea(now)
}

/** What stands at an entry's address for one reader, or why it cannot be said. */
export type PageReading = Reading | { status: 'bad-progress'; value: string }

/** Read once for a page and its metadata. */
const readOnce = cache(
  (path: string, progress?: string, reveal?: string, after?: string): PageReading => {
    const db = reader()
    const own = progress === undefined ? readerProgress() : progressFrom(db, progress)
    if (!own) return { status: 'bad-progress', value: progress ?? '' }
    const known = withRevealed(db, own, reveal)
    if (!known) return { status: 'bad-progress', value: reveal ?? '' }
    return withOwnWatched(readEntry(db, path, known, after))
  },
)

/** The same with how far its reader has come, where the page shows that. */
function withOwnWatched(found: Reading): Reading {
  if (found.status === 'hidden') return { ...found, watch: shownIn(found.watch) }
  if (found.status !== 'live') return found
  return { ...found, reading: { ...found.reading, watch: shownIn(found.reading.watch) } }
}

/** The page is then for those alone who have seen this episode and not the next. */
function shownIn(watch: Watch | undefined): Watch | undefined {
  const watched = watch && ownWatched(watch.drama.id)
  if (!watch || watched === undefined) return watch
  for (const episode of [watched, watched + 1]) noteGate(watch.drama.id, episode)
  return { ...watch, watched }
}

/**
 * Reads what stands at a path, as far as the reader's progress or `?progress=` allows, and what `?reveal=` opens beyond it;
 * `?after=` goes on in a long list on the page.
 */
export function readPage(path: string, search: SearchParams): PageReading {
  const { progress, reveal } = saidIn(search)
  return readOnce(path, progress, reveal, one(search.after))
}

/** What an address says of how much to show. */
export function saidIn({ progress, reveal }: SearchParams): Said {
  return { progress: one(progress), reveal: one(reveal) }
}

const one = (value: string | string[] | undefined) =>
  Array.isArray(value) ? value.join(', ') : value
