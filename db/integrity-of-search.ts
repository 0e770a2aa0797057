import { eq, getTableName, sql } from 'drizzle-orm'
import { kindOf } from '@/wiki/kinds/registry'
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

/** Proves that the full-text indexes have the tokens of their rows, and no others. */
export function checkIndexes(db: Reader): string[] {
  return searchedTables.flatMap(({ name, table, index, tokens }) => {
    const sums = new Map<number, number>()
    const add = (id: number, token: string) =>
      sums.set(id, ((sums.get(id) ?? 0) + sumOf(token)) | 0)
    const take = (id: number, token: string) =>
      sums.set(id, ((sums.get(id) ?? 0) - sumOf(token)) | 0)
    const vocabulary = sql.identifier(`${getTableName(index)}_terms`)
    db.run(
      sql`CREATE VIRTUAL TABLE IF NOT EXISTS temp.${vocabulary} USING fts5vocab('main', ${sql.raw(`'${getTableName(index)}'`)}, 'instance')`,
    )
    const terms = db.all<{ term: string; doc: number }>(
      sql`SELECT term, doc FROM temp.${vocabulary}`,
    )
    for (const { term, doc } of terms) add(doc, term)
    db.run(sql`DROP TABLE temp.${vocabulary}`)
    const rows = db
      .select({ row: table, kind: entries.kind })
      .from(table)
      .innerJoin(entries, eq(entries.id, table.entryId))
      .all()
    for (const { row, kind } of rows) {
      for (const token of new Set(tokens(row as never, kind).split(' '))) take(row.id, token)
    }
    const isSame = [...sums.values()].every((sum) => sum === 0)
    return isSame ? [] : [`The index of ${name} differs from its rows`]
  })
}

/** FNV-1a over the bytes. */
function sumOf(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash
}
