import { eq } from 'drizzle-orm'
import type { Network } from '@/wiki/accounts/network'
import { checkPassword, type PasswordProblem } from '@/wiki/accounts/password'
import { usernameKey } from '@/wiki/accounts/username'
import type { Actor } from '../actor'
import { retryWhileBusy } from '../busy'
import type { Writer } from '../open'
import { hashPassword, isPassword } from '../passwords'
import { getCredentialsById } from '../queries/users'
import { users } from '../schema'
import { insertSession } from '../session-row'
import { countTry, forgiveTry, signInLimits } from '../throttle'
import { revokeSessionsOf } from './revoke-sessions'

export type ChangePasswordOutcome =
  /** `secret` opens the one session that is left: a new one for who asked. */
  | { status: 'changed-password'; secret: string }
  | { status: 'invalid'; problems: { current?: 'wrong'; password?: PasswordProblem } }
  | { status: 'throttled'; retryAfter: number }
  | { status: 'forbidden'; reason: 'signed-out' }

/**
 * Gives the actor another password and logs all their devices out but this one. Who has one must know it; an account
 * that is entered through another site gets its first.
 *
 * @throws PasswordQueueError when too many passwords are being checked; BusyError when the database stays locked
 */
export async function changePassword(
  writer: Writer,
  actor: Actor,
  input: { current: string; password: string; network: Network },
  at: number = Date.now(),
): Promise<ChangePasswordOutcome> {
  if (actor.type !== 'user') return { status: 'forbidden', reason: 'signed-out' }
  const tried = await retryWhileBusy(() =>
    writer.transaction((tx) => {
      const user = getCredentialsById(tx, actor.id)
      const limits = signInLimits(usernameKey(user?.username ?? ''), input.network)
      return { user, limits, retryAfter: user && countTry(tx, limits, at) }
    }),
  )
  const { user, limits, retryAfter } = tried
  if (!user) return { status: 'forbidden', reason: 'signed-out' }
  if (retryAfter !== null) return { status: 'throttled', retryAfter }
  const isKnown = user.passwordHash === null || (await isPassword(user.passwordHash, input.current))
  if (!isKnown) return { status: 'invalid', problems: { current: 'wrong' } }
  const problem = checkPassword(input.password, user.username)
  const passwordHash = problem ? null : await hashPassword(input.password)
  return retryWhileBusy(() =>
    writer.transaction((tx): ChangePasswordOutcome => {
      forgiveTry(tx, limits)
      if (problem) return { status: 'invalid', problems: { password: problem } }
      if (getCredentialsById(tx, user.id)?.passwordHash !== user.passwordHash) {
        return { status: 'invalid', problems: { current: 'wrong' } }
      }
      tx.update(users).set({ passwordHash }).where(eq(users.id, user.id)).run()
      revokeSessionsOf(tx, user.id, at)
      return { status: 'changed-password', secret: insertSession(tx, user.id, at) }
    }),
  )
}
