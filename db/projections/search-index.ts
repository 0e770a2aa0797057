import { eq, getTableColumns, getTableName, max, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Transaction } from '../open'
import { prepared } from '../queries/prepared'
import { names, passages } from '../schema'
import { namesIndex, passagesIndex } from '../schema/search-index'
import type { ProjectedEntry } from './projected-entry'
import { BLOCK, heaviestRank, rankOf, rankOfId } from './rank-of'
import { nameRows, passageRows, tokensOfName, tokensOfPassage } from './search-rows'

/** What is searched: a table of texts, and the full-text index over them whose rows have the same ids. */
export interface SearchedTable {
  name: 'names' | 'passages'
  table: typeof names | typeof passages
  index: typeof namesIndex | typeof passagesIndex
  rows: (entry: ProjectedEntry) => object[]
  tokens: (row: never, kind: string) => string
}

export const searchedTables: readonly SearchedTable[] = [
  { name: 'names', table: names, index: namesIndex, rows: nameRows, tokens: tokensOfName },
  {
    name: 'passages',
    table: passages,
    index: passagesIndex,
    rows: passageRows,
    tokens: tokensOfPassage,
  },
]

/** What is asked of a searched table and its index, each prepared once. */
function statementsOf(table: SearchedTable['table'], index: SearchedTable['index']) {
  const isListed = (id: SQLiteColumn) =>
    sql`${id} in (select value from json_each(${sql.placeholder('ids')}))`
  const texts = Object.keys(getTableColumns(table)).map((key) =>
    sql.raw(key === 'id' ? "value ->> '$.id'" : `value ->> '$.row.${key}'`),
  )
  const list = sql`json_each(${sql.placeholder('json')})`
  const block = sql`${table.id} >= ${sql.placeholder('from')} and ${table.id} < ${sql.placeholder('to')}`
  return {
    stored: prepared((db) =>
      db
        .select()
        .from(table)
        .where(eq(table.entryId, sql.placeholder('id')))
        .prepare(),
    ),
    removal: prepared((db) => db.delete(table).where(isListed(table.id)).prepare()),
    removalOfTokens: prepared((db) => db.delete(index).where(isListed(index.rowid)).prepare()),
    insertion: prepared((db) =>
      db
        .insert(table)
        .select(sql`select ${sql.join(texts, sql`, `)} from ${list}`)
        .prepare(),
    ),
    insertionOfTokens: prepared((db) =>
      db
        .insert(index)
        .select(sql`select value ->> '$.id', value ->> '$.tokens' from ${list}`)
        .prepare(),
    ),
    lastId: prepared((db) =>
      db
        .select({ id: max(table.id) })
        .from(table)
        .where(block)
        .prepare(),
    ),
  }
}

const statements = {
  names: statementsOf(names, namesIndex),
  passages: statementsOf(passages, passagesIndex),
}

/** Writes what an entry is searched by, where that has changed. */
export function writeSearched(tx: Transaction, entry: ProjectedEntry, isLive: boolean): void {
  for (const searched of searchedTables) {
    const rows = isLive ? searched.rows(entry) : []
    const stored = statements[searched.name].stored(tx).all({ id: entry.id })
    // Most entries are episodes, which have neither: for them nothing is counted.
    if (rows.length === 0 && stored.length === 0) continue
    const rank = rankOf(tx, entry.id, entry.kind.name)
    if (isStored(stored, rows, rank)) continue
    remove(tx, searched, stored)
    insertSearched(
      tx,
      searched.name,
      rows.map((row) => ({ row, rank, kind: entry.kind.name })),
    )
  }
}

/** Puts what an entry is searched by where its rank is now. `isMore`: it is mentioned more often than before. */
export function moveSearched(tx: Transaction, id: string, kind: string, isMore: boolean): void {
  for (const searched of searchedTables) {
    const stored = statements[searched.name].stored(tx).all({ id })
    // The most famous cannot rise: their thousands of mentions are not counted again for one more.
    if (isMore && stored.every((row) => rankOfId(row.id) === heaviestRank(kind))) continue
    const rank = rankOf(tx, id, kind)
    if (stored.every((row) => rankOfId(row.id) === rank)) continue
    remove(tx, searched, stored)
    const rows = stored.map(({ id: _, ...row }) => ({ row, rank, kind }))
    insertSearched(tx, searched.name, rows)
  }
}

function isStored(stored: { id: number }[], rows: object[], rank: number): boolean {
  if (stored.length !== rows.length) return false
  if (stored.some((row) => rankOfId(row.id) !== rank)) return false
  const sorted = (list: object[]) =>
    list.map((row) => JSON.stringify(Object.entries(row).sort())).sort()
  const known = sorted(stored.map(({ id: _, ...row }) => row))
  return sorted(rows).every((row, index) => row === known[index])
}

function remove(tx: Transaction, { name }: SearchedTable, stored: { id: number }[]): void {
  if (stored.length === 0) return
  const ids = JSON.stringify(stored.map((row) => row.id))
  statements[name].removalOfTokens(tx).run({ ids })
  statements[name].removal(tx).run({ ids })
}

/**
 * Puts texts into a searched table and its index, a list at a time: a million names in a minute.
 * The rows are those that `nameRows` and `passageRows` give, with the rank and kind of their entry.
 */
export function insertSearched(
  tx: Transaction,
  name: SearchedTable['name'],
  list: readonly { row: object; rank: number; kind: string }[],
): void {
  const searched = searchedTables.find((one) => one.name === name)
  if (!searched || list.length === 0) return
  const next = new Map<number, number>()
  const numbered = list.map(({ row, rank, kind }) => {
    const id = next.get(rank) ?? nextId(tx, name, rank)
    next.set(rank, id + 1)
    return { id, row, tokens: searched.tokens(row as never, kind) }
  })
  const json = JSON.stringify(numbered)
  statements[name].insertion(tx).run({ json })
  statements[name].insertionOfTokens(tx).run({ json })
}

function nextId(tx: Transaction, name: SearchedTable['name'], rank: number): number {
  const block = { from: rank * BLOCK, to: (rank + 1) * BLOCK }
  return (statements[name].lastId(tx).get(block)?.id ?? rank * BLOCK) + 1
}

/** Empties what is searched, before it is computed again. */
export function clearSearched(tx: Transaction): void {
  for (const { table, index } of searchedTables) {
    tx.delete(table).run()
    const name = sql.identifier(getTableName(index))
    tx.run(sql`INSERT INTO ${name} (${name}) VALUES ('delete-all')`)
  }
}
