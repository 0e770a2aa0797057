import { and, asc, eq, gt, lte, sql } from 'drizzle-orm'
import type { Reader } from '../open'
import { entries } from '../schema'
import { prepared } from './prepared'

/** Rows in one file: far below the 50,000 addresses that the protocol allows, so that each is made quickly. */
export const ROWS_PER_PART = 10_000

/**
 * Where SQLite keeps an entry: counted up from 1, in the order in which entries came to be. A part is a stretch of these
 * numbers, so that the last one is found as quickly as the first; what is deleted or gated leaves a gap in its part.
 */
const rowNumber = sql<number>`${entries}.rowid`

/** What everybody may know of, and nothing else, is told to search engines. */
const isShown = and(eq(entries.status, 'live'), lte(entries.knownEpisode, 0))

const lastRow = prepared((db) =>
  db
    .select({ number: sql<number | null>`max(${rowNumber})` })
    .from(entries)
    .prepare(),
)

/** How many parts the site map has. */
export function countSiteMapParts(db: Reader): number {
  return Math.max(1, Math.ceil((lastRow(db).get()?.number ?? 0) / ROWS_PER_PART))
}

const part = prepared((db) =>
  db
    .select({ path: entries.path, changedAt: entries.changedAt })
    .from(entries)
    .where(
      and(
        gt(rowNumber, sql.placeholder('after')),
        lte(rowNumber, sql.placeholder('until')),
        isShown,
      ),
    )
    .orderBy(asc(rowNumber))
    .prepare(),
)

/** The addresses in one part of the site map, counted from 0, with when each was changed last (ms UTC). */
export function listSiteMapPart(db: Reader, index: number): { path: string; changedAt: number }[] {
  const after = index * ROWS_PER_PART
  return part(db).all({ after, until: after + ROWS_PER_PART })
}
