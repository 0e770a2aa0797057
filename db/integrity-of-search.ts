import { asc, eq, getTableName, gt, sql } from 'drizzle-orm'
import { kindOf } from '@/wiki/kinds/registry'
import { hashOfUnits } from '@/wiki/names/text-hash'
import { stableJson } from '@/wiki/revisions/canonical'
import type { Document } from '@/wiki/revisions/document'
import type { Reader } from './open'
import { rankOf, rankOfId } from './projections/rank-of'
import { searchedTables } from './projections/search-index'
import { entries } from './schema'

type Entry = typeof entries.$inferSelect

/** Proves that an entry is searched by what its head says, at the rank that it has. */
export function checkSearched(db: Reader, entry: Entry, document: Document): string[] {
  const projected = { id: entry.id, kind: kindOf(entry.kind), document }
  const rank = rankOf(db, entry.id, entry.kind)
  return searchedTables.flatMap(({ name, table, rows }) => {
    const stored = db.select().from(table).where(eq(table.entryId, entry.id)).all()
    const computed = entry.status === 'live' ? rows(projected) : []
    const bare = stored.map(({ id: _, ...row }) => stableJson(row)).sort()
    const isSame = bare.join('\n') === computed.map(stableJson).sort().join('\n')
    const isRanked = stored.every(({ id }) => rankOfId(id) === rank)
    return [
      ...(isSame ? [] : [`${entry.path}: ${name} differ from the head`]),
      ...(isRanked ? [] : [`${entry.path}: ${name} stand at another rank`]),
    ]
  })
}

/**
 * Asks each index something. SQLite's own check of a full-text index looks at what the connection last knew of it, and
 * calls an index corrupt that another connection has written since (seen with 3.53.2); a question renews that.
 */
export function renewIndexes(db: Reader): void {
  for (const { index } of searchedTables) {
    const name = sql.identifier(getTableName(index))
    db.all(sql`SELECT rowid FROM ${name} WHERE ${name} MATCH '"renewed"' LIMIT 1`)
  }
}

/** Rows that are held in memory at once. */
const AT_ONCE = 1000

/** Proves that the full-text indexes have the tokens of their rows, and no others. */
export function checkIndexes(db: Reader): string[] {
  return searchedTables.flatMap(({ name, table, index, tokens }) => {
    const sums = indexedSums(db, getTableName(index))
    let isSame = true
    for (let last = 0; ;) {
      const rows = db
        .select({ row: table, kind: entries.kind })
        .from(table)
        .innerJoin(entries, eq(entries.id, table.entryId))
        .where(gt(table.id, last))
        .orderBy(asc(table.id))
        .limit(AT_ONCE)
        .all()
      for (const { row, kind } of rows) {
        const expected = [...new Set(tokens(row as never, kind).split(' '))].map(hashOfUnits)
        isSame &&= sums.get(row.id) === expected.reduce((sum, hash) => sum + hash, 0)
        sums.delete(row.id)
      }
      const end = rows.at(-1)
      if (!end) break
      last = end.row.id
    }
    return isSame && sums.size === 0 ? [] : [`The index of ${name} differs from its rows`]
  })
}

/** By row: the sum of the hashes of the tokens under which an index has it. Added up in SQL: there are too many to hold. */
function indexedSums(db: Reader, index: string): Map<number, number> {
  const vocabulary = sql.identifier(`${index}_terms`)
  db.run(
    sql`CREATE VIRTUAL TABLE IF NOT EXISTS temp.${vocabulary} USING fts5vocab('main', ${sql.raw(`'${index}'`)}, 'instance')`,
  )
  try {
    const rows = db.all<{ doc: number; sum: number }>(
      sql`SELECT doc, sum(hash_of_units(term)) AS sum FROM temp.${vocabulary} GROUP BY doc`,
    )
    return new Map(rows.map(({ doc, sum }) => [doc, sum]))
  } finally {
    db.run(sql`DROP TABLE temp.${vocabulary}`)
  }
}
