import { and, eq } from 'drizzle-orm'
import type { Transaction } from '../open'
import { tell } from '../outbox'
import { outbox, revisions } from '../schema'

/** Whoever made a change hears that it was taken back, unless they did it themselves. Twice is once. */
export function tellReverted(
  tx: Transaction,
  byUserId: string | null,
  revertsId: number,
  taken: { editId: string; revisionIds: number[]; at: number },
): void {
  const reverted = tx.select().from(revisions).where(eq(revisions.id, revertsId)).get()
  if (!reverted || reverted.authorId === null || reverted.authorId === byUserId) return
  const message = {
    userId: reverted.authorId,
    type: 'reverted' as const,
    editId: taken.editId,
    revisionId: taken.revisionIds[0],
  }
  const isTold = and(
    eq(outbox.userId, message.userId),
    eq(outbox.editId, message.editId),
    eq(outbox.type, message.type),
  )
  if (!tx.select().from(outbox).where(isTold).get()) tell(tx, message, taken.at)
}
