import { eq } from 'drizzle-orm'
import { checkPassword, type PasswordProblem } from '@/wiki/accounts/password'
import { writeAudit } from '../audit'
import type { Writer } from '../open'
import { hashPassword } from '../passwords'
import { getCredentials } from '../queries/users'
import { users } from '../schema'
import { revokeSessionsOf } from './revoke-sessions'

export type ResetPasswordOutcome =
  | { status: 'reset'; username: string; sessions: number }
  | { status: 'not-found' }
  | { status: 'invalid'; problem: PasswordProblem }

/**
 * Gives somebody who lost it a new password and logs them out everywhere. Only the command line does it, for who may
 * read the database anyway; the audit log says so.
 */
export async function resetPassword(
  writer: Writer,
  input: { username: string; password: string },
  at: number = Date.now(),
): Promise<ResetPasswordOutcome> {
  const problem = checkPassword(input.password, input.username)
  if (problem) return { status: 'invalid', problem }
  const passwordHash = await hashPassword(input.password)
  return writer.transaction((tx) => {
    const user = getCredentials(tx, input.username)
    if (!user) return { status: 'not-found' }
    tx.update(users).set({ passwordHash }).where(eq(users.id, user.id)).run()
    const sessions = revokeSessionsOf(tx, user.id, at)
    const record = { actorId: null, action: 'reset-password', subject: user.id }
    writeAudit(tx, { ...record, details: { sessions } }, at)
    return { status: 'reset', username: user.username, sessions }
  })
}
