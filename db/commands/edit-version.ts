import { and, asc, eq, sql } from 'drizzle-orm'
import type { Patch } from '@/wiki/revisions/patch'
import type { Reader } from '../open'
import { prepared } from '../queries/prepared'
import { editParts } from '../schema'
import type { EditPart } from './resolved-part'

const partsOf = prepared((db) =>
  db
    .select()
    .from(editParts)
    .where(
      and(
        eq(editParts.editId, sql.placeholder('editId')),
        eq(editParts.version, sql.placeholder('version')),
      ),
    )
    .orderBy(asc(editParts.position))
    .prepare(),
)

/** The parts of one version of an edit, in the order in which its author made them. */
export function listParts(db: Reader, editId: string, version: number): EditPart[] {
  return partsOf(db)
    .all({ editId, version })
    .map((row) => ({
      entryId: row.entryId,
      kind: row.kind,
      base: row.baseRevisionId,
      patch: JSON.parse(row.patch) as Patch,
    }))
}
