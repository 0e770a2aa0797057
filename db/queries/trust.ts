import { sql } from 'drizzle-orm'
import type { Level } from '@/wiki/permissions'
import { trustOf, type Trust, type TrustFacts } from '@/wiki/trust'
import type { Reader } from '../open'
import { prepared } from './prepared'

const DAY = 24 * 60 * 60 * 1000
/** What happened later than a day from now was dated by a wrong clock, and weighs on nobody until that day. */
const CLOCK_SKEW = DAY

const userId = sql.placeholder('userId')
const soon = sql.placeholder('soon')

const isBlock = sql`
  SELECT 1 FROM blocks WHERE user_id = ${userId}
    AND (lifted_at IS NULL OR lifted_at BETWEEN ${sql.placeholder('quarter')} AND ${soon})`

/**
 * Asked at every submission, so it counts in indexes that hold all that it counts; the edits that others took back, which
 * are few, are found from the reverts and left out.
 */
const counts = prepared((db) =>
  db
    .select({
      accepted: sql<number>`accepted`,
      days: sql<number>`days`,
      entries: sql<number>`entries`,
      turnedDown: sql<number>`turned_down`,
      revertedThisWeek: sql<number>`lately`,
      wasBlockedLately: sql<number>`was_blocked`,
      granted: sql<Level | null>`granted`,
    })
    .from(
      sql`(
      WITH taken_back AS MATERIALIZED (
        SELECT c.id AS changeset_id, c.edit_id, max(r.created_at) AS at
        FROM edits b
        JOIN revisions v ON v.id = b.reverts_id
        JOIN changesets c ON c.id = v.changeset_id
        JOIN revisions r ON r.reverts_id = v.id AND r.author_id IS NOT v.author_id
        WHERE b.reverted_author_id = ${userId} AND b.state = 'applied'
        GROUP BY c.id
      ), accepted AS (
        SELECT created_at FROM edits WHERE author_id = ${userId} AND state = 'applied'
          AND id NOT IN (SELECT edit_id FROM taken_back)
      )
      SELECT
        (SELECT count(*) FROM accepted) AS accepted,
        (SELECT count(DISTINCT CAST(created_at / ${sql.raw(String(DAY))} AS INTEGER)) FROM accepted) AS days,
        (SELECT count(DISTINCT entry_id) FROM revisions WHERE author_id = ${userId}
          AND changeset_id NOT IN (SELECT changeset_id FROM taken_back)) AS entries,
        (SELECT count(*) FROM edits WHERE author_id = ${userId} AND state = 'rejected')
          + (SELECT count(*) FROM taken_back) AS turned_down,
        (SELECT count(*) FROM taken_back WHERE at BETWEEN ${sql.placeholder('week')} AND ${soon}) AS lately,
        EXISTS (${isBlock}) AS was_blocked,
        (SELECT level FROM role_grants WHERE user_id = ${userId} ORDER BY id DESC LIMIT 1) AS granted
    )`,
    )
    .prepare(),
)

/**
 * What a contributor has done, read from the facts alone, so that it can be computed again at any time.
 * `at` is now, in milliseconds since 1970.
 */
export function trustFacts(db: Reader, userId: string, at: number): TrustFacts {
  const [week, quarter] = [at - 7 * DAY + 1, at - 90 * DAY + 1]
  const found = counts(db).get({ userId, week, quarter, soon: at + CLOCK_SKEW })
  if (!found) throw new Error('A count has no row')
  const { granted, wasBlockedLately, ...facts } = found
  return {
    ...facts,
    wasBlockedLately: wasBlockedLately === 1,
    ...(granted === null ? {} : { granted }),
  }
}

/** How far a contributor is trusted now, with the reason and what is missing to the next level. */
export function getTrust(db: Reader, userId: string, at: number = Date.now()): Trust {
  return trustOf(trustFacts(db, userId, at))
}
