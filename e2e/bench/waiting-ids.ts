import { asc, eq } from 'drizzle-orm'
import type { Reader } from '@/db/open'
import { edits } from '@/db/schema'

/** The ids of the edits that wait, the oldest first. */
export function listWaitingIds(db: Reader, limit: number): string[] {
  return db
    .select({ id: edits.id })
    .from(edits)
    .where(eq(edits.state, 'pending'))
    .orderBy(asc(edits.createdAt))
    .limit(limit)
    .all()
    .map(({ id }) => id)
}
