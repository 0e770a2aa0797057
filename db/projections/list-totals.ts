import { sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../open'
import { prepared } from '../queries/prepared'
import { listTotals } from '../schema'

const changing = prepared((db) =>
  db
    .insert(listTotals)
    .values({ list: sql.placeholder('list'), entries: sql.placeholder('by') })
    .onConflictDoUpdate({
      target: listTotals.list,
      set: { entries: sql`${listTotals.entries} + excluded.entries` },
    })
    .prepare(),
)

/** Says by how many entries a list grew or shrank. */
export function countInList(tx: Transaction, list: string, by: number): void {
  if (by !== 0) changing(tx).run({ list, by })
}

/** How many live entries each list has, counted one by one: what the totals that are kept must equal. */
export function countLists(db: Reader): { list: string; entries: number }[] {
  return db.all(
    sql`SELECT kind AS list, count(*) AS entries FROM entries WHERE status = 'live' GROUP BY kind`,
  )
}

/** The totals that are kept, of the lists that are not empty. */
export function keptTotals(db: Reader): { list: string; entries: number }[] {
  return db.all(sql`SELECT list, entries FROM list_totals WHERE entries <> 0`)
}

/** Counts the lists anew. */
export function recountLists(tx: Transaction): void {
  tx.delete(listTotals).run()
  for (const { list, entries } of countLists(tx)) countInList(tx, list, entries)
}
