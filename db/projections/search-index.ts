import { eq, sql } from 'drizzle-orm'
import type { Transaction } from '../open'
import { prepared } from '../queries/prepared'
import { names, passages } from '../schema'
import type { ProjectedEntry } from './projected-entry'
import { BLOCK, rankOf, rankOfId } from './rank-of'
import { nameRows, passageRows, tokensOfName, tokensOfPassage } from './search-rows'

/** What is searched: a table of texts, and the full-text index over them whose rows have the same ids. */
export interface SearchedTable {
  name: 'names' | 'passages'
  table: typeof names | typeof passages
  index: 'names_index' | 'passages_index'
  rows: (entry: ProjectedEntry) => object[]
  tokens: (row: never, kind: string) => string
}

export const searchedTables: readonly SearchedTable[] = [
  { name: 'names', table: names, index: 'names_index', rows: nameRows, tokens: tokensOfName },
  {
    name: 'passages',
    table: passages,
    index: 'passages_index',
    rows: passageRows,
    tokens: tokensOfPassage,
  },
]

/** Writes what an entry is searched by, where that has changed. */
export function writeSearched(tx: Transaction, entry: ProjectedEntry, isLive: boolean): void {
  for (const searched of searchedTables) {
    const rows = isLive ? searched.rows(entry) : []
    const stored = storedIn[searched.name](tx).all({ id: entry.id })
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

/** Puts what an entry is searched by where its rank is now. */
export function moveSearched(tx: Transaction, id: string, kind: string): void {
  for (const searched of searchedTables) {
    const stored = storedIn[searched.name](tx).all({ id })
    if (stored.length === 0) continue
    const rank = rankOf(tx, id, kind)
    if (stored.every((row) => rankOfId(row.id) === rank)) continue
    remove(tx, searched, stored)
    const rows = stored.map(({ id: _, ...row }) => ({ row, rank, kind }))
    insertSearched(tx, searched.name, rows)
  }
}

const rowsOfEntry = <Table extends SearchedTable['table']>(table: Table) =>
  prepared((db) =>
    db
      .select()
      .from(table)
      .where(eq(table.entryId, sql.placeholder('id')))
      .prepare(),
  )

const storedIn = { names: rowsOfEntry(names), passages: rowsOfEntry(passages) }

function isStored(stored: { id: number }[], rows: object[], rank: number): boolean {
  if (stored.length !== rows.length) return false
  if (stored.some((row) => rankOfId(row.id) !== rank)) return false
  const sorted = (list: object[]) =>
    list.map((row) => JSON.stringify(Object.entries(row).sort())).sort()
  const known = sorted(stored.map(({ id: _, ...row }) => row))
  return sorted(rows).every((row, index) => row === known[index])
}

function remove(tx: Transaction, { table, index }: SearchedTable, stored: { id: number }[]): void {
  if (stored.length === 0) return
  const ids = sql`(SELECT value FROM json_each(${JSON.stringify(stored.map((row) => row.id))}))`
  tx.run(sql`DELETE FROM ${sql.identifier(index)} WHERE rowid IN ${ids}`)
  tx.run(sql`DELETE FROM ${table} WHERE id IN ${ids}`)
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
  const [first] = list
  if (!searched || !first) return
  const next = new Map<number, number>()
  const numbered = list.map(({ row, rank, kind }) => {
    const id = next.get(rank) ?? nextId(tx, searched, rank)
    next.set(rank, id + 1)
    return { id, row, tokens: searched.tokens(row as never, kind) }
  })
  const columns = Object.entries(searched.table)
    .filter(([key]) => key in first.row)
    .map(([key, column]) => ({ key, name: sql.identifier((column as { name: string }).name) }))
  const given = columns.map(({ key }) => sql`value ->> ${`$.row.${key}`}`)
  const into = sql.join(
    columns.map((column) => column.name),
    sql`, `,
  )
  const json = JSON.stringify(numbered)
  tx.run(
    sql`INSERT INTO ${searched.table} (id, ${into}) SELECT value ->> '$.id', ${sql.join(given, sql`, `)} FROM json_each(${json})`,
  )
  tx.run(
    sql`INSERT INTO ${sql.identifier(searched.index)} (rowid, tokens) SELECT value ->> '$.id', value ->> '$.tokens' FROM json_each(${json})`,
  )
}

function nextId(tx: Transaction, { table }: SearchedTable, rank: number): number {
  const block = sql`id >= ${rank * BLOCK} AND id < ${(rank + 1) * BLOCK}`
  const last = tx.get<{ last: number | null }>(
    sql`SELECT max(id) AS last FROM ${table} WHERE ${block}`,
  )
  return (last?.last ?? rank * BLOCK) + 1
}

/** Empties what is searched, before it is computed again. */
export function clearSearched(tx: Transaction): void {
  for (const { table, index } of searchedTables) {
    tx.delete(table).run()
    const name = sql.identifier(index)
    tx.run(sql`INSERT INTO ${name} (${name}) VALUES ('delete-all')`)
  }
}
