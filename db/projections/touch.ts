import { eq, sql } from 'drizzle-orm'
import type { Transaction } from '../open'
import { prepared } from '../queries/prepared'
import { aroundKey, entryKey, listKey } from '../read-log'
import { links, touched } from '../schema'

/**
 * Lines of the log that are kept. Who looks at every request is never that far behind; who has slept longer takes
 * everything for changed.
 */
const KEPT_LINES = 100_000

const writing = prepared((db) =>
  db
    .insert(touched)
    .select(sql`select null, value from json_each(${sql.placeholder('keys')})`)
    .prepare(),
)

const forgetting = prepared((db) =>
  db
    .delete(touched)
    .where(
      sql`${touched.seq} <= (select max(seq) from ${touched}) - ${sql.raw(String(KEPT_LINES))}`,
    )
    .prepare(),
)

/** Writes into the log that what was built from these keys may be untrue from this commit on. */
export function touch(tx: Transaction, keys: Iterable<string>): void {
  writing(tx).run({ keys: JSON.stringify([...new Set(keys)]) })
  forgetting(tx).run()
}

const targets = prepared((db) =>
  db
    .selectDistinct({ id: links.toId })
    .from(links)
    .where(eq(links.fromId, sql.placeholder('id')))
    .prepare(),
)

/** The keys of the entries that one links to: their pages may show what it says of them. */
export function keysOfTargets(tx: Transaction, id: string): string[] {
  return targets(tx)
    .all({ id })
    .flatMap(({ id: target }) => (target === null ? [] : aroundKey(target)))
}

/** The keys that a new head touches by itself: the entry, what stands above it, the lists that it is in. */
export function keysOfEntry(id: string, kind: string, parents: (string | null)[]): string[] {
  const above = parents.flatMap((parent) => (parent === null ? [] : aroundKey(parent)))
  return [entryKey(id), ...above, listKey(kind), listKey('changes')]
}
