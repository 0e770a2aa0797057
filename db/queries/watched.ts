import { asc, desc, eq } from 'drizzle-orm'
import { listJoined, type JoinedDrama, type WatchedSides } from '@/wiki/spoilers/join-watched'
import { LAST_EPISODE } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { spoilerConsents, watched, watchedJoins } from '../schema'
import { getEntryRow } from './entry-row'
import { lastEpisode } from './episodes'

/** How far a user has watched, by the id of the drama, as their account says; what they said last comes last. */
export function listWatched(db: Reader, userId: string): Record<string, number> {
  const rows = db
    .select({ drama: watched.dramaId, episode: watched.episode })
    .from(watched)
    .where(eq(watched.userId, userId))
    .orderBy(asc(watched.changedAt), asc(watched.dramaId))
    .all()
  return Object.fromEntries(rows.map(({ drama, episode }) => [drama, episode]))
}

/**
 * The number that is kept of one that was said: the drama's last episode for any beyond it, and `LAST_EPISODE` for all
 * there will ever be. Null where no live drama has that id, or nobody can have come that far back.
 */
export function episodeToKeep(db: Reader, drama: string, said: number): number | null {
  const entry = getEntryRow(db, drama)
  if (entry?.kind !== 'drama' || entry.status !== 'live') return null
  if (!Number.isInteger(said) || said < 0) return null
  return said >= LAST_EPISODE ? LAST_EPISODE : Math.min(said, lastEpisode(db, drama))
}

/** The dramas of which a user has agreed to see everything while they edit, the latest first. */
export function listSpoilerConsents(db: Reader, userId: string): string[] {
  return db
    .select({ drama: spoilerConsents.dramaId })
    .from(spoilerConsents)
    .where(eq(spoilerConsents.userId, userId))
    .orderBy(desc(spoilerConsents.agreedAt))
    .all()
    .map(({ drama }) => drama)
}

/** What was joined when a session began, and can be taken back. */
export interface WatchedJoin extends WatchedSides {
  joinedAt: number
  dramas: JoinedDrama[]
}

/** The joining that a session began with, by the hash of its secret; null where nothing was joined, or it was undone. */
export function getWatchedJoin(db: Reader, sessionHash: string): WatchedJoin | null {
  const row = db.select().from(watchedJoins).where(eq(watchedJoins.sessionHash, sessionHash)).get()
  if (!row) return null
  const { browser, account, joinedAt } = row
  return { browser, account, joinedAt, dramas: listJoined(row) }
}
