import { and, eq, gt } from 'drizzle-orm'
import type { Reader } from '../open'
import { entries, provenance, revisions, users } from '../schema'

/** The revision that changed an atom last, and who made it; null: the system, or somebody who is gone. */
export interface ChangedBy {
  revisionId: number
  username: string | null
}

/**
 * Who changed an atom after a revision; for one that is gone, or for the order of a field (`row` is undefined then),
 * who made the head.
 */
export function getChangedBy(
  db: Reader,
  entryId: string,
  since: number,
  atom: { field: string; row?: string },
): ChangedBy | null {
  const changed =
    atom.row === undefined
      ? undefined
      : db
          .select({ id: provenance.changedIn })
          .from(provenance)
          .where(
            and(
              eq(provenance.entryId, entryId),
              eq(provenance.field, atom.field),
              eq(provenance.rowId, atom.row),
              gt(provenance.changedIn, since),
            ),
          )
          .get()
  const head = db
    .select({ id: entries.headRevisionId })
    .from(entries)
    .where(eq(entries.id, entryId))
    .get()
  const revisionId = changed?.id ?? head?.id
  if (revisionId == null) return null
  const by = db
    .select({ username: users.username })
    .from(revisions)
    .innerJoin(users, eq(users.id, revisions.authorId))
    .where(eq(revisions.id, revisionId))
    .get()
  return { revisionId, username: by?.username ?? null }
}
