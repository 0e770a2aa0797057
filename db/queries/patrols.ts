import { asc, eq, inArray, isNull, notExists, and } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Reader } from '../open'
import { patrols, revisions } from '../schema'
import { createRevisionShield, type Viewer } from './revision-shield'
import { selectRevisionLines, toRevisionLine, type RevisionLine } from './revisions'

const reverts = alias(revisions, 'reverts')

/** Changes that went live at once and that somebody should look at again, oldest first; not those taken back already. */
export function listPatrols(
  db: Reader,
  { limit, viewer }: { limit: number; viewer: Viewer },
): RevisionLine[] {
  const wasReverted = db
    .select({ id: reverts.id })
    .from(reverts)
    .where(eq(reverts.revertsId, patrols.revisionId))
  const ids = db
    .select({ id: patrols.revisionId })
    .from(patrols)
    .where(and(isNull(patrols.patrolledAt), notExists(wasReverted)))
    .orderBy(asc(patrols.revisionId))
    .limit(limit)
    .all()
    .map(({ id }) => id)
  if (ids.length === 0) return []
  const shield = createRevisionShield(db, viewer)
  return selectRevisionLines(db)
    .where(inArray(revisions.id, ids))
    .orderBy(asc(revisions.id))
    .all()
    .map((row) => toRevisionLine(row, shield, viewer))
}
