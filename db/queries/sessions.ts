import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Level } from '@/wiki/permissions'
import { isBlocked, levelOf } from '../actor'
import type { Reader } from '../open'
import { sessions, users } from '../schema'
import { hashOfSecret } from '../secrets'

/** A session that counts, joined with its user as the rows are now. */
export interface Session {
  /** The hash of its secret: names it in lists, opens nothing. */
  idHash: string
  userId: string
  username: string
  level: Level
  isBlocked: boolean
  expiresAt: number
}

/** The live session that `secret` opens, or null when there is none, or it is revoked or expired at `at`. */
export function getSession(db: Reader, secret: string, at: number = Date.now()): Session | null {
  const row = db
    .select({
      idHash: sessions.idHash,
      userId: users.id,
      username: users.username,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        eq(sessions.idHash, hashOfSecret(secret)),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, at),
      ),
    )
    .get()
  if (!row) return null
  return { ...row, level: levelOf(db, row.userId), isBlocked: isBlocked(db, row.userId) }
}

/** A device that is signed in. */
export interface OpenSession {
  idHash: string
  createdAt: number
  expiresAt: number
}

/** The live sessions of a user, newest first. */
export function listSessions(db: Reader, userId: string, at: number = Date.now()): OpenSession[] {
  return db
    .select({
      idHash: sessions.idHash,
      createdAt: sessions.createdAt,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt), gt(sessions.expiresAt, at)))
    .orderBy(desc(sessions.createdAt))
    .limit(100)
    .all()
}
