import { eq } from 'drizzle-orm'
import type { Standing } from '@/wiki/permissions'
import { cleanText } from '@/wiki/revisions/canonical'
import type { Conflict } from '@/wiki/revisions/merge'
import type { Problem } from '@/wiki/revisions/problem'
import type { Risk } from '@/wiki/revisions/risk'
import { actorId, standingOf, type Actor } from '../actor'
import { newId } from '../entry-id'
import { insertRow } from '../insert-row'
import type { Transaction, Writer } from '../open'
import { isAboutAiring } from '../queries/on-air'
import { editParts, edits, editVersions, reviews, revisions } from '../schema'
import { headsOf, resolveParts, seenHashOf, type EditPart, type MissingToken } from './edit-parts'
import { allowSubmission, type Refusal } from './allow-submission'
import { drawPatrols } from './draw-patrols'
import { editRisk } from './edit-risk'
import { outcomeOfKey } from './outcome-of-key'
import { partsOutcome } from './parts-outcome'
import type { ResolvedPart } from './resolved-part'
import { writeRevisions, type Published } from './write-revisions'

export type Origin = (typeof edits.$inferSelect)['origin']

/** What a form hands in. */
export interface Submission {
  /** Made when the form was rendered: the same form twice is one edit. */
  key: string
  summary: string
  origin: Origin
  parts: EditPart[]
  /** The revision that a revert takes back. */
  revertsId?: number
}

/** What became of a submission. Expected failures are values, and nothing was written then. */
export type SubmitOutcome =
  | { status: 'published'; editId: string; paths: string[]; revisionIds: number[] }
  | { status: 'pending'; editId: string }
  | { status: 'unchanged' }
  | { status: 'conflict'; part: number; conflicts: Conflict[]; heads: Record<string, number> }
  | { status: 'invalid'; problems: (Problem & { part: number })[] }
  | { status: 'forbidden'; reason: Refusal }
  | { status: 'missing'; what: MissingToken | 'key' | 'summary' }

const KEY = /^[\w-]{8,100}$/

/** True for a text that can be the key of a form's submission. */
export function isSubmissionKey(key: unknown): key is string {
  return typeof key === 'string' && KEY.test(key)
}

/** A summary is a sentence or two; what needs more belongs on the talk page. */
export const LONGEST_SUMMARY = 500

/**
 * Takes an edit in: merges it with the heads as they are, checks it, and publishes it where its author is
 * trusted enough for its risk; else it waits for review. One transaction; a conflict or a problem writes nothing.
 */
export function submitEdit(
  writer: Writer,
  actor: Actor,
  submission: Submission,
  at: number = Date.now(),
): SubmitOutcome {
  return writer.transaction((tx) => submitIn(tx, actor, submission, at))
}

/** The same within a transaction that is open already: starter content comes in many edits and one commit. */
export function submitIn(
  tx: Transaction,
  actor: Actor,
  submission: Submission,
  at: number,
): SubmitOutcome {
  if (!isSubmissionKey(submission.key)) return { status: 'missing', what: 'key' }
  const earlier = outcomeOfKey(tx, actor, submission.key)
  if (earlier) return earlier
  const resolved = resolveParts(tx, submission.parts)
  const standing = standingOf(tx, actor)
  const refusal = allowSubmission(tx, standing, submission.origin, resolved)
  if (refusal) return { status: 'forbidden', reason: refusal }
  if (resolved.status === 'missing') return resolved
  const obstacle = partsOutcome(resolved.parts)
  if (obstacle) return obstacle
  const summary = cleanText(submission.summary)
  if (summary.length > LONGEST_SUMMARY) return { status: 'invalid', problems: [TOO_LONG_SUMMARY] }
  const { risk, isPublished } = editRisk(standing, resolved.parts)
  const editId = newId()
  const isOnAir = isAboutAiring(tx, resolved.parts)
  insertEdit(tx, { ...submission, summary }, { editId, actor, risk, isOnAir, isPublished, at })
  if (!isPublished) return { status: 'pending', editId }
  const { revertsId } = submission
  const act: AtOnce = { editId, version: 1, summary, revertsId, actor, standing, at }
  return { status: 'published', editId, ...publishAtOnce(tx, resolved.parts, act) }
}

const TOO_LONG_SUMMARY = {
  code: 'too-long' as const,
  column: 'summary',
  limit: LONGEST_SUMMARY,
  part: 0,
}

interface Insertion {
  editId: string
  actor: Actor
  risk: Risk
  isOnAir: boolean
  isPublished: boolean
  at: number
}

function insertEdit(tx: Transaction, submission: Submission, insertion: Insertion): void {
  const { editId, actor, risk, isOnAir, isPublished, at } = insertion
  insertRow(tx, edits, {
    id: editId,
    authorId: actorId(actor),
    state: isPublished ? 'applied' : 'pending',
    version: 1,
    risk,
    origin: submission.origin,
    revertsId: submission.revertsId ?? null,
    revertedAuthorId: authorOfRevision(tx, submission.revertsId),
    submissionKey: submission.key,
    isOnAir,
    createdAt: at,
    changedAt: at,
  })
  insertVersion(tx, editId, 1, submission, at)
}

function authorOfRevision(tx: Transaction, id: number | undefined): string | null {
  if (id === undefined) return null
  return tx.select().from(revisions).where(eq(revisions.id, id)).get()?.authorId ?? null
}

/** Records what was proposed in one version of an edit. */
export function insertVersion(
  tx: Transaction,
  editId: string,
  version: number,
  { key, summary, parts }: Pick<Submission, 'key' | 'summary' | 'parts'>,
  at: number,
  /** The reviewer whose amendment it is. */
  amendedBy: string | null = null,
): void {
  const row = { editId, version, summary, submissionKey: key, amendedBy, createdAt: at }
  insertRow(tx, editVersions, row)
  parts.forEach(({ entryId, kind, base: baseRevisionId, patch }, position) => {
    const part = { editId, version, position, entryId, kind, baseRevisionId }
    insertRow(tx, editParts, { ...part, patch: JSON.stringify(patch) })
  })
}

interface AtOnce {
  editId: string
  version: number
  summary: string
  revertsId?: number
  actor: Actor
  standing: Standing
  at: number
}

/** Publishes what its author is trusted with, with a review row that says so. */
export function publishAtOnce(tx: Transaction, parts: ResolvedPart[], act: AtOnce): Published {
  const { editId, version, summary, revertsId = null, actor, standing, at } = act
  insertRow(tx, reviews, {
    editId,
    version,
    reviewerId: actorId(actor),
    decision: 'published',
    reason: '',
    heads: JSON.stringify(headsOf(parts)),
    seenHash: seenHashOf(version, parts),
    accepted: null,
    createdAt: at,
  })
  const authorId = actorId(actor)
  const nobody = { approverId: null, amenderId: null }
  const publication = { editId, authorId, ...nobody, summary, revertsId, at }
  const published = writeRevisions(tx, parts, publication)
  drawPatrols(tx, standing, published.revisionIds, at)
  return published
}
