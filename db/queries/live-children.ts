import { and, asc, eq } from 'drizzle-orm'
import type { Reader } from '../open'
import { entries } from '../schema'
import { nameOfEntry } from './entries'

/** What stands directly under an entry, of every kind and whoever may know of it. */
export function listLiveChildren(
  db: Reader,
  parentId: string,
): { id: string; path: string; name: string }[] {
  return db
    .select()
    .from(entries)
    .where(and(eq(entries.parentId, parentId), eq(entries.status, 'live')))
    .orderBy(asc(entries.kind), asc(entries.sortName))
    .all()
    .map((row) => ({ id: row.id, path: row.path, name: nameOfEntry(row) }))
}
