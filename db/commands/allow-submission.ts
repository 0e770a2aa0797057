import { and, count, eq, inArray, sql } from 'drizzle-orm'
import { can, type Standing } from '@/wiki/permissions'
import { isDeleted } from '@/wiki/revisions/revert'
import type { Reader } from '../open'
import { prepared } from '../queries/prepared'
import { edits } from '../schema'
import type { resolveParts } from './edit-parts'
import type { Origin } from './submit-edit'

/** Why somebody may not: nobody is signed in, they are banned, their level is too low, too much of theirs waits. */
export type Refusal = 'signed-out' | 'blocked' | 'level' | 'too-many-open'

/** Why this submission is refused; undefined when it is not. Reads the rows of the transaction that it runs in. */
export function allowSubmission(
  db: Reader,
  standing: Standing,
  origin: Origin,
  resolved: ReturnType<typeof resolveParts>,
  /** How many of the author's open edits this submission takes the place of. */
  replaced = 0,
): Refusal | undefined {
  const openEdits = standing.type === 'user' ? countOpenEdits(db, standing.id) - replaced : 0
  if (!can(standing, { action: 'submit', openEdits })) return refusalOf(standing)
  // What a revert takes back is decided by moderators like every destructive change; it may be proposed by all.
  if (resolved.status === 'missing' || origin === 'revert') return undefined
  for (const part of resolved.parts) {
    const was = part.head !== null && isDeleted(part.head.document)
    const is = isDeleted(part.result)
    if (was === is) continue
    if (!can(standing, { action: is ? 'delete-entry' : 'restore-entry' })) return 'level'
  }
  return undefined
}

function refusalOf(standing: Standing): Refusal {
  if (standing.type === 'anonymous') return 'signed-out'
  return standing.type === 'user' && standing.isBlocked ? 'blocked' : 'too-many-open'
}

/** Why somebody may not do what `can` refused: for commands beside submission. */
export function refusalFor(standing: Standing): Refusal {
  if (standing.type === 'anonymous') return 'signed-out'
  return standing.type === 'user' && standing.isBlocked ? 'blocked' : 'level'
}

const openEdits = prepared((db) =>
  db
    .select({ n: count() })
    .from(edits)
    .where(
      and(
        eq(edits.authorId, sql.placeholder('authorId')),
        inArray(edits.state, ['pending', 'conflicted']),
      ),
    )
    .prepare(),
)

/** How many edits of an author wait or were given back: what the cap on open edits counts. */
export function countOpenEdits(db: Reader, authorId: string): number {
  return openEdits(db).get({ authorId })?.n ?? 0
}
