import { usernameKey } from './username'

export const SHORTEST_PASSWORD = 8
/** Longer texts would only cost time to hash. */
export const LONGEST_PASSWORD = 200

/** The passwords that guessing programs try first, of at least eight characters, as folded by `fold`. */
const COMMONEST = new Set(
  (
    '12345678 123456789 1234567890 12345678910 87654321 987654321 0987654321 11111111 00000000 88888888 ' +
    '12341234 11223344 123123123 147258369 1q2w3e4r 1q2w3e4r5t 1qaz2wsx qwertyui qwertyuiop qwerty12 ' +
    'qwerty123 asdfghjk asdfghjkl zxcvbnm1 password password1 password12 password123 passw0rd p@ssw0rd ' +
    'iloveyou iloveyou1 sunshine princess football baseball superman batman123 trustno1 welcome1 welcome123 ' +
    'letmein1 admin123 administrator changeme whatever starwars computer michelle jennifer charlie1 ' +
    'dragon123 monkey123 abc12345 abcd1234 abcdefgh aaaaaaaa a1b2c3d4 aa123456 asdf1234 qwer1234 google123 ' +
    'tkfkdgo1 rkskekfk dkssud123 kdrama123 kdramawiki dramawiki'
  ).split(' '),
)

/** Why a text cannot be a password; the words stand in wiki/words/en/account.ts. */
export type PasswordProblem = 'required' | 'short' | 'long' | 'username' | 'common'

/** A password as it is hashed: the same letters typed on different systems are the same password. */
export function normalizePassword(typed: string): string {
  return typed.normalize('NFC')
}

/**
 * What is wrong with a new password, or null: 8 to 200 characters of any kind, not the username, not one of those that
 * everybody tries first. There are no rules about digits and signs: length is what helps.
 */
export function checkPassword(typed: string, username: string): PasswordProblem | null {
  const password = normalizePassword(typed)
  const length = [...password].length
  if (length === 0) return 'required'
  if (length < SHORTEST_PASSWORD) return 'short'
  if (length > LONGEST_PASSWORD) return 'long'
  if (usernameKey(password) === usernameKey(username)) return 'username'
  const folded = password.toLowerCase()
  const isRepeated = new Set(folded).size === 1
  return isRepeated || COMMONEST.has(folded) ? 'common' : null
}
