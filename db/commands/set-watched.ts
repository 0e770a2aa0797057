import { and, eq } from 'drizzle-orm'
import { can } from '@/wiki/permissions'
import { standingOf, type Actor } from '../actor'
import type { Transaction, Writer } from '../open'
import { episodeToKeep } from '../queries/watched'
import { watched } from '../schema'

export type SetWatchedOutcome =
  | { status: 'set' }
  | { status: 'forbidden'; reason: 'signed-out' }
  /** No live drama has that id, or there is no such episode. */
  | { status: 'invalid' }

/** Keeps in the actor's own account how far they have watched a drama; 0 is not begun, 9999 all. */
export function setWatched(
  writer: Writer,
  actor: Actor,
  { drama, episode }: { drama: string; episode: number },
  at: number = Date.now(),
): SetWatchedOutcome {
  return writer.transaction((tx) => {
    if (actor.type !== 'user' || !can(standingOf(tx, actor), { action: 'keep-reading' }))
      return { status: 'forbidden', reason: 'signed-out' }
    const kept = episodeToKeep(tx, drama, episode)
    if (kept === null) return { status: 'invalid' }
    writeWatched(tx, { userId: actor.id, dramaId: drama }, kept, at)
    return { status: 'set' }
  })
}

/** Writes one row of a user's progress, or takes it away where the drama is not begun. */
export function writeWatched(
  tx: Transaction,
  { userId, dramaId }: { userId: string; dramaId: string },
  episode: number,
  at: number,
): void {
  if (episode <= 0) {
    tx.delete(watched)
      .where(and(eq(watched.userId, userId), eq(watched.dramaId, dramaId)))
      .run()
    return
  }
  tx.insert(watched)
    .values({ userId, dramaId, episode, changedAt: at })
    .onConflictDoUpdate({
      target: [watched.userId, watched.dramaId],
      set: { episode, changedAt: at },
    })
    .run()
}
