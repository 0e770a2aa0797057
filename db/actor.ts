import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { isAtLeast, type Level, type Standing } from '@/wiki/permissions'
import type { Reader } from './open'
import { prepared } from './queries/prepared'
import { getTrust } from './queries/trust'
import { blocks, roleGrants, users } from './schema'

/** Who acts. What a person may do is not part of it: that is read from the rows, by `standingOf`. */
export type Actor = { type: 'anonymous' } | { type: 'user'; id: string } | { type: 'system' }

export const SYSTEM: Actor = { type: 'system' }
export const ANONYMOUS: Actor = { type: 'anonymous' }

const newestGrant = prepared((db) =>
  db
    .select({ level: roleGrants.level })
    .from(roleGrants)
    .where(eq(roleGrants.userId, sql.placeholder('userId')))
    .orderBy(desc(roleGrants.id))
    .limit(1)
    .prepare(),
)

const standingBlock = prepared((db) =>
  db
    .select({ id: blocks.id })
    .from(blocks)
    .where(and(eq(blocks.userId, sql.placeholder('userId')), isNull(blocks.liftedAt)))
    .limit(1)
    .prepare(),
)

const userById = prepared((db) =>
  db
    .select({ id: users.id })
    .from(users)
    .where(eq(users.id, sql.placeholder('id')))
    .prepare(),
)

/** The level of a user at a moment: what people granted, else what their edits have earned. */
export function levelOf(db: Reader, userId: string, at: number = Date.now()): Level {
  const grant = newestGrant(db).get({ userId })
  // Whoever reviews was chosen by people; their own edits need no counting.
  if (grant && isAtLeast(grant.level, 'reviewer')) return grant.level
  return getTrust(db, userId, at).level
}

/** True while a ban of the user is not lifted. */
export function isBlocked(db: Reader, userId: string): boolean {
  return standingBlock(db).get({ userId }) !== undefined
}

/** What the rows say about who acts, for `can`. A user who does not exist is anonymous. */
export function standingOf(db: Reader, actor: Actor): Standing {
  if (actor.type !== 'user') return actor
  const user = userById(db).get({ id: actor.id })
  if (!user) return { type: 'anonymous' }
  return {
    type: 'user',
    id: user.id,
    level: levelOf(db, user.id),
    isBlocked: isBlocked(db, user.id),
  }
}

/** The id to store for who acts; null for the system. */
export function actorId(actor: Actor): string | null {
  return actor.type === 'user' ? actor.id : null
}
