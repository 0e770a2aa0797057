import { reader } from '@/db/connection'
import { describeEntries } from '@/db/queries/mentions'
import { getWatchedJoin, listWatched, type WatchedJoin } from '@/db/queries/watched'
import { hashOfSecret } from '@/db/secrets'
import type { Mention } from '@/wiki/reading/mention'
import { aheadOfBrowser, type Watched } from '@/wiki/spoilers/join-watched'
import { readerProgress } from '../_server/request'
import { readSessionSecret } from '../_server/session'

/** What somebody who is signed in sees of the progress that their account keeps. */
export interface OwnWatched {
  watched: [drama: string, episode: number][]
  /** The same where this browser says less, because it was said on another device. */
  ahead: Watched
  /** What the sign-in of this session joined, as long as it can be taken back. */
  join: WatchedJoin | null
  /** The dramas, by id. */
  names: Record<string, Mention>
}

/** Reads a user's own progress, the last said first, and what this session has joined. */
export async function readOwnWatched(userId: string): Promise<OwnWatched> {
  const db = reader()
  const account = listWatched(db, userId)
  const watched = Object.entries(account).toReversed()
  const ahead = aheadOfBrowser({ browser: readerProgress().dramas, account })
  const secret = await readSessionSecret()
  const join = secret === null ? null : getWatchedJoin(db, hashOfSecret(secret))
  const dramas = [
    ...watched.map(([drama]) => drama),
    ...(join?.dramas ?? []).map((one) => one.drama),
  ]
  const names = describeEntries(db, [...new Set(dramas)], readerProgress())
  return { watched, ahead, join, names }
}
