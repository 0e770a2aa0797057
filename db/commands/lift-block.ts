import { and, eq, isNull } from 'drizzle-orm'
import { actorId, type Actor } from '../actor'
import { writeAudit } from '../audit'
import type { Writer } from '../open'
import { findUserByName } from '../queries/contributors'
import { blocks } from '../schema'
import { mayBlock } from './block-user'

export interface LiftOutcome {
  status: 'lifted' | 'not-blocked' | 'forbidden' | 'not-found'
}

/** Ends a user's ban; its row stays, with the time at which it was lifted. */
export function liftBlock(
  writer: Writer,
  actor: Actor,
  input: { username: string },
  at: number = Date.now(),
): LiftOutcome {
  return writer.transaction((tx): LiftOutcome => {
    const user = findUserByName(tx, input.username)
    if (!user) return { status: actor.type === 'system' ? 'not-found' : 'forbidden' }
    if (!mayBlock(tx, actor, user.id)) return { status: 'forbidden' }
    const lifted = tx
      .update(blocks)
      .set({ liftedAt: at })
      .where(and(eq(blocks.userId, user.id), isNull(blocks.liftedAt)))
      .run()
    if (lifted.changes === 0) return { status: 'not-blocked' }
    const record = { actorId: actorId(actor), action: 'lift-block', subject: user.id }
    writeAudit(tx, { ...record, details: {} }, at)
    return { status: 'lifted' }
  })
}
