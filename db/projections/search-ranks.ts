import { and, count, eq, isNotNull, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../open'
import { getEntryRow } from '../queries/entry-row'
import { prepared } from '../queries/prepared'
import { links } from '../schema'
import { moveSearched } from './search-index'

const mentionsBy = prepared((db) =>
  db
    .select({ id: links.toId, times: count() })
    .from(links)
    .where(
      and(
        eq(links.fromId, sql.placeholder('id')),
        eq(links.knownEpisode, 0),
        isNotNull(links.toId),
      ),
    )
    .groupBy(links.toId)
    .prepare(),
)

/** Whom an entry mentions for everybody to see, and how often: it counts for how early they are found. */
export function countMentions(db: Reader, id: string): Map<string, number> {
  const rows = mentionsBy(db).all({ id })
  return new Map(rows.flatMap((row) => (row.id === null ? [] : [[row.id, row.times]])))
}

/** Entries that are mentioned more or less than before are found earlier or later. */
export function refreshRanks(
  tx: Transaction,
  before: Map<string, number>,
  after: Map<string, number>,
): void {
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    if (before.get(id) === after.get(id)) continue
    const entry = getEntryRow(tx, id)
    const isMore = (after.get(id) ?? 0) > (before.get(id) ?? 0)
    if (entry) moveSearched(tx, id, entry.kind, isMore)
  }
}
