import { eq, or } from 'drizzle-orm'
import { ulid } from 'ulid'
import { checkEmail } from '@/wiki/accounts/email'
import type { Network } from '@/wiki/accounts/network'
import { checkPassword, type PasswordProblem } from '@/wiki/accounts/password'
import { checkUsername, type CheckedUsername, type UsernameProblem } from '@/wiki/accounts/username'
import { retryWhileBusy } from '../busy'
import type { Reader, Transaction, Writer } from '../open'
import { hashPassword } from '../passwords'
import { findUserByIdentity, type Identity } from '../queries/users'
import { users } from '../schema'
import { insertSession } from '../session-row'
import { countTry, signUpLimit } from '../throttle'
import { insertIdentity } from './link-account'

/** A username that may be one. */
type Name = Extract<CheckedUsername, { isValid: true }>

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
    writer.transaction((tx) => refuse(tx, name, input.network, at)),
  )
  if (refused) return refused
  const passwordHash = await hashPassword(input.password)
  return retryWhileBusy(() =>
    writer.transaction((tx) => {
      return insertUser(tx, { name, email: email.email, passwordHash }, at)
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
    const refused = refuse(tx, name, input.network, at)
    if (refused) return refused
    const outcome = insertUser(tx, { name, email: null, passwordHash: null }, at)
    if (outcome.status === 'signed-up') insertIdentity(tx, outcome.userId, input.identity, at)
    return outcome
  })
}

/** Asked before the costly hash: a name that is taken is no try at a new account. */
function refuse(
  tx: Transaction,
  name: Name,
  network: Network,
  at: number,
): Exclude<SignUpOutcome, { status: 'signed-up' }> | null {
  if (isTaken(tx, name)) return { status: 'invalid', problems: { username: 'taken' } }
  const retryAfter = countTry(tx, [signUpLimit(network)], at)
  return retryAfter === null ? null : { status: 'throttled', retryAfter }
}

/** Has somebody this name, or one that looks like it? */
function isTaken(db: Reader, { key, skeleton }: Name): boolean {
  const isLike = or(eq(users.usernameKey, key), eq(users.usernameSkeleton, skeleton))
  return db.select({ id: users.id }).from(users).where(isLike).get() !== undefined
}

function insertUser(
  tx: Transaction,
  user: { name: Name; email: string | null; passwordHash: string | null },
  at: number,
): SignUpOutcome {
  const { name, email, passwordHash } = user
  if (isTaken(tx, name)) return { status: 'invalid', problems: { username: 'taken' } }
  const userId = ulid(at)
  tx.insert(users)
    .values({
      id: userId,
      username: name.username,
      usernameKey: name.key,
      usernameSkeleton: name.skeleton,
      email,
      passwordHash,
      createdAt: at,
    })
    .run()
  return {
    status: 'signed-up',
    userId,
    username: name.username,
    secret: insertSession(tx, userId, at),
  }
}
