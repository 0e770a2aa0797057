import { eq } from 'drizzle-orm'
import { patchBetween } from '@/wiki/revisions/patch'
import { revertRevision as revertDocument } from '@/wiki/revisions/revert'
import { upgradeDocument } from '@/wiki/revisions/document'
import { actorId, type Actor } from '../actor'
import type { Writer } from '../open'
import { getHead, getRevisionOf } from '../queries/head'
import { revisions } from '../schema'
import { submitIn, type SubmitOutcome } from './submit-edit'
import { tellReverted } from './tell-reverted'

/** Which revision to take back, and the head that was shown beside it. */
export interface Revert {
  revisionId: number
  head: number
  key: string
  summary: string
}

export type RevertOutcome =
  SubmitOutcome | { status: 'not-found' | 'changed' } | { status: 'missing'; what: 'head' }

/**
 * Takes back what one revision changed, and keeps what came after it. The undo is an edit like any other: it is
 * published at once where its author may, waits for review otherwise, and can be taken back itself.
 */
export function revertRevision(
  writer: Writer,
  actor: Actor,
  revert: Revert,
  at: number = Date.now(),
): RevertOutcome {
  return writer.transaction((tx) => {
    if (!Number.isSafeInteger(revert.head)) return { status: 'missing', what: 'head' }
    const row = tx.select().from(revisions).where(eq(revisions.id, revert.revisionId)).get()
    const head = row && getHead(tx, row.entryId)
    if (!row || !head) return { status: 'not-found' }
    if (!getRevisionOf(tx, row.entryId, revert.head)) return { status: 'missing', what: 'head' }
    const document = upgradeDocument(row.document, row.schemaVersion)
    const before = row.parentId === null ? null : getRevisionOf(tx, row.entryId, row.parentId)
    const merge = revertDocument(document, before?.document ?? null, head.document)
    if (merge.conflicts.length > 0) {
      const heads = { [row.entryId]: head.revisionId }
      return { status: 'conflict', part: 0, conflicts: merge.conflicts, heads }
    }
    const outcome = submitIn(
      tx,
      actor,
      {
        key: revert.key,
        summary: revert.summary,
        origin: 'revert',
        revertsId: row.id,
        parts: [
          {
            entryId: row.entryId,
            kind: document.kind,
            base: head.revisionId,
            patch: patchBetween(head.document, merge.document),
          },
        ],
      },
      at,
    )
    if (outcome.status === 'published') {
      const taken = { editId: outcome.editId, revisionIds: outcome.revisionIds, at }
      tellReverted(tx, actorId(actor), row.id, taken)
    }
    return outcome
  })
}
