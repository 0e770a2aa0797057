import { eq } from 'drizzle-orm'
import { ulid } from 'ulid'
import { checkEmail } from '@/wiki/accounts/email'
import type { Network } from '@/wiki/accounts/network'
import { checkPassword, type PasswordProblem } from '@/wiki/accounts/password'
import { checkUsername, type UsernameProblem } from '@/wiki/accounts/username'
import { retryWhileBusy } from '../busy'
import type { Reader, Transaction, Writer } from '../open'
import { hashPassword } from '../passwords'
import { findUserByIdentity, type Identity } from '../queries/users'
import { users } from '../schema'
import { insertSession } from '../session-row'
import { countTry, signUpLimit } from '../throttle'
import { insertIdentity } from './link-account'

/** What is wrong with a sign-up, by field. */
export interface SignUpProblems {
  username?: UsernameProblem | 'taken'
  password?: PasswordProblem
  email?: 'email'
}

export type SignUpOutcome =
  | { status: 'signed-up'; userId: string; username: string; secret: string }
  | { status: 'invalid'; problems: SignUpProblems }
  | { status: 'throttled'; retryAfter: number }

/**
 * Makes an account with a password and signs it in. `retryAfter` is in seconds.
 *
 * @throws PasswordQueueError when too many passwords are being hashed; BusyError when the database stays locked
 */
export async function signUp(
  writer: Writer,
  input: { username: string; password: string; email: string; network: Network },
  at: number = Date.now(),
): Promise<SignUpOutcome> {
  const name = checkUsername(input.username)
  const email = checkEmail(input.email)
  const passwordProblem = checkPassword(input.password, input.username)
  const problems: SignUpProblems = {
    ...(name.isValid ? {} : { username: name.problem }),
    ...(passwordProblem ? { password: passwordProblem } : {}),
    ...(email.isValid ? {} : { email: 'email' as const }),
  }
  if (!name.isValid || !email.isValid || passwordProblem) return { status: 'invalid', problems }

  const refused = await retryWhileBusy(() =>
    writer.transaction((tx) => refuse(tx, name.key, input.network, at)),
  )
  if (refused) return refused
  const passwordHash = await hashPassword(input.password)
  return retryWhileBusy(() =>
    writer.transaction((tx) => {
      const { username, key } = name
      return insertUser(tx, { username, key, email: email.email, passwordHash }, at)
    }),
  )
}

/** Makes an account that is entered through another site, under a username chosen at the first visit, and signs it in. */
export function signUpElsewhere(
  writer: Writer,
  input: { username: string; identity: Identity; network: Network },
  at: number = Date.now(),
): SignUpOutcome | { status: 'linked-already' } {
  const name = checkUsername(input.username)
  if (!name.isValid) return { status: 'invalid', problems: { username: name.problem } }
  return writer.transaction((tx) => {
    if (findUserByIdentity(tx, input.identity)) return { status: 'linked-already' }
    const refused = refuse(tx, name.key, input.network, at)
    if (refused) return refused
    const { username, key } = name
    const outcome = insertUser(tx, { username, key, email: null, passwordHash: null }, at)
    if (outcome.status === 'signed-up') insertIdentity(tx, outcome.userId, input.identity, at)
    return outcome
  })
}

/** Asked before the costly hash: a name that is taken is no try at a new account. */
function refuse(
  tx: Transaction,
  key: string,
  network: Network,
  at: number,
): Exclude<SignUpOutcome, { status: 'signed-up' }> | null {
  if (isTaken(tx, key)) return { status: 'invalid', problems: { username: 'taken' } }
  const retryAfter = countTry(tx, [signUpLimit(network)], at)
  return retryAfter === null ? null : { status: 'throttled', retryAfter }
}

function isTaken(db: Reader, key: string): boolean {
  return (
    db.select({ id: users.id }).from(users).where(eq(users.usernameKey, key)).get() !== undefined
  )
}

function insertUser(
  tx: Transaction,
  user: { username: string; key: string; email: string | null; passwordHash: string | null },
  at: number,
): SignUpOutcome {
  const { username, key, email, passwordHash } = user
  if (isTaken(tx, key)) return { status: 'invalid', problems: { username: 'taken' } }
  const userId = ulid(at)
  tx.insert(users)
    .values({ id: userId, username, usernameKey: key, email, passwordHash, createdAt: at })
    .run()
  return { status: 'signed-up', userId, username, secret: insertSession(tx, userId, at) }
}
