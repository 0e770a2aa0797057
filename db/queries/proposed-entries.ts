import { and, asc, eq } from 'drizzle-orm'
import type { EntryName } from '@/wiki/kinds/kind'
import { findKind, pathOf } from '@/wiki/kinds/registry'
import { applyPatch, type Patch } from '@/wiki/revisions/patch'
import { parentOf, segmentOf } from '@/wiki/revisions/validate'
import type { Reader } from '../open'
import { editParts } from '../schema'
import { getEntryRow } from './entry-row'
import { nameOfRow } from './entries'

/** The entry that one part of an edit is about: one that stands, or one that the edit would make. */
export interface ProposedEntry {
  entryId: string
  kind: string
  name: EntryName
  /** Where it stands or would stand; null when what it would stand under is not there yet. */
  path: string | null
  isNew: boolean
}

/**
 * The entries that a version of an edit is about, named as its author and reviewers may see them: nothing of
 * it is for other readers.
 */
export function listProposedEntries(db: Reader, editId: string, version: number): ProposedEntry[] {
  const parts = db
    .select()
    .from(editParts)
    .where(and(eq(editParts.editId, editId), eq(editParts.version, version)))
    .orderBy(asc(editParts.position))
    .all()
  return parts.map((part) => standingEntry(db, part.entryId) ?? newEntry(db, part))
}

function standingEntry(db: Reader, entryId: string): ProposedEntry | undefined {
  const entry = getEntryRow(db, entryId)
  if (!entry) return undefined
  return { entryId, kind: entry.kind, name: nameOfRow(entry), path: entry.path, isNew: false }
}

function newEntry(db: Reader, part: typeof editParts.$inferSelect): ProposedEntry {
  const kind = findKind(part.kind)
  const patch = JSON.parse(part.patch) as Patch
  const document = applyPatch({ kind: part.kind, fields: {} }, patch)
  const name = kind?.nameOf((field) => document.fields[field] ?? []) ?? { latin: '' }
  const parentId = parentOf(document)
  const parentPath = parentId === undefined ? undefined : standingEntry(db, parentId)?.path
  const isPlaced = kind !== undefined && (kind.parent === undefined) === (parentPath == null)
  const path = isPlaced ? pathOf(kind, segmentOf(document), parentPath ?? undefined) : null
  return { entryId: part.entryId, kind: part.kind, name, path, isNew: true }
}
