import { and, eq } from 'drizzle-orm'
import { can } from '@/wiki/permissions'
import { standingOf, type Actor } from '../actor'
import type { Writer } from '../open'
import { getEntryRow } from '../queries/entry-row'
import { spoilerConsents } from '../schema'

export type ConsentOutcome =
  | { status: 'agreed' | 'revoked' }
  | { status: 'forbidden'; reason: 'signed-out' }
  /** There is no such drama. */
  | { status: 'not-found' }

/** Keeps that the actor has agreed to see everything of a drama while they edit, or takes that back. */
export function agreeToSpoilers(
  writer: Writer,
  actor: Actor,
  { drama, agrees }: { drama: string; agrees: boolean },
  at: number = Date.now(),
): ConsentOutcome {
  return writer.transaction((tx) => {
    if (actor.type !== 'user' || !can(standingOf(tx, actor), { action: 'keep-reading' }))
      return { status: 'forbidden', reason: 'signed-out' }
    const own = { userId: actor.id, dramaId: drama }
    if (!agrees) {
      tx.delete(spoilerConsents)
        .where(
          and(eq(spoilerConsents.userId, own.userId), eq(spoilerConsents.dramaId, own.dramaId)),
        )
        .run()
      return { status: 'revoked' }
    }
    if (getEntryRow(tx, drama)?.kind !== 'drama') return { status: 'not-found' }
    tx.insert(spoilerConsents)
      .values({ ...own, agreedAt: at })
      .onConflictDoNothing()
      .run()
    return { status: 'agreed' }
  })
}
