import { eq } from 'drizzle-orm'
import { usernameSkeleton } from '@/wiki/accounts/username'
import type { Writer } from '../open'
import { users } from '../schema'

/**
 * Computes anew what every username looks like, after the table of confusables has changed or for accounts older than
 * it. Two old names that look alike stay what they are; a third is refused.
 *
 * @returns how many rows were written
 */
export function refreshSkeletons(writer: Writer): number {
  return writer.transaction((tx) => {
    const { id, username, usernameSkeleton: skeleton } = users
    const stale = tx
      .select({ id, username, skeleton })
      .from(users)
      .all()
      .filter((user) => user.skeleton !== usernameSkeleton(user.username))
    for (const user of stale) {
      tx.update(users)
        .set({ usernameSkeleton: usernameSkeleton(user.username) })
        .where(eq(users.id, user.id))
        .run()
    }
    return stale.length
  })
}
