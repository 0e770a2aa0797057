import { sql } from 'drizzle-orm'
import type { Reader } from './open'

/** What must not be found among edits, decisions and revisions, each as a query for the edits that break it. */
const RULES: { sentence: string; query: ReturnType<typeof sql> }[] = [
  {
    sentence: 'was applied without a decision on its version',
    query: sql`SELECT e.id FROM edits e WHERE e.state = 'applied' AND NOT EXISTS (
      SELECT 1 FROM reviews r WHERE r.edit_id = e.id AND r.version = e.version
        AND r.decision IN ('approved', 'published', 'published-own'))`,
  },
  {
    sentence: 'changed content without having been applied',
    query: sql`SELECT c.edit_id AS id FROM changesets c LEFT JOIN edits e ON e.id = c.edit_id
      WHERE e.id IS NULL OR e.state <> 'applied'`,
  },
  {
    sentence: 'has a changeset without a revision',
    query: sql`SELECT c.edit_id AS id FROM changesets c
      WHERE NOT EXISTS (SELECT 1 FROM revisions r WHERE r.changeset_id = c.id)`,
  },
  {
    sentence: 'has lost a version',
    query: sql`SELECT e.id FROM edits e
      WHERE e.version <> (SELECT count(*) FROM edit_versions v WHERE v.edit_id = e.id)
        OR EXISTS (SELECT 1 FROM edit_versions v WHERE v.edit_id = e.id AND NOT EXISTS (
          SELECT 1 FROM edit_parts p WHERE p.edit_id = v.edit_id AND p.version = v.version))`,
  },
  {
    sentence: 'was decided by its own author',
    query: sql`SELECT e.id FROM edits e JOIN reviews r ON r.edit_id = e.id
      WHERE r.decision NOT IN ('published', 'published-own') AND r.reviewer_id = e.author_id`,
  },
  {
    sentence: 'was decided twice',
    query: sql`SELECT r.edit_id AS id FROM reviews r GROUP BY r.edit_id, r.version HAVING count(*) > 1`,
  },
  {
    sentence: 'was turned down without a decision',
    query: sql`SELECT e.id FROM edits e WHERE e.state IN ('rejected', 'returned') AND NOT EXISTS (
      SELECT 1 FROM reviews r WHERE r.edit_id = e.id AND r.version = e.version AND r.decision = e.state)`,
  },
]

/** Proves that every edit's state, its decisions and its revisions agree. One sentence for each that does not. */
export function checkEdits(db: Reader): string[] {
  return RULES.flatMap(({ sentence, query }) =>
    db.all<{ id: string }>(query).map(({ id }) => `The edit ${id} ${sentence}`),
  )
}
