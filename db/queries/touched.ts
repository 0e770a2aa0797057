import { asc, gt, sql } from 'drizzle-orm'
import type { Reader } from '../open'
import { touched } from '../schema'
import { prepared } from './prepared'

const since = prepared((db) =>
  db
    .select({ seq: touched.seq, key: touched.key })
    .from(touched)
    .where(gt(touched.seq, sql.placeholder('seq')))
    .orderBy(asc(touched.seq))
    .prepare(),
)

/** Each end by itself: SQLite reads the whole log for the least and the greatest of it at once. */
const ends = prepared((db) =>
  db
    .select({
      first: sql<number | null>`(select min(seq) from ${touched})`,
      last: sql<number | null>`(select max(seq) from ${touched})`,
    })
    .from(sql`(select 1)`)
    .prepare(),
)

/** What commits have touched after a place in the log: the keys, and the place to ask from next. */
export interface Touched {
  keys: string[]
  last: number
  /** False when older lines than were asked for are no longer kept: anything may have been touched. */
  isComplete: boolean
}

/** The keys (db/read-log.ts) that commits have touched after the place `seq`; 0 stands before the first. */
export function listTouched(db: Reader, seq: number): Touched {
  const rows = since(db).all({ seq })
  const { first } = ends(db).get() ?? { first: null }
  const isComplete = first === null || first <= seq + 1
  return { keys: rows.map((row) => row.key), last: rows.at(-1)?.seq ?? seq, isComplete }
}

/** The newest place of the log. */
export function lastTouch(db: Reader): number {
  return ends(db).get()?.last ?? 0
}
