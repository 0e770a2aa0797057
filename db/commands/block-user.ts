import { can } from '@/wiki/permissions'
import { cleanText } from '@/wiki/revisions/canonical'
import { actorId, isBlocked, levelOf, standingOf, type Actor } from '../actor'
import { writeAudit } from '../audit'
import type { Transaction, Writer } from '../open'
import { findUserByName } from '../queries/contributors'
import { blocks } from '../schema'

/** Characters of a reason at most. */
export const LONGEST_REASON = 1000

export type BlockOutcome =
  | { status: 'blocked' | 'already-blocked' | 'forbidden' | 'not-found' }
  | { status: 'invalid'; problem: 'required' | 'too-long' }

/**
 * Bans a user from every change, sitewide, from the next request on and in every process: what a person may
 * do is read from the rows each time. What the person typed stays. Moderators ban those below them; the
 * system actor is the command line.
 */
export function blockUser(
  writer: Writer,
  actor: Actor,
  input: { username: string; reason: string },
  at: number = Date.now(),
): BlockOutcome {
  const reason = cleanText(input.reason)
  return writer.transaction((tx): BlockOutcome => {
    const user = findUserByName(tx, input.username)
    if (!user) return { status: mayBlockAnybody(tx, actor) ? 'not-found' : 'forbidden' }
    if (!mayBlock(tx, actor, user.id)) return { status: 'forbidden' }
    if (reason === '') return { status: 'invalid', problem: 'required' }
    if (reason.length > LONGEST_REASON) return { status: 'invalid', problem: 'too-long' }
    if (isBlocked(tx, user.id)) return { status: 'already-blocked' }
    tx.insert(blocks)
      .values({ userId: user.id, reason, blockedBy: actorId(actor), createdAt: at })
      .run()
    const record = { actorId: actorId(actor), action: 'block-user', subject: user.id }
    writeAudit(tx, { ...record, details: { reason } }, at)
    return { status: 'blocked' }
  })
}

/** True when this actor may ban that user, and lift the user's ban. */
export function mayBlock(tx: Transaction, actor: Actor, userId: string): boolean {
  if (actor.type === 'system') return true
  const ask = { action: 'block', level: levelOf(tx, userId) } as const
  return can(standingOf(tx, actor), ask)
}

function mayBlockAnybody(tx: Transaction, actor: Actor): boolean {
  return actor.type === 'system' || can(standingOf(tx, actor), { action: 'block', level: 'new' })
}
