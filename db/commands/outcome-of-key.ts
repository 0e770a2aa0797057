import { eq, sql } from 'drizzle-orm'
import { actorId, type Actor } from '../actor'
import type { Reader } from '../open'
import { prepared } from '../queries/prepared'
import { changesets, edits, editVersions, entries, revisions } from '../schema'
import type { SubmitOutcome } from './submit-edit'
import type { Published } from './write-revisions'

const editOfKey = prepared((db) =>
  db
    .select({ id: edits.id, authorId: edits.authorId, state: edits.state })
    .from(editVersions)
    .innerJoin(edits, eq(edits.id, editVersions.editId))
    .where(eq(editVersions.submissionKey, sql.placeholder('key')))
    .prepare(),
)

/**
 * What became of the form that was submitted with this key before; undefined when none was.
 * The key of somebody else's form is no key at all.
 */
export function outcomeOfKey(db: Reader, actor: Actor, key: string): SubmitOutcome | undefined {
  const found = editOfKey(db).get({ key })
  if (!found) return undefined
  if (actor.type === 'anonymous') return { status: 'forbidden', reason: 'signed-out' }
  if (found.authorId !== actorId(actor)) return { status: 'missing', what: 'key' }
  if (found.state !== 'applied') return { status: 'pending', editId: found.id }
  return { status: 'published', editId: found.id, ...outcomeOfEdit(db, found.id) }
}

/** What an applied edit has published. */
export function outcomeOfEdit(db: Reader, editId: string): Published {
  const rows = db
    .select({ id: revisions.id, path: entries.path })
    .from(changesets)
    .innerJoin(revisions, eq(revisions.changesetId, changesets.id))
    .innerJoin(entries, eq(entries.id, revisions.entryId))
    .where(eq(changesets.editId, editId))
    .all()
  return { paths: rows.map((row) => row.path), revisionIds: rows.map((row) => row.id) }
}
