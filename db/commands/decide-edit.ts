import { and, eq, sql } from 'drizzle-orm'
import { can } from '@/wiki/permissions'
import { cleanText } from '@/wiki/revisions/canonical'
import type { Problem } from '@/wiki/revisions/problem'
import { actorId, standingOf, type Actor } from '../actor'
import { writeAudit } from '../audit'
import { insertRow } from '../insert-row'
import type { Transaction, Writer } from '../open'
import { getHead } from '../queries/head'
import { prepared } from '../queries/prepared'
import { tell, type Message } from '../outbox'
import { edits, editVersions, reviews } from '../schema'
import { refusalFor, type Refusal } from './allow-submission'
import { listPartAtoms, partEdit, returnRest, type PartedEdit } from './accept-partly'
import { headsOf, resolveParts, seenHashOf } from './edit-parts'
import { listParts } from './edit-version'
import { partsOutcome } from './parts-outcome'
import type { EditPart, ResolvedPart } from './resolved-part'
import { tellReverted } from './tell-reverted'
import { writeRevisions, type Published } from './write-revisions'

export type Decision = 'approve' | 'reject' | 'return'

/** What a reviewer decided, and on what: without the version and the hash of what was shown nothing is decided. */
export interface DecisionInput {
  editId: string
  version: number
  seenHash: string
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

type Edit = typeof edits.$inferSelect

/** A decision's reason is a paragraph. */
export const LONGEST_REASON = 2000

const editById = prepared((db) =>
  db
    .select()
    .from(edits)
    .where(eq(edits.id, sql.placeholder('id')))
    .prepare(),
)

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
    const edit = editById(tx).get({ id: input.editId })
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
    const decided: Decided = { edit, actor, reason, seenHash, accepted, at }
    return input.decision === 'approve'
      ? approve(tx, decided)
      : turnDown(tx, decided, input.decision)
  })
}

interface Decided {
  edit: Edit
  actor: Actor
  reason: string
  seenHash: string
  accepted?: string[]
  at: number
}

function missingToken(input: DecisionInput, reason: string): DecideOutcome | undefined {
  if (!['approve', 'reject', 'return'].includes(input.decision)) {
    return { status: 'missing', what: 'decision' }
  }
  if (!Number.isSafeInteger(input.version)) return { status: 'missing', what: 'version' }
  if (typeof input.seenHash !== 'string' || !/^[0-9a-f]{64}$/.test(input.seenHash)) {
    return { status: 'missing', what: 'hash' }
  }
  if (reason.length > LONGEST_REASON) {
    const problem = { code: 'too-long' as const, column: 'reason', limit: LONGEST_REASON, part: 0 }
    return { status: 'invalid', problems: [problem] }
  }
  // Nobody's work is turned down without a word.
  if (input.decision !== 'approve' && reason === '') return { status: 'missing', what: 'reason' }
  return undefined
}

function approve(tx: Transaction, decided: Decided): DecideOutcome {
  const { edit, reason } = decided
  const parts = listParts(tx, edit.id, edit.version)
  const shown = resolveParts(tx, parts)
  if (shown.status === 'missing') return { status: 'changed' }
  const conflict = conflictOf(tx, decided, shown.parts)
  if (conflict) return conflict
  // Compared on everything that was displayed, also where only some of it is accepted.
  const isSeen = seenHashOf(edit.version, shown.parts) === decided.seenHash
  if (decided.accepted === undefined || isAll(parts, decided.accepted)) {
    const obstacle = partsOutcome(shown.parts)
    if (obstacle?.status === 'invalid') return obstacle
    if (!isSeen) return { status: 'changed' }
    const published = publish(tx, decided, shown.parts)
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

function conflictOf(
  tx: Transaction,
  { edit, at }: Decided,
  parts: ResolvedPart[],
): DecideOutcome | undefined {
  if (parts.every(({ conflicts }) => conflicts.length === 0)) return undefined
  setState(tx, edit, 'conflicted', at)
  tellAuthor(tx, edit, 'conflicted', at)
  return { status: 'conflict' }
}

function approvePartly(tx: Transaction, decided: Decided, parted: PartedEdit): DecideOutcome {
  const { edit, actor, reason, at } = decided
  const resolved = resolveParts(tx, parted.taken)
  if (resolved.status === 'missing') return { status: 'missing', what: 'atoms' }
  // A reference to what was left out, or a new page without its address: nothing is applied, and words say so.
  const obstacle = partsOutcome(resolved.parts)
  if (obstacle?.status === 'invalid') return obstacle
  const published = publish(tx, decided, resolved.parts)
  const heads = Object.fromEntries(
    resolved.parts.map(({ entryId }) => [entryId, getHead(tx, entryId)?.revisionId ?? 0]),
  )
  const summary = summaryOf(tx, edit)
  const rest = { heads, summary, reviewerId: actorId(actor), reason, at }
  const restId = returnRest(tx, edit, parted.left, rest)
  tellAuthor(tx, { ...edit, id: restId }, 'partly-approved', at)
  return { status: 'approved', restId, ...published }
}

function publish(tx: Transaction, decided: Decided, parts: ResolvedPart[]): Published {
  const { edit, actor, at } = decided
  setState(tx, edit, 'applied', at)
  insertReview(tx, decided, 'approved', parts)
  const published = writeRevisions(tx, parts, {
    editId: edit.id,
    authorId: edit.authorId,
    approverId: actorId(actor),
    amenderId: null,
    summary: summaryOf(tx, edit),
    revertsId: edit.revertsId,
    at,
  })
  const taken = { editId: edit.id, revisionIds: published.revisionIds, at }
  if (edit.revertsId !== null) tellReverted(tx, edit.authorId, edit.revertsId, taken)
  return published
}

function turnDown(
  tx: Transaction,
  decided: Decided,
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

function setState(tx: Transaction, edit: Edit, state: Edit['state'], at: number): void {
  const { id, state: from, version } = edit
  const { changes } = changingState(tx).run({ id, from, version, state, at })
  if (changes !== 1) throw new Error(`The edit ${edit.id} changed within its own transaction`)
}

function insertReview(
  tx: Transaction,
  { edit, actor, reason, seenHash, accepted, at }: Decided,
  decision: 'approved' | 'rejected' | 'returned',
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
  const details = { decision, version: edit.version }
  writeAudit(tx, { actorId: actorId(actor), action: 'decide-edit', subject: edit.id, details }, at)
}

function summaryOf(tx: Transaction, edit: Edit): string {
  const { id: editId, version } = edit
  return summaryOfVersion(tx).get({ editId, version })?.summary ?? ''
}

function tellAuthor(tx: Transaction, edit: Edit, type: Message['type'], at: number): void {
  if (edit.authorId !== null) tell(tx, { userId: edit.authorId, type, editId: edit.id }, at)
}
