import type { Transaction } from './open'
import { sessions } from './schema'
import { hashOfSecret, newSecret } from './secrets'

/** How long somebody stays signed in on a device. */
export const SESSION_DAYS = 60
const DAY = 24 * 60 * 60 * 1000

/** Opens a session for a user. @returns its secret, which only the cookie keeps */
export function insertSession(tx: Transaction, userId: string, at: number): string {
  const secret = newSecret()
  tx.insert(sessions)
    .values({
      idHash: hashOfSecret(secret),
      userId,
      createdAt: at,
      expiresAt: at + SESSION_DAYS * DAY,
    })
    .run()
  return secret
}
