import type { AccountFormState } from '@/components/account/account-form'
import type { SignUpProblems } from '@/db/commands/sign-up'
import { words } from '@/wiki/words'
import { setHeader } from '../_server/request'

/** The sentences for what is wrong with a sign-up, by field. */
export function signUpProblems({
  username,
  password,
  email,
}: SignUpProblems): Record<string, string> {
  const { problems } = words.account
  return {
    ...(username ? { username: problems.username[username] } : {}),
    ...(password ? { password: problems.password[password] } : {}),
    ...(email ? { email: problems.email } : {}),
  }
}

/** The state of a form that was sent too often, with the `Retry-After` of the answer. */
export function throttled(retryAfter: number, typed: [string, string][]): AccountFormState {
  setHeader('retry-after', String(retryAfter))
  return { status: 'throttled', message: words.account.problems.throttled(retryAfter), typed }
}
