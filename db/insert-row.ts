import { sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Transaction } from './open'

type Insertion = ReturnType<typeof buildInsertion>

const known = new WeakMap<Transaction, Map<SQLiteTable, Map<string, Insertion>>>()

function buildInsertion(tx: Transaction, table: SQLiteTable, columns: string[]) {
  const values = Object.fromEntries(columns.map((name) => [name, sql.placeholder(name)]))
  return tx.insert(table).values(values).prepare()
}

/**
 * Inserts a row and gives its row id. The statement is built once for each handle, table and set of columns, because an
 * edit inserts dozens of rows and building costs more than running. A column that is left out gets its default; one that
 * is named must have a value or null.
 */
export function insertRow<Table extends SQLiteTable>(
  tx: Transaction,
  table: Table,
  row: Table['$inferInsert'],
): number {
  const tables = known.get(tx) ?? new Map<SQLiteTable, Map<string, Insertion>>()
  known.set(tx, tables)
  const shapes = tables.get(table) ?? new Map<string, Insertion>()
  tables.set(table, shapes)
  const columns = Object.keys(row)
  const shape = columns.join()
  const insertion = shapes.get(shape) ?? buildInsertion(tx, table, columns)
  shapes.set(shape, insertion)
  return Number(insertion.run(row as Record<string, unknown>).lastInsertRowid)
}
