import { eq } from 'drizzle-orm'
import { can } from '@/wiki/permissions'
import { cleanText } from '@/wiki/revisions/canonical'
import { standingOf, type Actor } from '../actor'
import type { Transaction, Writer } from '../open'
import { getEditRow } from '../queries/edit-row'
import { isAboutAiring } from '../queries/on-air'
import { edits } from '../schema'
import { allowSubmission, refusalFor } from './allow-submission'
import { resolveParts, type EditPart } from './edit-parts'
import { editRisk } from './edit-risk'
import { outcomeOfKey } from './outcome-of-key'
import { partsOutcome } from './parts-outcome'
import {
  insertVersion,
  isSubmissionKey,
  LONGEST_SUMMARY,
  publishAtOnce,
  type SubmitOutcome,
} from './submit-edit'

/** A new version of an edit. `version` is the one that its author had before them. */
export interface Resubmission {
  editId: string
  version: number
  key: string
  summary: string
  parts: EditPart[]
}

export type ResubmitOutcome = SubmitOutcome | { status: 'closed' | 'changed' | 'not-found' }

const OPEN_TO_ITS_AUTHOR = ['pending', 'returned', 'conflicted', 'rejected', 'withdrawn', 'expired']

/**
 * The author submits an edit again: what was returned, rejected or withdrawn, a rebase of what was in
 * conflict, or better words for what still waits. The earlier versions stay as they are.
 */
export function resubmitEdit(
  writer: Writer,
  actor: Actor,
  input: Resubmission,
  at: number = Date.now(),
): ResubmitOutcome {
  return writer.transaction((tx) => {
    const earlier = outcomeOfKey(tx, actor, input.key)
    if (earlier) return earlier
    const edit = getEditRow(tx, input.editId)
    if (!edit) return { status: 'not-found' }
    const standing = standingOf(tx, actor)
    if (!can(standing, { action: 'resubmit', authorId: edit.authorId })) {
      return { status: 'forbidden', reason: refusalFor(standing) }
    }
    if (!isSubmissionKey(input.key)) return { status: 'missing', what: 'key' }
    if (!OPEN_TO_ITS_AUTHOR.includes(edit.state)) return { status: 'closed' }
    if (edit.version !== input.version) return { status: 'changed' }
    return takeVersion(tx, actor, edit, input, at)
  })
}

function takeVersion(
  tx: Transaction,
  actor: Actor,
  edit: typeof edits.$inferSelect,
  input: Resubmission,
  at: number,
): ResubmitOutcome {
  const resolved = resolveParts(tx, input.parts)
  const standing = standingOf(tx, actor)
  const isWaiting = edit.state === 'pending' || edit.state === 'conflicted'
  const refusal = allowSubmission(tx, standing, edit.origin, resolved, isWaiting ? 1 : 0)
  if (refusal) return { status: 'forbidden', reason: refusal }
  if (resolved.status === 'missing') return resolved
  const obstacle = partsOutcome(resolved.parts)
  if (obstacle) return obstacle
  const summary = cleanText(input.summary)
  if (summary.length > LONGEST_SUMMARY) {
    const limit = { code: 'too-long' as const, column: 'summary', limit: LONGEST_SUMMARY, part: 0 }
    return { status: 'invalid', problems: [limit] }
  }
  const { risk, isPublished } = editRisk(standing, resolved.parts)
  const version = edit.version + 1
  tx.update(edits)
    .set({
      state: isPublished ? 'applied' : 'pending',
      version,
      risk,
      isOnAir: isAboutAiring(tx, resolved.parts),
      changedAt: at,
    })
    .where(eq(edits.id, edit.id))
    .run()
  insertVersion(tx, edit.id, version, { ...input, summary }, at)
  if (!isPublished) return { status: 'pending', editId: edit.id }
  const revertsId = edit.revertsId ?? undefined
  const act = { summary, revertsId, editId: edit.id, version, actor, standing, at }
  return { status: 'published', editId: edit.id, ...publishAtOnce(tx, resolved.parts, act) }
}
