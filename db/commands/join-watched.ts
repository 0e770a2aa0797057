import { and, eq, isNull } from 'drizzle-orm'
import { can } from '@/wiki/permissions'
import {
  episodeOf,
  joinWatched as joined,
  listJoined,
  takeBackJoin,
  type Watched,
} from '@/wiki/spoilers/join-watched'
import { standingOf, type Actor } from '../actor'
import type { Transaction, Writer } from '../open'
import { episodeToKeep, getWatchedJoin, listWatched } from '../queries/watched'
import { sessions, watchedJoins } from '../schema'
import { hashOfSecret } from '../secrets'
import { writeWatched } from './set-watched'

type Refused = { status: 'forbidden'; reason: 'signed-out' }
const REFUSED: Refused = { status: 'forbidden', reason: 'signed-out' }

export type JoinWatchedOutcome =
  | Refused
  /** What the browser is to say from now on. */
  | { status: 'joined'; watched: Watched; isTold: boolean }

/**
 * Joins what a browser says of how far its reader has watched with their account, when a session begins on it: of each
 * drama the higher number. What the browser makes up (no drama of that id, no such episode) is left out. `isTold` is
 * false where the browser said nothing and simply takes over what the account says.
 */
export function joinWatched(
  writer: Writer,
  actor: Actor,
  { secret, browser: said }: { secret: string; browser: Watched },
  at: number = Date.now(),
): JoinWatchedOutcome {
  return writer.transaction((tx) => {
    const sessionHash = hashOfSecret(secret)
    if (!owns(tx, actor, sessionHash)) return REFUSED
    const sides = { browser: possible(tx, said), account: listWatched(tx, actor.id) }
    const differing = listJoined(sides)
    for (const { drama, browser, account } of differing)
      if (browser > account) writeWatched(tx, { userId: actor.id, dramaId: drama }, browser, at)
    const isTold = differing.length > 0 && Object.keys(sides.browser).length > 0
    if (isTold)
      tx.insert(watchedJoins)
        .values({ sessionHash, ...sides, joinedAt: at })
        .onConflictDoNothing()
        .run()
    return { status: 'joined', watched: joined(sides), isTold }
  })
}

export type UndoWatchedJoinOutcome =
  | Refused
  /** What the browser is to say again. */
  | { status: 'undone'; watched: Watched }
  | { status: 'not-found' }

/**
 * Takes the joining back with which the actor's session began: the account says again what it said before, and so does
 * the browser, which says `browser` now. What was said since then stays.
 */
export function undoWatchedJoin(
  writer: Writer,
  actor: Actor,
  { secret, browser: now }: { secret: string; browser: Watched },
  at: number = Date.now(),
): UndoWatchedJoinOutcome {
  return writer.transaction((tx) => {
    const sessionHash = hashOfSecret(secret)
    if (!owns(tx, actor, sessionHash)) return REFUSED
    const join = getWatchedJoin(tx, sessionHash)
    if (!join) return { status: 'not-found' }
    const made = joined(join)
    const account = listWatched(tx, actor.id)
    const before = takeBackJoin(join.account, made, account)
    for (const drama of Object.keys({ ...account, ...before })) {
      const episode = episodeOf(before, drama)
      if (episode === episodeOf(account, drama)) continue
      writeWatched(tx, { userId: actor.id, dramaId: drama }, episode, at)
    }
    tx.delete(watchedJoins).where(eq(watchedJoins.sessionHash, sessionHash)).run()
    return { status: 'undone', watched: takeBackJoin(join.browser, made, now) }
  })
}

/** What can be meant of what a browser says. */
function possible(tx: Transaction, said: Watched): Record<string, number> {
  const kept = Object.entries(said).map(
    ([drama, episode]) => [drama, episodeToKeep(tx, drama, episode) ?? 0] as const,
  )
  return Object.fromEntries(kept.filter(([, episode]) => episode > 0))
}

/** True for a session of the actor's own that is not ended. */
function owns(
  tx: Transaction,
  actor: Actor,
  sessionHash: string,
): actor is Extract<Actor, { type: 'user' }> {
  if (actor.type !== 'user' || !can(standingOf(tx, actor), { action: 'keep-reading' })) return false
  const own = tx
    .select({ userId: sessions.userId })
    .from(sessions)
    .where(and(eq(sessions.idHash, sessionHash), isNull(sessions.revokedAt)))
    .get()
  return own?.userId === actor.id
}
