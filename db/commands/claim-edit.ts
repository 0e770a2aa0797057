import { eq } from 'drizzle-orm'
import { can } from '@/wiki/permissions'
import { actorId, standingOf, type Actor } from '../actor'
import type { Writer } from '../open'
import { getEditRow } from '../queries/edit-row'
import { edits } from '../schema'
import { refusalFor, type Refusal } from './allow-submission'

/** How long a claim holds, in milliseconds: a reviewer who was called away blocks nobody. */
export const CLAIM_LEASE = 15 * 60 * 1000

export type ClaimOutcome =
  | { status: 'claimed'; until: number }
  | { status: 'taken'; by: string; until: number }
  | { status: 'released' | 'closed' | 'not-found' }
  | { status: 'forbidden'; reason: Refusal }

/** True while a claim until then holds. No claim is longer than its lease: one that says so was made by a wrong clock. */
export function isClaimed(until: number | null, at: number): boolean {
  return until !== null && until > at && until <= at + CLAIM_LEASE
}

/**
 * Says that a reviewer looks at an edit now, for a quarter of an hour; claiming again renews it. A claim informs the
 * others and keeps nobody from deciding.
 */
export function claimEdit(
  writer: Writer,
  actor: Actor,
  { editId }: { editId: string },
  at: number = Date.now(),
): ClaimOutcome {
  return writer.transaction((tx) => {
    const edit = getEditRow(tx, editId)
    if (!edit) return { status: 'not-found' }
    const standing = standingOf(tx, actor)
    if (!can(standing, { action: 'decide', authorId: edit.authorId, risk: edit.risk })) {
      return { status: 'forbidden', reason: refusalFor(standing) }
    }
    if (edit.state !== 'pending') return { status: 'closed' }
    const { claimedBy, claimedUntil } = edit
    if (claimedBy && claimedBy !== actorId(actor) && isClaimed(claimedUntil, at)) {
      return { status: 'taken', by: claimedBy, until: claimedUntil ?? 0 }
    }
    const until = at + CLAIM_LEASE
    tx.update(edits)
      .set({ claimedBy: actorId(actor), claimedUntil: until })
      .where(eq(edits.id, editId))
      .run()
    return { status: 'claimed', until }
  })
}

/** Gives a claim back before it ends. Only one's own; whose it is not changes nothing. */
export function releaseEdit(
  writer: Writer,
  actor: Actor,
  { editId }: { editId: string },
): ClaimOutcome {
  return writer.transaction((tx) => {
    const edit = getEditRow(tx, editId)
    if (!edit) return { status: 'not-found' }
    if (actor.type !== 'user' || edit.claimedBy !== actor.id) {
      return { status: 'forbidden', reason: refusalFor(standingOf(tx, actor)) }
    }
    tx.update(edits).set({ claimedBy: null, claimedUntil: null }).where(eq(edits.id, editId)).run()
    return { status: 'released' }
  })
}
