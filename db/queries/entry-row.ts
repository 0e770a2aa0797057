import { eq, sql } from 'drizzle-orm'
import type { Reader } from '../open'
import { entries, entryPaths } from '../schema'
import { prepared } from './prepared'

const byId = prepared((db) =>
  db
    .select()
    .from(entries)
    .where(eq(entries.id, sql.placeholder('id')))
    .prepare(),
)

/** An entry's own row, in whatever state it is; undefined for an id that no entry has. */
export function getEntryRow(db: Reader, id: string): typeof entries.$inferSelect | undefined {
  return byId(db).get({ id })
}

const holder = prepared((db) =>
  db
    .select({ entryId: entryPaths.entryId })
    .from(entryPaths)
    .where(eq(entryPaths.path, sql.placeholder('path')))
    .prepare(),
)

/** The entry that has or had a path; null where none does. */
export function resolvePath(db: Reader, path: string): string | null {
  return holder(db).get({ path })?.entryId ?? null
}
