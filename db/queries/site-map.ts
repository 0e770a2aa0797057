import { and, asc, eq, gt, lte, sql } from 'drizzle-orm'
import type { Reader } from '../open'
import { entries } from '../schema'
import { countOpenEntries } from './list-totals'
import { prepared } from './prepared'

/** Addresses in one file: far below the 50,000 that the protocol allows, so that each is made quickly. */
export const PATHS_PER_PART = 10_000

/** What everybody may know of, and nothing else, is told to search engines. */
const isShown = and(eq(entries.status, 'live'), lte(entries.knownEpisode, 0))

/** How many parts the site map has. */
export function countSiteMapParts(db: Reader): number {
  return Math.max(1, Math.ceil(countOpenEntries(db) / PATHS_PER_PART))
}

const part = prepared((db) =>
  db
    .select({ path: entries.path, changedAt: entries.changedAt })
    .from(entries)
    .where(and(isShown, gt(entries.id, sql.placeholder('after'))))
    .orderBy(asc(entries.id))
    .limit(PATHS_PER_PART)
    .offset(sql.placeholder('offset'))
    .prepare(),
)

/** The addresses in one part of the site map, counted from 0, with when each was changed last (ms UTC). */
export function listSiteMapPart(db: Reader, index: number): { path: string; changedAt: number }[] {
  return part(db).all({ after: '', offset: index * PATHS_PER_PART })
}
