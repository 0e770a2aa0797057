import { and, eq, isNull } from 'drizzle-orm'
import type { Actor } from '../actor'
import type { Transaction, Writer } from '../open'
import { sessions } from '../schema'

export type RevokeOutcome =
  { status: 'revoked'; sessions: number } | { status: 'forbidden'; reason: 'signed-out' }

/** Logs the actor out everywhere: every session of theirs, this one too, in every process from its next request on. */
export function revokeSessions(
  writer: Writer,
  actor: Actor,
  at: number = Date.now(),
): RevokeOutcome {
  if (actor.type !== 'user') return { status: 'forbidden', reason: 'signed-out' }
  return writer.transaction((tx) => ({
    status: 'revoked',
    sessions: revokeSessionsOf(tx, actor.id, at),
  }))
}

/** Revokes all sessions of a user. @returns how many there were */
export function revokeSessionsOf(tx: Transaction, userId: string, at: number): number {
  return tx
    .update(sessions)
    .set({ revokedAt: at })
    .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt)))
    .run().changes
}
