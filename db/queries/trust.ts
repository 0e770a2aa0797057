import { sql } from 'drizzle-orm'
import type { Level } from '@/wiki/permissions'
import { trustOf, type Trust, type TrustFacts } from '@/wiki/trust'
import type { Reader } from '../open'

const DAY = 24 * 60 * 60 * 1000

/**
 * What a contributor has done, read from the facts alone, so that it can be computed again at any time.
 * `at` is now, in milliseconds since 1970.
 */
export function trustFacts(db: Reader, userId: string, at: number): TrustFacts {
  const counts = db.get<
    Record<'accepted' | 'days' | 'entries' | 'turnedDown' | 'lately', number>
  >(sql`
    WITH mine AS MATERIALIZED (
      SELECT e.id, e.state, e.created_at, max(r.created_at) AS taken_back_at
      FROM edits e
      LEFT JOIN changesets c ON c.edit_id = e.id
      LEFT JOIN revisions v ON v.changeset_id = c.id
      LEFT JOIN revisions r ON r.reverts_id = v.id AND r.author_id IS NOT e.author_id
      WHERE e.author_id = ${userId} AND e.state IN ('applied', 'rejected')
      GROUP BY e.id
    ), accepted AS (
      SELECT * FROM mine WHERE state = 'applied' AND taken_back_at IS NULL
    )
    SELECT
      (SELECT count(*) FROM accepted) AS accepted,
      (SELECT count(DISTINCT CAST(created_at / ${DAY} AS INTEGER)) FROM accepted) AS days,
      (SELECT count(DISTINCT v.entry_id) FROM accepted a
        JOIN changesets c ON c.edit_id = a.id JOIN revisions v ON v.changeset_id = c.id) AS entries,
      (SELECT count(*) FROM mine WHERE state = 'rejected' OR taken_back_at IS NOT NULL) AS turnedDown,
      (SELECT count(*) FROM mine WHERE taken_back_at > ${at - 7 * DAY}) AS lately`)
  const { block, level } = standingFacts(db, userId, at)
  return {
    accepted: counts.accepted,
    days: counts.days,
    entries: counts.entries,
    turnedDown: counts.turnedDown,
    revertedThisWeek: counts.lately,
    wasBlockedLately: block === 1,
    ...(level === null ? {} : { granted: level }),
  }
}

function standingFacts(db: Reader, userId: string, at: number) {
  return db.get<{ block: 0 | 1; level: Level | null }>(sql`
    SELECT
      EXISTS (SELECT 1 FROM blocks WHERE user_id = ${userId}
        AND (lifted_at IS NULL OR lifted_at > ${at - 90 * DAY})) AS block,
      (SELECT level FROM role_grants WHERE user_id = ${userId} ORDER BY id DESC LIMIT 1) AS level`)
}

/** How far a contributor is trusted now, with the reason and what is missing to the next level. */
export function getTrust(db: Reader, userId: string, at: number = Date.now()): Trust {
  return trustOf(trustFacts(db, userId, at))
}
