import { can, levels, type Level } from '@/wiki/permissions'
import { actorId, levelOf, standingOf, type Actor } from '../actor'
import { writeAudit } from '../audit'
import type { Writer } from '../open'
import { findUserByName } from '../queries/contributors'
import { roleGrants } from '../schema'

export interface GrantOutcome {
  status: 'granted' | 'unchanged' | 'forbidden' | 'not-found' | 'invalid'
}

/** True for the name of a level. */
export function isLevel(text: string): text is Level {
  return (levels as readonly string[]).includes(text)
}

/** Gives a user a level, up or down. By an admin, or by the command line, which is the system actor. */
export function grantLevel(
  writer: Writer,
  actor: Actor,
  input: { username: string; level: string },
  at: number = Date.now(),
): GrantOutcome {
  return writer.transaction((tx): GrantOutcome => {
    const isAllowed = actor.type === 'system' || can(standingOf(tx, actor), { action: 'grant' })
    if (!isAllowed) return { status: 'forbidden' }
    const { level } = input
    if (!isLevel(level)) return { status: 'invalid' }
    const user = findUserByName(tx, input.username)
    if (!user) return { status: 'not-found' }
    const before = levelOf(tx, user.id)
    if (before === level) return { status: 'unchanged' }
    const grantedBy = actorId(actor)
    tx.insert(roleGrants).values({ userId: user.id, level, grantedBy, createdAt: at }).run()
    const record = { actorId: grantedBy, action: 'grant-level', subject: user.id }
    writeAudit(tx, { ...record, details: { from: before, to: level } }, at)
    return { status: 'granted' }
  })
}
