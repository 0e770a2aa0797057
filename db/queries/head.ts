import { and, eq, sql } from 'drizzle-orm'
import { upgradeDocument, type Document } from '@/wiki/revisions/document'
import type { Reader } from '../open'
import { entries, revisions } from '../schema'
import { prepared } from './prepared'

/** A revision's number and what it says. */
export interface StoredDocument {
  revisionId: number
  document: Document
}

const stored = {
  id: revisions.id,
  document: revisions.document,
  version: revisions.schemaVersion,
}

const headOf = prepared((db) =>
  db
    .select(stored)
    .from(entries)
    .innerJoin(revisions, eq(revisions.id, entries.headRevisionId))
    .where(eq(entries.id, sql.placeholder('entryId')))
    .prepare(),
)

const revisionOf = prepared((db) =>
  db
    .select(stored)
    .from(revisions)
    .where(
      and(
        eq(revisions.id, sql.placeholder('id')),
        eq(revisions.entryId, sql.placeholder('entryId')),
      ),
    )
    .prepare(),
)

/** The head of an entry, whatever its state; null where there is no such entry. */
export function getHead(db: Reader, entryId: string): StoredDocument | null {
  return toStored(headOf(db).get({ entryId }))
}

/** What a revision of that entry says; null for a revision that is not there or is another entry's. */
export function getRevisionOf(db: Reader, entryId: string, id: number): StoredDocument | null {
  return toStored(revisionOf(db).get({ entryId, id }))
}

function toStored(
  row: { id: number; document: string; version: number } | undefined,
): StoredDocument | null {
  return row ? { revisionId: row.id, document: upgradeDocument(row.document, row.version) } : null
}
