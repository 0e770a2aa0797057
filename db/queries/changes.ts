import { and, asc, desc, eq, gt, inArray, lt, type SQL } from 'drizzle-orm'
import { MOST_PARTS } from '../commands/edit-parts'
import type { Reader } from '../open'
import { changesets, revisions } from '../schema'
import { createRevisionShield, type Viewer } from './revision-shield'
import { beside, readPage, type Cursor, type Page } from './revision-pages'
import { selectRevisionLines, toRevisionLine, type RevisionLine } from './revisions'

/** Beyond every revision, so that a page is always found from a place in the index. */
const NEWEST = Number.MAX_SAFE_INTEGER

/** The latest changes of all entries, or of one kind, newest first; the cursor holds revision ids. */
export function listChanges(
  db: Reader,
  input: { kind?: string; cursor: Cursor; limit: number; viewer: Viewer },
): Page<RevisionLine> {
  const { kind, cursor, limit, viewer } = input
  const rows = readPage(limit, cursor, (isForward, count) => {
    const conditions: SQL[] = []
    if (kind !== undefined) conditions.push(eq(revisions.kind, kind))
    conditions.push(lt(revisions.id, cursor.before ?? NEWEST))
    if (cursor.after !== undefined) conditions.push(gt(revisions.id, cursor.after))
    return selectRevisionLines(db)
      .where(and(...conditions))
      .orderBy(isForward ? asc(revisions.id) : desc(revisions.id))
      .limit(count)
      .all()
  })
  const shield = createRevisionShield(db, viewer)
  return {
    lines: rows.lines.map((row) => toRevisionLine(row, shield, viewer)),
    ...beside(rows, (row) => row.id),
  }
}

/** The revisions that came with an edit once it was applied, in the order in which they were written. */
export function listRevisionsOfEdit(db: Reader, editId: string, viewer: Viewer): RevisionLine[] {
  const shield = createRevisionShield(db, viewer)
  return selectRevisionLines(db)
    .where(eq(changesets.editId, editId))
    .orderBy(asc(revisions.id))
    .limit(MOST_PARTS)
    .all()
    .map((row) => toRevisionLine(row, shield, viewer))
}

/** The revisions that took back one of these, oldest first. */
export function listReverts(db: Reader, revisionIds: number[]): { id: number }[] {
  return db
    .select({ id: revisions.id })
    .from(revisions)
    .where(inArray(revisions.revertsId, revisionIds))
    .orderBy(asc(revisions.id))
    .limit(MOST_PARTS)
    .all()
}

/** The edit that a revision came with; null for a number that no revision has. */
export function getEditIdOf(db: Reader, revisionId: number): string | null {
  const row = db
    .select({ editId: changesets.editId })
    .from(revisions)
    .innerJoin(changesets, eq(changesets.id, revisions.changesetId))
    .where(eq(revisions.id, revisionId))
    .get()
  return row?.editId ?? null
}
