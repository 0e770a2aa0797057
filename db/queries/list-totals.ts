import { and, count, eq, sql, sum } from 'drizzle-orm'
import type { Reader } from '../open'
import { entries, listTotals } from '../schema'
import { prepared } from './prepared'

const inAll = prepared((db) =>
  db
    .select({ entries: sum(listTotals.entries).mapWith(Number) })
    .from(listTotals)
    .prepare(),
)

const gated = prepared((db) =>
  db
    .select({ value: count() })
    .from(entries)
    .where(and(sql`${entries.knownEpisode} > 0`, eq(entries.status, 'live')))
    .prepare(),
)

/** How many entries everybody may know of, of all kinds. */
export function countOpenEntries(db: Reader): number {
  return (inAll(db).get()?.entries ?? 0) - (gated(db).get()?.value ?? 0)
}
