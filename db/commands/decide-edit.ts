import { can } from '@/wiki/permissions'
import { cleanText } from '@/wiki/revisions/canonical'
import type { Problem } from '@/wiki/revisions/problem'
import { actorId, standingOf, type Actor } from '../actor'
import type { Transaction, Writer } from '../open'
import { getEditRow } from '../queries/edit-row'
import { getHead } from '../queries/head'
import { refusalFor, type Refusal } from './allow-submission'
import { listPartAtoms, partEdit, returnRest, type PartedEdit } from './accept-partly'
import { resolveParts, seenHashOf } from './edit-parts'
import { listParts } from './edit-version'
import { partsOutcome } from './parts-outcome'
import {
  closeAsConflict,
  insertReview,
  missingBinding,
  publishWaiting,
  setState,
  summaryOf,
  tellAuthor,
  type ActOnEdit,
  type Binding,
} from './publish-waiting'
import type { EditPart } from './resolved-part'
import type { Published } from './write-revisions'

export type Decision = 'approve' | 'reject' | 'return'

/** What a reviewer decided, and on what: without the version and the hash of what was shown nothing is decided. */
export interface DecisionInput extends Binding {
  editId: string
  decision: Decision
  reason: string
  /** The atoms that are approved (`listPartAtoms`); all of them where nothing is said. The rest goes back with the reason. */
  accepted?: string[]
}

export type DecideOutcome =
  /** `restId` is the edit that carries what was not accepted. */
  | ({ status: 'approved'; restId?: string } & Published)
  | { status: 'rejected' | 'returned' | 'changed' | 'conflict' | 'closed' | 'not-found' }
  | { status: 'invalid'; problems: (Problem & { part: number })[] }
  | { status: 'forbidden'; reason: Refusal }
  | { status: 'missing'; what: 'version' | 'hash' | 'reason' | 'decision' | 'atoms' }

/** A decision's reason is a paragraph. */
export const LONGEST_REASON = 2000

/**
 * Decides an edit that waits: a compare-and-swap on its state and version, bound to what the reviewer was
 * shown. When the heads have moved since, nothing is applied and the new result has to be looked at.
 */
export function decideEdit(
  writer: Writer,
  actor: Actor,
  input: DecisionInput,
  at: number = Date.now(),
): DecideOutcome {
  return writer.transaction((tx) => {
    const reason = cleanText(input.reason ?? '')
    const edit = getEditRow(tx, input.editId)
    if (!edit) return { status: 'not-found' }
    const standing = standingOf(tx, actor)
    if (!can(standing, { action: 'decide', authorId: edit.authorId, risk: edit.risk })) {
      return { status: 'forbidden', reason: refusalFor(standing) }
    }
    if (edit.state !== 'pending') return { status: 'closed' }
    const missing = missingToken(input, reason)
    if (missing) return missing
    if (edit.version !== input.version) return { status: 'changed' }
    const { seenHash, accepted } = input
    const decided: ActOnEdit = { edit, actor, reason, seenHash, accepted, at }
    return input.decision === 'approve'
      ? approve(tx, decided)
      : turnDown(tx, decided, input.decision)
  })
}

function missingToken(input: DecisionInput, reason: string): DecideOutcome | undefined {
  if (!['approve', 'reject', 'return'].includes(input.decision)) {
    return { status: 'missing', what: 'decision' }
  }
  const unbound = missingBinding(input)
  if (unbound) return { status: 'missing', what: unbound }
  if (reason.length > LONGEST_REASON) {
    const problem = { code: 'too-long' as const, column: 'reason', limit: LONGEST_REASON, part: 0 }
    return { status: 'invalid', problems: [problem] }
  }
  // Nobody's work is turned down without a word.
  if (input.decision !== 'approve' && reason === '') return { status: 'missing', what: 'reason' }
  return undefined
}

function approve(tx: Transaction, decided: ActOnEdit): DecideOutcome {
  const { edit, reason } = decided
  const parts = listParts(tx, edit.id, edit.version)
  const shown = resolveParts(tx, parts)
  if (shown.status === 'missing') return { status: 'changed' }
  if (closeAsConflict(tx, decided, shown.parts)) return { status: 'conflict' }
  // Compared on everything that was displayed, also where only some of it is accepted.
  const isSeen = seenHashOf(edit.version, shown.parts) === decided.seenHash
  if (decided.accepted === undefined || isAll(parts, decided.accepted)) {
    const obstacle = partsOutcome(shown.parts)
    if (obstacle?.status === 'invalid') return obstacle
    if (!isSeen) return { status: 'changed' }
    const published = publishWaiting(tx, decided, 'approved', shown.parts)
    tellAuthor(tx, edit, 'approved', decided.at)
    return { status: 'approved', ...published }
  }
  const parted = partEdit(parts, decided.accepted)
  if (!parted) return { status: 'missing', what: 'atoms' }
  if (!isSeen) return { status: 'changed' }
  if (parted.left.length > 0 && reason === '') return { status: 'missing', what: 'reason' }
  return approvePartly(tx, decided, parted)
}

/** True when every atom is accepted: then it is a decision about the whole. */
function isAll(parts: EditPart[], accepted: string[]): boolean {
  const chosen = new Set(accepted)
  return listPartAtoms(parts).every((atom) => chosen.has(atom))
}

function approvePartly(tx: Transaction, decided: ActOnEdit, parted: PartedEdit): DecideOutcome {
  const { edit, actor, reason, at } = decided
  const resolved = resolveParts(tx, parted.taken)
  if (resolved.status === 'missing') return { status: 'missing', what: 'atoms' }
  // A reference to what was left out, or a new page without its address: nothing is applied, and words say so.
  const obstacle = partsOutcome(resolved.parts)
  if (obstacle?.status === 'invalid') return obstacle
  const published = publishWaiting(tx, decided, 'approved', resolved.parts)
  const heads = Object.fromEntries(
    resolved.parts.map(({ entryId }) => [entryId, getHead(tx, entryId)?.revisionId ?? 0]),
  )
  const summary = summaryOf(tx, edit)
  const rest = { heads, summary, reviewerId: actorId(actor), reason, at }
  const restId = returnRest(tx, edit, parted.left, rest)
  tellAuthor(tx, { ...edit, id: restId }, 'partly-approved', at)
  return { status: 'approved', restId, ...published }
}

function turnDown(
  tx: Transaction,
  decided: ActOnEdit,
  decision: Exclude<Decision, 'approve'>,
): DecideOutcome {
  const { edit, at } = decided
  const resolved = resolveParts(tx, listParts(tx, edit.id, edit.version))
  const parts = resolved.status === 'resolved' ? resolved.parts : []
  if (seenHashOf(edit.version, parts) !== decided.seenHash) return { status: 'changed' }
  const state = decision === 'reject' ? 'rejected' : 'returned'
  setState(tx, edit, state, at)
  insertReview(tx, decided, state, parts)
  tellAuthor(tx, edit, state, at)
  return { status: state }
}
