import { and, eq } from 'drizzle-orm'
import { can, type Standing } from '@/wiki/permissions'
import { cleanText } from '@/wiki/revisions/canonical'
import { standsAlike } from '@/wiki/revisions/risk'
import { actorId, standingOf, type Actor } from '../actor'
import { writeAudit } from '../audit'
import type { Transaction, Writer } from '../open'
import { getEditRow } from '../queries/edit-row'
import { tell } from '../outbox'
import { edits, editVersions, reviews } from '../schema'
import { refusalFor } from './allow-submission'
import { LONGEST_REASON, type DecideOutcome } from './decide-edit'
import { headsOf, resolveParts, seenHashOf, type EditPart } from './edit-parts'
import { editRisk } from './edit-risk'
import { listParts } from './edit-version'
import { outcomeOfEdit } from './outcome-of-key'
import { partsOutcome } from './parts-outcome'
import type { ResolvedPart } from './resolved-part'
import { insertVersion, isSubmissionKey } from './submit-edit'
import { writeRevisions } from './write-revisions'

/** A reviewer's own wording of an edit that waits, to be published at once. */
export interface Amendment {
  editId: string
  /** The author's version that the reviewer had before them. */
  version: number
  key: string
  reason: string
  parts: EditPart[]
}

export type AmendOutcome =
  | Exclude<DecideOutcome, { status: 'missing' }>
  | { status: 'unchanged' }
  | { status: 'missing'; what: 'key' | 'version' | 'reason' | 'base' | 'entry' | 'kind' | 'parts' }

/**
 * Accepts an edit in a reviewer's wording. The amendment is a version of the edit, marked as the reviewer's; the
 * revision keeps the author's credit. It takes the right to publish what results, and the author hears of it with
 * the reviewer's reason.
 */
export function amendEdit(
  writer: Writer,
  actor: Actor,
  amendment: Amendment,
  at: number = Date.now(),
): AmendOutcome {
  return writer.transaction((tx) => {
    const earlier = outcomeOfAmendment(tx, actor, amendment)
    if (earlier) return earlier
    const edit = getEditRow(tx, amendment.editId)
    if (!edit) return { status: 'not-found' }
    const standing = standingOf(tx, actor)
    if (!can(standing, { action: 'decide', authorId: edit.authorId, risk: edit.risk })) {
      return { status: 'forbidden', reason: refusalFor(standing) }
    }
    const reason = cleanText(amendment.reason)
    if (!isSubmissionKey(amendment.key)) return { status: 'missing', what: 'key' }
    if (reason === '') return { status: 'missing', what: 'reason' }
    if (reason.length > LONGEST_REASON) return { status: 'invalid', problems: [TOO_LONG_REASON] }
    if (edit.state !== 'pending') return { status: 'closed' }
    if (edit.version !== amendment.version) return { status: 'changed' }
    const resolved = resolveParts(tx, amendment.parts)
    if (resolved.status === 'missing') return resolved
    const obstacle = partsOutcome(resolved.parts)
    if (obstacle?.status === 'conflict') return { status: 'changed' }
    if (obstacle) return obstacle
    if (!mayPublish(tx, standing, edit, resolved.parts)) {
      return { status: 'forbidden', reason: 'level' }
    }
    return publishAmended(
      tx,
      actor,
      { edit, amendment: { ...amendment, reason }, at },
      resolved.parts,
    )
  })
}

/**
 * Whether a reviewer may put an amendment live: what they may publish at once, and what is destructive only as far as
 * its author wants the same, so that two people do.
 */
function mayPublish(
  tx: Transaction,
  standing: Standing,
  edit: typeof edits.$inferSelect,
  parts: ResolvedPart[],
): boolean {
  const { risk, isPublished } = editRisk(standing, parts)
  if (isPublished) return true
  if (!can(standing, { action: 'decide', authorId: edit.authorId, risk })) return false
  const authors = resolveParts(tx, listParts(tx, edit.id, edit.version))
  const wanted = authors.status === 'resolved' ? authors.parts : []
  return parts.every(({ entryId, head, result }) => {
    if (!head || standsAlike(head.document, result)) return true
    const own = wanted.find((part) => part.entryId === entryId)
    return own !== undefined && standsAlike(own.result, result)
  })
}

const TOO_LONG_REASON = {
  code: 'too-long' as const,
  column: 'reason',
  limit: LONGEST_REASON,
  part: 0,
}

interface Amending {
  edit: typeof edits.$inferSelect
  amendment: Amendment
  at: number
}

function publishAmended(
  tx: Transaction,
  actor: Actor,
  { edit, amendment, at }: Amending,
  parts: ResolvedPart[],
): AmendOutcome {
  const version = edit.version + 1
  const reviewerId = actorId(actor)
  const isAuthors = and(eq(editVersions.editId, edit.id), eq(editVersions.version, edit.version))
  const summary = tx.select().from(editVersions).where(isAuthors).get()?.summary ?? ''
  tx.update(edits)
    .set({ state: 'applied', version, changedAt: at })
    .where(eq(edits.id, edit.id))
    .run()
  insertVersion(tx, edit.id, version, { ...amendment, summary }, at, reviewerId)
  tx.insert(reviews)
    .values({
      editId: edit.id,
      version,
      reviewerId,
      decision: 'approved',
      reason: amendment.reason,
      heads: JSON.stringify(headsOf(parts)),
      seenHash: seenHashOf(version, parts),
      accepted: null,
      createdAt: at,
    })
    .run()
  writeAudit(
    tx,
    { actorId: reviewerId, action: 'amend-edit', subject: edit.id, details: { version } },
    at,
  )
  if (edit.authorId) tell(tx, { userId: edit.authorId, type: 'approved', editId: edit.id }, at)
  const published = writeRevisions(tx, parts, {
    editId: edit.id,
    authorId: edit.authorId,
    approverId: reviewerId,
    amenderId: reviewerId,
    summary,
    revertsId: edit.revertsId,
    at,
  })
  return { status: 'approved', ...published }
}

/** The same amendment submitted twice is one decision. */
function outcomeOfAmendment(
  tx: Transaction,
  actor: Actor,
  { editId, key }: Amendment,
): AmendOutcome | undefined {
  const version = tx.select().from(editVersions).where(eq(editVersions.submissionKey, key)).get()
  if (!version) return undefined
  const isOwn = version.editId === editId && version.amendedBy === actorId(actor)
  if (!isOwn || actor.type !== 'user') return { status: 'missing', what: 'key' }
  const { paths, revisionIds } = outcomeOfEdit(tx, editId)
  return { status: 'approved', paths, revisionIds }
}
