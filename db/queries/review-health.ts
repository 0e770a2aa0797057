import { and, asc, between, eq, inArray, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Risk } from '@/wiki/revisions/risk'
import type { Reader } from '../open'
import { edits, editVersions, reviews } from '../schema'
import { countLanes, type QueueLength } from './review-queue'

const DAY = 24 * 60 * 60 * 1000
/** The window of what is counted, in days: long enough for a quiet wiki, short enough to show a change. */
export const HEALTH_DAYS = 90

/** How long a lane's edits waited for their decisions, in milliseconds; null where nothing was decided. */
export interface LaneHealth extends QueueLength {
  risk: Risk
  decided: number
  median: number | null
  ninetieth: number | null
}

/** The waits of the last ninety days and what waits now, lane by lane. */
export function getReviewHealth(db: Reader, now: number): LaneHealth[] {
  return countLanes(db).map((lane) => {
    const waits = listWaits(db, lane.risk, now)
    return {
      ...lane,
      decided: waits.length,
      median: percentile(waits, 50),
      ninetieth: percentile(waits, 90),
    }
  })
}

/** How long it usually takes until somebody decides about an edit of a lane; null where nobody can tell. */
export function usualWait(db: Reader, risk: Risk, now: number): number | null {
  return percentile(listWaits(db, risk, now), 50)
}

/** The value that `percent` of the sorted values do not exceed (nearest rank); null of none. */
export function percentile(sorted: readonly number[], percent: number): number | null {
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? null
}

const authored = alias(editVersions, 'authored')

/** From the author's version to the decision about it. A rest that came back with a decision never waited. */
function listWaits(db: Reader, risk: Risk, now: number): number[] {
  // A clock that went back in between makes no wait of less than nothing.
  const wait = sql<number>`max(0, ${reviews.createdAt} - ${authored.createdAt})`
  const ofAuthor = sql`${reviews.version} - (${editVersions.amendedBy} is not null)`
  return db
    .select({ wait })
    .from(reviews)
    .innerJoin(edits, eq(edits.id, reviews.editId))
    .innerJoin(
      editVersions,
      and(eq(editVersions.editId, reviews.editId), eq(editVersions.version, reviews.version)),
    )
    .innerJoin(
      authored,
      and(eq(authored.editId, reviews.editId), sql`${authored.version} = ${ofAuthor}`),
    )
    .where(
      and(
        between(reviews.createdAt, now - HEALTH_DAYS * DAY, now),
        inArray(reviews.decision, ['approved', 'rejected', 'returned']),
        ne(reviews.seenHash, ''),
        eq(edits.risk, risk),
      ),
    )
    .orderBy(asc(wait))
    .all()
    .map((row) => row.wait)
}
