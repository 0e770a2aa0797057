import { cache } from 'react'
import { readerProgress } from '@/app/_server/request'
import { reader } from '@/db/connection'
import { progressFrom } from '@/db/queries/progress'
import { noteValidUntil } from '@/db/read-log'
import { dayInKorea, nextDayInKorea } from '@/wiki/kinds/broadcast-time'
import { readEntry, type Reading } from '@/db/queries/reading'

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
  (path: string, progress: string | undefined, after: string | undefined): PageReading => {
    const db = reader()
    const known = progress === undefined ? readerProgress() : progressFrom(db, progress)
    if (!known) return { status: 'bad-progress', value: progress ?? '' }
    return readEntry(db, path, known, after)
  },
)

/** Reads what stands at a path, as far as `?progress=` allows; `?after=` goes on in a long list on the page. */
export function readPage(path: string, { progress, after }: SearchParams): PageReading {
  const one = (value: string | string[] | undefined) =>
    Array.isArray(value) ? value.join(', ') : value
  return readOnce(path, one(progress), one(after))
}
