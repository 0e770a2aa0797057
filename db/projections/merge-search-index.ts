import { getTableName, sql } from 'drizzle-orm'
import { retryWhileBusy } from '../busy'
import type { Writer } from '../open'
import { searchedTables } from './search-index'

/** Pages that one step writes, so that others who write wait no longer than for an edit. */
const STEP = 500

/**
 * Joins the segments that the full-text indexes have grown by being written to: a search looks into each of them, and
 * among a million names two dozen make it twice as slow. What is joined already is left alone. Step by step, as
 * https://www.sqlite.org/fts5.html#the_merge_command has it, each step a commit of its own.
 *
 * @param patience how long one step may wait for another process that writes, in ms
 */
export async function mergeSearchIndex(writer: Writer, patience: number): Promise<void> {
  for (const { index } of searchedTables) {
    const name = sql.identifier(getTableName(index))
    // The first step says that all segments are to become one, the others go on with it.
    let pages = -STEP
    while (await retryWhileBusy(() => mergeStep(writer, name, pages), patience)) pages = STEP
  }
}

/** One step. @returns whether it found something to do */
function mergeStep(writer: Writer, name: ReturnType<typeof sql.identifier>, pages: number) {
  return writer.transaction((tx) => {
    const changes = () => tx.get<{ n: number }>(sql`select total_changes() as n`)?.n ?? 0
    const before = changes()
    tx.run(sql`insert into ${name}(${name}, rank) values ('merge', ${pages})`)
    // The command itself counts as one change.
    return changes() - before >= 2
  })
}
