import { eq } from 'drizzle-orm'
import { can } from '@/wiki/permissions'
import { standingOf, type Actor } from '../actor'
import { writeAudit } from '../audit'
import type { Writer } from '../open'
import { patrols } from '../schema'
import { refusalFor, type Refusal } from './allow-submission'

export type PatrolOutcome =
  { status: 'patrolled' | 'closed' | 'not-found' } | { status: 'forbidden'; reason: Refusal }

/**
 * Says that a change which went live at once, and was drawn for a second look, is all right. Never by its author; what
 * is not all right is taken back by an ordinary revert.
 */
export function patrolRevision(
  writer: Writer,
  actor: Actor,
  { revisionId }: { revisionId: number },
  at: number = Date.now(),
): PatrolOutcome {
  return writer.transaction((tx) => {
    const drawn = Number.isSafeInteger(revisionId)
      ? tx.select().from(patrols).where(eq(patrols.revisionId, revisionId)).get()
      : undefined
    if (!drawn) return { status: 'not-found' }
    const standing = standingOf(tx, actor)
    const mayPatrol = can(standing, { action: 'patrol', authorId: drawn.authorId })
    if (!mayPatrol || standing.type !== 'user') {
      return { status: 'forbidden', reason: refusalFor(standing) }
    }
    if (drawn.patrolledAt !== null) return { status: 'closed' }
    tx.update(patrols)
      .set({ patrolledBy: standing.id, patrolledAt: at })
      .where(eq(patrols.revisionId, revisionId))
      .run()
    const subject = String(revisionId)
    writeAudit(tx, { actorId: standing.id, action: 'patrol-revision', subject, details: {} }, at)
    return { status: 'patrolled' }
  })
}
