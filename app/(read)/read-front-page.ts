import { reader } from '@/db/connection'
import { getCover, getLookedAt } from '@/db/queries/cover'
import { listDramasById, listNewestDramas } from '@/db/queries/dramas'
import { listUpcomingEpisodes } from '@/db/queries/episodes'
import {
  listAiring,
  listMissingPages,
  listRecentlyChanged,
  listWanted,
} from '@/db/queries/front-page'
import { noteValidUntil } from '@/db/read-log'
import { dayInKorea } from '@/wiki/kinds/broadcast-time'
import { ON_AIR_MS } from '@/wiki/reading/on-air'
import type { EpisodeLine } from '@/wiki/reading/around'
import type { Progress } from '@/wiki/spoilers/progress'
import { todayInKorea } from './read-page'

const DAY = 24 * 60 * 60 * 1000

/** A drama counts as on air a week around each of its broadcasts. */
const WEEK = 7 * DAY

/** When an episode begins (ms UTC); one of which only the day is known comes at its end. */
const startOf = ({ airsOn, airsAt }: EpisodeLine) =>
  airsAt ?? (airsOn === null ? Infinity : Date.parse(airsOn) + DAY)

/** All that the front page shows at an instant (ms UTC). It is untrue once the episode that it names first is over. */
export function readFrontPage(progress: Progress, now: number) {
  const db = reader()
  const today = todayInKorea(now)
  const isOver = (airsAt: number | null) => airsAt !== null && airsAt + ON_AIR_MS <= now
  const coming = listUpcomingEpisodes(db, today, progress, 12)
    .filter((line) => !isOver(line.airsAt))
    .toSorted((a, b) => startOf(a) - startOf(b))
  const [next] = coming
  if (next?.airsAt != null) noteValidUntil(next.airsAt + ON_AIR_MS)
  const newest = listNewestDramas(db, progress, 9)
  const [opened] = next ? listDramasById(db, [next.drama], progress) : newest
  const first = opened ?? newest[0]
  const airing = listAiring(db, dayInKorea(now - WEEK), dayInKorea(now + WEEK), progress)
  const above = new Set([first, ...airing].map((line) => line?.mention.id))
  return {
    next: opened ? next : undefined,
    cover: first ? getCover(db, first, progress) : undefined,
    airing,
    coming: coming.slice(1, 9),
    latest: newest.filter(({ mention }) => !above.has(mention.id)).slice(0, 8),
    lookedAt: getLookedAt(db, Math.floor(Date.parse(today) / DAY), progress),
    changed: listRecentlyChanged(db, progress, 8),
    wanted: listWanted(db, progress, 6),
    missing: listMissingPages(db, progress, 8),
  }
}
