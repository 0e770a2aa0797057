import { and, asc, eq } from 'drizzle-orm'
import type { Patch } from '@/wiki/revisions/patch'
import type { Reader } from '../open'
import { editParts } from '../schema'
import type { EditPart } from './resolved-part'

/** The parts of one version of an edit, in the order in which its author made them. */
export function listParts(db: Reader, editId: string, version: number): EditPart[] {
  return db
    .select()
    .from(editParts)
    .where(and(eq(editParts.editId, editId), eq(editParts.version, version)))
    .orderBy(asc(editParts.position))
    .all()
    .map((row) => ({
      entryId: row.entryId,
      kind: row.kind,
      base: row.baseRevisionId,
      patch: JSON.parse(row.patch) as Patch,
    }))
}
