import { and, eq, sql } from 'drizzle-orm'
import { actorId, type Actor } from '../actor'
import { writeAudit } from '../audit'
import { insertRow } from '../insert-row'
import type { Transaction } from '../open'
import { tell, type Message } from '../outbox'
import { prepared } from '../queries/prepared'
import { edits, editVersions, reviews } from '../schema'
import { headsOf } from './edit-parts'
import type { ResolvedPart } from './resolved-part'
import { tellReverted } from './tell-reverted'
import { writeRevisions, type Published } from './write-revisions'

export type Edit = typeof edits.$inferSelect

/** What an act on an edit that waits is bound to: the version and the hash of what was shown. */
export interface Binding {
  version: number
  seenHash: string
}

/** Somebody's act on an edit that waits: a reviewer's decision, or the publication by its author. */
export interface ActOnEdit {
  edit: Edit
  actor: Actor
  reason: string
  seenHash: string
  /** The atoms that were accepted; all of them where nothing is said. */
  accepted?: string[]
  at: number
}

const changingState = prepared((db) =>
  db
    .update(edits)
    .set({ state: sql`${sql.placeholder('state')}`, changedAt: sql`${sql.placeholder('at')}` })
    .where(
      and(
        eq(edits.id, sql.placeholder('id')),
        eq(edits.state, sql.placeholder('from')),
        eq(edits.version, sql.placeholder('version')),
      ),
    )
    .prepare(),
)

const summaryOfVersion = prepared((db) =>
  db
    .select({ summary: editVersions.summary })
    .from(editVersions)
    .where(
      and(
        eq(editVersions.editId, sql.placeholder('editId')),
        eq(editVersions.version, sql.placeholder('version')),
      ),
    )
    .prepare(),
)

/** The part of a binding that did not come, or not as any page sends it. */
export function missingBinding(bound: Binding): 'version' | 'hash' | undefined {
  if (!Number.isSafeInteger(bound.version)) return 'version'
  const isHash = typeof bound.seenHash === 'string' && /^[0-9a-f]{64}$/.test(bound.seenHash)
  return isHash ? undefined : 'hash'
}

/** Publishes an edit that waits on the parts as they were resolved, with the review row that says who let it pass. */
export function publishWaiting(
  tx: Transaction,
  act: ActOnEdit,
  decision: 'approved' | 'published-own',
  parts: ResolvedPart[],
): Published {
  const { edit, actor, at } = act
  setState(tx, edit, 'applied', at)
  insertReview(tx, act, decision, parts)
  const published = writeRevisions(tx, parts, {
    editId: edit.id,
    authorId: edit.authorId,
    approverId: decision === 'approved' ? actorId(actor) : null,
    amenderId: null,
    summary: summaryOf(tx, edit),
    revertsId: edit.revertsId,
    at,
  })
  const taken = { editId: edit.id, revisionIds: published.revisionIds, at }
  if (edit.revertsId !== null) tellReverted(tx, edit.authorId, edit.revertsId, taken)
  return published
}

/** Gives an edit that cannot be merged any more back to its author. True when it cannot. */
export function closeAsConflict(
  tx: Transaction,
  { edit, actor, at }: ActOnEdit,
  parts: ResolvedPart[],
): boolean {
  if (parts.every(({ conflicts }) => conflicts.length === 0)) return false
  setState(tx, edit, 'conflicted', at)
  if (actorId(actor) !== edit.authorId) tellAuthor(tx, edit, 'conflicted', at)
  return true
}

/** Moves an edit on in its life: a compare-and-swap on its state and version. */
export function setState(tx: Transaction, edit: Edit, state: Edit['state'], at: number): void {
  const { id, state: from, version } = edit
  const { changes } = changingState(tx).run({ id, from, version, state, at })
  if (changes !== 1) throw new Error(`The edit ${edit.id} changed within its own transaction`)
}

/** Records a decision, for the edit's page and in the audit log. */
export function insertReview(
  tx: Transaction,
  { edit, actor, reason, seenHash, accepted, at }: ActOnEdit,
  decision: 'approved' | 'rejected' | 'returned' | 'published-own',
  parts: ResolvedPart[],
): void {
  insertRow(tx, reviews, {
    editId: edit.id,
    version: edit.version,
    reviewerId: actorId(actor),
    decision,
    reason,
    heads: JSON.stringify(headsOf(parts)),
    seenHash,
    accepted: accepted ? JSON.stringify(accepted) : null,
    createdAt: at,
  })
  const action = decision === 'published-own' ? 'publish-own-edit' : 'decide-edit'
  const details = { decision, version: edit.version }
  writeAudit(tx, { actorId: actorId(actor), action, subject: edit.id, details }, at)
}

/** What its author said about the newest version. */
export function summaryOf(tx: Transaction, edit: Edit): string {
  const { id: editId, version } = edit
  return summaryOfVersion(tx).get({ editId, version })?.summary ?? ''
}

/** Has the author told what became of an edit; the system needs no telling. */
export function tellAuthor(tx: Transaction, edit: Edit, type: Message['type'], at: number): void {
  if (edit.authorId !== null) tell(tx, { userId: edit.authorId, type, editId: edit.id }, at)
}
