import { eq, getTableColumns, sql } from 'drizzle-orm'
import { insertRow } from '../insert-row'
import type { Transaction } from '../open'
import { prepared } from '../queries/prepared'
import type { ProjectedEntry, Resolve } from './projected-entry'
import { ownedTables, type OwnedTable } from './tables'

const statements = new Map(
  ownedTables.map((owned) => {
    const { table, owner } = owned
    const isOwned = eq(owner, sql.placeholder('id'))
    return [
      owned.name,
      {
        stored: prepared((db) => db.select().from(table).where(isOwned).prepare()),
        removal: prepared((db) => db.delete(table).where(isOwned).prepare()),
        columns: Object.keys(getTableColumns(table)),
      },
    ]
  }),
)

/**
 * Makes the typed tables say what an entry's document says, and names the tables whose rows changed. A table that says it
 * already is not written: most edits touch one field, and most tables do not depend on it.
 */
export function writeOwnedTables(
  tx: Transaction,
  entry: ProjectedEntry,
  isLive: boolean,
  resolve: Resolve,
): Set<string> {
  const changed = new Set<string>()
  for (const owned of ownedTables) {
    if (owned.kinds && !owned.kinds.includes(entry.kind.name)) continue
    const rows = isLive ? owned.rows(entry, resolve) : []
    if (replaceRows(tx, owned, entry.id, rows)) changed.add(owned.name)
  }
  return changed
}

/** Replaces the rows that an entry has in a table where they differ, and says whether they did. */
function replaceRows(
  tx: Transaction,
  { name, table }: OwnedTable,
  id: string,
  rows: Record<string, unknown>[],
): boolean {
  const known = statements.get(name)
  if (!known) throw new Error(`No table of rows is called ${name}`)
  const textOf = (row: Record<string, unknown>) =>
    JSON.stringify(known.columns.map((column) => row[column]))
  const stored = new Set(known.stored(tx).all({ id }).map(textOf))
  if (stored.size === rows.length && rows.every((row) => stored.has(textOf(row)))) return false
  if (stored.size > 0) known.removal(tx).run({ id })
  for (const row of rows) insertRow(tx, table, row)
  return true
}
