import { and, asc, desc, eq, gt, lt, sql, type SQL } from 'drizzle-orm'
import { MOST_PARTS } from '../commands/edit-parts'
import type { Reader } from '../open'
import { changesets, entries, revisions } from '../schema'
import { createRevisionShield, type Viewer } from './revision-shield'
import {
  beside,
  readPage,
  selectRevisionLines,
  toRevisionLine,
  type Cursor,
  type Page,
  type RevisionLine,
} from './revisions'

/** The latest changes of all entries, or of one kind, newest first; the cursor holds revision ids. */
export function listChanges(
  db: Reader,
  input: { kind?: string; cursor: Cursor; limit: number; viewer: Viewer },
): Page<RevisionLine> {
  const { kind, cursor, limit, viewer } = input
  const rows = readPage(limit, cursor, (isForward, count) => {
    const conditions: SQL[] = []
    // The plus keeps SQLite from reading all revisions of the kind and sorting them: it goes back from the newest.
    if (kind !== undefined) conditions.push(sql`+${entries.kind} = ${kind}`)
    if (cursor.before !== undefined) conditions.push(lt(revisions.id, cursor.before))
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
