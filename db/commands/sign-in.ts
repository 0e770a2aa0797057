import { normalizePassword, LONGEST_PASSWORD } from '@/wiki/accounts/password'
import { usernameKey } from '@/wiki/accounts/username'
import type { Network } from '@/wiki/accounts/network'
import { retryWhileBusy } from '../busy'
import type { Writer } from '../open'
import { isPassword } from '../passwords'
import { findUserByIdentity, getCredentials, type Identity } from '../queries/users'
import { insertSession } from '../session-row'
import { countTry, forgiveTry, resetTries, signInLimits } from '../throttle'

export type SignInOutcome =
  | { status: 'signed-in'; userId: string; username: string; secret: string }
  | { status: 'wrong' }
  | { status: 'throttled'; retryAfter: number }

/**
 * Signs in with a password. An unknown username, a wrong password and an account without one are the same answer after
 * the same time. Every try counts before the password is looked at, so that many at once are no way around the limit;
 * the right password takes its count back. `retryAfter` is in seconds.
 *
 * @throws PasswordQueueError when too many passwords are being checked; BusyError when the database stays locked
 */
export async function signIn(
  writer: Writer,
  input: { username: string; password: string; network: Network },
  at: number = Date.now(),
): Promise<SignInOutcome> {
  const [pair, network] = signInLimits(usernameKey(input.username), input.network)
  const { user, retryAfter } = await retryWhileBusy(() =>
    writer.transaction((tx) => ({
      user: getCredentials(tx, input.username),
      retryAfter: countTry(tx, [pair, network], at),
    })),
  )
  if (retryAfter !== null) return { status: 'throttled', retryAfter }
  const password = normalizePassword(input.password).slice(0, LONGEST_PASSWORD * 2 + 1)
  const isRight = await isPassword(user?.passwordHash ?? null, password)
  if (!user || !isRight) return { status: 'wrong' }
  return retryWhileBusy(() =>
    writer.transaction((tx) => {
      resetTries(tx, pair)
      forgiveTry(tx, [network])
      // A password that was changed while this one was checked opens nothing any more.
      if (getCredentials(tx, input.username)?.passwordHash !== user.passwordHash) {
        return { status: 'wrong' }
      }
      const { id: userId, username } = user
      return { status: 'signed-in', userId, username, secret: insertSession(tx, userId, at) }
    }),
  )
}

/** Signs in whom another site vouches for; null when that identity enters no account yet. */
export function signInElsewhere(
  writer: Writer,
  identity: Identity,
  at: number = Date.now(),
): { userId: string; username: string; secret: string } | null {
  return writer.transaction((tx) => {
    const user = findUserByIdentity(tx, identity)
    if (!user) return null
    return { userId: user.id, username: user.username, secret: insertSession(tx, user.id, at) }
  })
}
