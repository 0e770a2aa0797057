import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Actor } from '../actor'
import type { Reader, Writer } from '../open'
import { users } from '../schema'

/** The secret of a new private feed, which is told once and kept as a hash. */
export type FeedKeyOutcome =
  { status: 'made'; key: string } | { status: 'forbidden'; reason: 'signed-out' }

const hashOf = (key: string) => createHash('sha256').update(key).digest('hex')

/** Makes the secret address of one's own feed, in the place of the one before, which leads nowhere from then on. */
export function makeFeedKey(writer: Writer, actor: Actor): FeedKeyOutcome {
  if (actor.type !== 'user') return { status: 'forbidden', reason: 'signed-out' }
  const key = randomBytes(24).toString('base64url')
  writer.transaction((tx) =>
    tx
      .update(users)
      .set({ feedHash: hashOf(key) })
      .where(eq(users.id, actor.id))
      .run(),
  )
  return { status: 'made', key }
}

/** True when that is the secret of a user's feed. */
export function isFeedKey(db: Reader, userId: string, key: string): boolean {
  const row = db.select({ hash: users.feedHash }).from(users).where(eq(users.id, userId)).get()
  if (!row?.hash || key.length > 100) return false
  return timingSafeEqual(Buffer.from(row.hash), Buffer.from(hashOf(key)))
}
