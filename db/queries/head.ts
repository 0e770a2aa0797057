import { and, eq } from 'drizzle-orm'
import { upgradeDocument, type Document } from '@/wiki/revisions/document'
import type { Reader } from '../open'
import { entries, revisions } from '../schema'

/** A revision's number and what it says. */
export interface StoredDocument {
  revisionId: number
  document: Document
}

/** The head of an entry, whatever its state; null where there is no such entry. */
export function getHead(db: Reader, entryId: string): StoredDocument | null {
  const row = db
    .select({ id: revisions.id, document: revisions.document, version: revisions.schemaVersion })
    .from(entries)
    .innerJoin(revisions, eq(revisions.id, entries.headRevisionId))
    .where(eq(entries.id, entryId))
    .get()
  return row ? { revisionId: row.id, document: upgradeDocument(row.document, row.version) } : null
}

/** What a revision of that entry says; null for a revision that is not there or is another entry's. */
export function getRevisionOf(db: Reader, entryId: string, id: number): StoredDocument | null {
  const row = db
    .select({ id: revisions.id, document: revisions.document, version: revisions.schemaVersion })
    .from(revisions)
    .where(and(eq(revisions.id, id), eq(revisions.entryId, entryId)))
    .get()
  return row ? { revisionId: row.id, document: upgradeDocument(row.document, row.version) } : null
}
