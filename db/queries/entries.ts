import { eq, sql } from 'drizzle-orm'
import type { EntryName } from '@/wiki/kinds/kind'
import type { Document } from '@/wiki/revisions/document'
import { nameFor } from '@/wiki/reading/shown-name'
import type { Reader } from '../open'
import { entries, entryPaths, revisions } from '../schema'
import { noteEntries } from '../read-log'
import { prepared } from './prepared'

/** An entry's own row: where it stands, what it may be called, and who may know of it. */
export type EntryRow = typeof entries.$inferSelect

/** The name of a row of entries. */
export function nameOfRow({
  latinName: latin,
  hangulName: hangul,
}: Pick<EntryRow, 'latinName' | 'hangulName'>): EntryName {
  return hangul === null ? { latin } : { latin, hangul }
}

/** What an entry is called in the language of the moment. */
export function nameOfEntry(row: EntryRow): string {
  return nameFor(nameOfRow(row))
}

/** An entry with the document of its head revision. */
export interface HeadEntry {
  entry: EntryRow
  document: Document
  revision: { id: number; number: number; createdAt: number }
}

const headColumns = {
  entry: entries,
  json: revisions.document,
  revision: { id: revisions.id, number: revisions.number, createdAt: revisions.createdAt },
}

type HeadRow = { entry: EntryRow; json: string; revision: HeadEntry['revision'] }

function headOf({ entry, json, revision }: HeadRow): HeadEntry {
  return { entry, document: JSON.parse(json) as Document, revision }
}

const byPath = prepared((db) =>
  db
    .select(headColumns)
    .from(entryPaths)
    .innerJoin(entries, eq(entries.id, entryPaths.entryId))
    .innerJoin(revisions, eq(revisions.id, entries.headRevisionId))
    .where(eq(entryPaths.path, sql.placeholder('path')))
    .prepare(),
)

const byIds = prepared((db) =>
  db
    .select(headColumns)
    .from(entries)
    .innerJoin(revisions, eq(revisions.id, entries.headRevisionId))
    .where(sql`${entries.id} in (select value from json_each(${sql.placeholder('ids')}))`)
    .prepare(),
)

/**
 * The entry that stands at a path or stood there once (`isCurrent` is false then), in any state; null for a path that
 * no entry ever had. The document is whole: what a reader may see of it is for `wiki/spoilers` to say.
 */
export function findEntryByPath(
  db: Reader,
  path: string,
): (HeadEntry & { isCurrent: boolean }) | null {
  const row = byPath(db).get({ path })
  noteEntries([row?.entry.id])
  return row ? { ...headOf(row), isCurrent: row.entry.path === path } : null
}

/** The heads of several entries by id; ids that no entry has are left out. Whole documents, not yet shielded. */
export function getHeads(db: Reader, ids: readonly string[]): Map<string, HeadEntry> {
  if (ids.length === 0) return new Map()
  noteEntries(ids)
  const rows = byIds(db).all({ ids: JSON.stringify(ids) })
  return new Map(rows.map((row) => [row.entry.id, headOf(row)]))
}

/** The head of one entry by id; null for an unknown id. */
export function getHead(db: Reader, id: string): HeadEntry | null {
  return getHeads(db, [id]).get(id) ?? null
}
