import { sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { isKnown, type Gate } from '@/wiki/spoilers/gate'
import type { Progress } from '@/wiki/spoilers/progress'

interface GatedTable {
  knownDrama: SQLiteColumn | SQL
  knownEpisode: SQLiteColumn | SQL
}

/**
 * The rule of `isKnown` (wiki/spoilers) in SQL, over the columns that every projection which can spoil has. A query
 * that uses it is run with the parameters that `progressParams` gives. `meet_gate` (db/open.ts) gives its third argument
 * back, and writes into the read log that the gate was asked for.
 */
export function known(table: GatedTable): SQL {
  const watched = sql`json_extract(${sql.placeholder('watched')}, '$."' || ${table.knownDrama} || '"')`
  const asked = sql`json_extract(${sql.placeholder('revealed')}, '$."' || ${table.knownDrama} || '.' || ${table.knownEpisode} || '"')`
  const isPassed = sql`(${table.knownEpisode} <= coalesce(${watched}, ${sql.placeholder('others')}) or ${asked} is not null)`
  return sql`(${table.knownEpisode} <= 0 or meet_gate(${table.knownDrama}, ${table.knownEpisode}, ${isPassed}))`
}

/** The parameters that a query with `known` in it takes. */
export function progressParams(progress: Progress): {
  watched: string
  others: number
  revealed: string
} {
  return {
    watched: JSON.stringify(progress.dramas),
    others: progress.others,
    revealed: JSON.stringify(progress.revealed ?? {}),
  }
}

/** The gate that a projected row carries; undefined where everybody may see it. */
export function gateOf(row: { knownDrama: string | null; knownEpisode: number }): Gate | undefined {
  return row.knownEpisode > 0 ? { drama: row.knownDrama, episode: row.knownEpisode } : undefined
}

/** Whether a projected row may be seen, by the same rule. */
export function isRowKnown(
  row: { knownDrama: string | null; knownEpisode: number },
  progress: Progress,
): boolean {
  return isKnown(gateOf(row), progress)
}
