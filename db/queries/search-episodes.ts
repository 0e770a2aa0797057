import { and, asc, eq, sql } from 'drizzle-orm'
import { episodeTyped } from '@/wiki/names/episode-typed'
import { NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { noteAround } from '../read-log'
import { entries, episodes } from '../schema'
import { findWholly, type NameSearch } from './find-names'
import { known, progressParams } from './known'
import { prepared } from './prepared'

const numbered = prepared((db) =>
  db
    .select({ id: episodes.entryId })
    .from(episodes)
    .innerJoin(entries, eq(entries.id, episodes.entryId))
    .where(
      and(
        eq(episodes.dramaId, sql.placeholder('drama')),
        eq(episodes.number, sql.placeholder('number')),
        eq(entries.status, 'live'),
        known(entries),
      ),
    )
    .orderBy(asc(episodes.entryId))
    .prepare(),
)

/**
 * The ids of the episodes that a text names by their drama, in any spelling of it, and their number (`런 온 12화`, `run on
 * ep 12`). None where the text is something else, where the search is for other kinds, or where the reader may not know of it.
 */
export function findEpisodes(db: Reader, text: string, options: NameSearch = {}): string[] {
  const { kinds = null, values = {}, progress = NOTHING_WATCHED } = options
  const isAmong = (kinds?.includes('episode') ?? true) && Object.keys(values).length === 0
  const typed = isAmong ? episodeTyped(text) : undefined
  if (!typed) return []
  const among = { kinds: ['drama'], progress }
  const dramas = new Set(typed.dramas.flatMap((drama) => findWholly(db, drama, among)))
  return [...dramas].flatMap((drama) => {
    noteAround(drama)
    const params = { drama, number: typed.number, ...progressParams(progress) }
    return numbered(db)
      .all(params)
      .map(({ id }) => id)
  })
}
