import { and, asc, desc, eq, gte, isNotNull, lt, lte, sql } from 'drizzle-orm'
import type { EpisodeLine } from '@/wiki/reading/around'
import type { Numbering } from '@/wiki/reading/entry-reading'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { noteAround, noteEntries, noteList } from '../read-log'
import { dramas, entries, episodes, numberings, viewership } from '../schema'
import { inOrder } from './in-order'
import { known, progressParams } from './known'
import { describeEntries } from './mentions'
import { prepared } from './prepared'

const columns = {
  id: episodes.entryId,
  dramaId: episodes.dramaId,
  number: episodes.number,
  airsOn: episodes.airsOn,
  airsAt: episodes.airsAt,
}

type Line = Pick<EpisodeLine, 'number' | 'airsOn' | 'airsAt'> & { id: string; dramaId: string }

const isShown = and(eq(entries.status, 'live'), known(entries))

function select(db: Reader) {
  return db.select(columns).from(episodes).innerJoin(entries, eq(entries.id, episodes.entryId))
}

const ofDrama = prepared((db) =>
  select(db)
    .where(and(eq(episodes.dramaId, sql.placeholder('drama')), isShown))
    .orderBy(asc(episodes.number))
    .prepare(),
)

const ratingsOfDrama = prepared((db) =>
  db
    .select({
      id: viewership.entryId,
      agency: viewership.agency,
      area: viewership.area,
      percent: viewership.percent,
    })
    .from(episodes)
    .innerJoin(viewership, eq(viewership.entryId, episodes.entryId))
    .where(and(eq(episodes.dramaId, sql.placeholder('drama')), known(viewership)))
    .prepare(),
)

/** All episodes of a drama that this reader may know of, by number, with their ratings. */
export function listEpisodesOfDrama(db: Reader, drama: string, progress: Progress): EpisodeLine[] {
  noteAround(drama)
  const params = { drama, ...progressParams(progress) }
  const lines = described(db, ofDrama(db).all(params), progress)
  const byId = new Map(lines.map((line) => [line.mention.id, line]))
  for (const { id, ...rating } of ratingsOfDrama(db).all(params)) byId.get(id)?.ratings.push(rating)
  return lines
}

const lastNumber = prepared((db) =>
  db
    .select({
      planned: dramas.plannedEpisodes,
      broadcast: sql<number | null>`(
        select max(${episodes.number}) from ${episodes}
        where ${episodes.dramaId} = ${sql.placeholder('drama')}
      )`,
    })
    .from(dramas)
    .where(eq(dramas.entryId, sql.placeholder('drama')))
    .prepare(),
)

/** The number of a drama's last broadcast episode, as planned or as there are pages; 0 where neither is known. */
export function lastEpisode(db: Reader, drama: string): number {
  noteEntries([drama])
  noteAround(drama)
  const found = lastNumber(db).get({ drama })
  return Math.max(found?.planned ?? 0, found?.broadcast ?? 0)
}

const numbersOfDrama = prepared((db) =>
  db
    .select({
      platform: numberings.platform,
      number: numberings.number,
      upTo: sql<number>`max(${episodes.number})`,
    })
    .from(numberings)
    .innerJoin(episodes, eq(episodes.entryId, numberings.entryId))
    .innerJoin(entries, eq(entries.id, numberings.entryId))
    .where(and(eq(numberings.dramaId, sql.placeholder('drama')), isShown, known(numberings)))
    .groupBy(numberings.platform, numberings.number)
    .orderBy(asc(numberings.platform), asc(numberings.number))
    .prepare(),
)

/**
 * How platforms number the episodes of a drama where that is not by broadcast: who has seen one of their numbers has
 * seen `upTo` broadcast episodes.
 */
export function listNumberings(db: Reader, drama: string, progress: Progress): Numbering[] {
  noteAround(drama)
  const byPlatform = new Map<string | null, Numbering>()
  for (const { platform, ...line } of numbersOfDrama(db).all({
    drama,
    ...progressParams(progress),
  })) {
    const numbering = byPlatform.get(platform) ?? { platform, episodes: [] }
    numbering.episodes.push(line)
    byPlatform.set(platform, numbering)
  }
  const differs = (line: Numbering['episodes'][number]) => line.number !== line.upTo
  return [...byPlatform.values()].filter((numbering) => numbering.episodes.some(differs))
}

const before = prepared((db) =>
  select(db)
    .where(
      and(
        eq(episodes.dramaId, sql.placeholder('drama')),
        lt(episodes.number, sql.placeholder('number')),
        isShown,
      ),
    )
    .orderBy(desc(episodes.number))
    .limit(1)
    .prepare(),
)

const after = prepared((db) =>
  select(db)
    .where(
      and(
        eq(episodes.dramaId, sql.placeholder('drama')),
        sql`${episodes.number} > ${sql.placeholder('number')}`,
        isShown,
      ),
    )
    .orderBy(asc(episodes.number))
    .limit(1)
    .prepare(),
)

/** The episodes before and after one of a drama, by broadcast number. */
export function getNeighbours(
  db: Reader,
  drama: string,
  number: number,
  progress: Progress,
): { previous?: EpisodeLine; next?: EpisodeLine } {
  noteAround(drama)
  const params = { drama, number, ...progressParams(progress) }
  const [previous] = described(db, before(db).all(params), progress)
  const [next] = described(db, after(db).all(params), progress)
  return { ...(previous ? { previous } : {}), ...(next ? { next } : {}) }
}

const upcoming = prepared((db) =>
  select(db)
    .where(and(gte(episodes.airsOn, sql.placeholder('today')), isShown))
    .orderBy(asc(episodes.airsOn), asc(episodes.entryId))
    .limit(sql.placeholder('limit'))
    .prepare(),
)

/** The next episodes on air from a Korean day (`2021-01-24`) on, soonest first. */
export function listUpcomingEpisodes(
  db: Reader,
  today: string,
  progress: Progress,
  limit: number,
): EpisodeLine[] {
  noteList('episode')
  return described(db, upcoming(db).all({ today, limit, ...progressParams(progress) }), progress)
}

const byIds = prepared((db) =>
  select(db)
    .where(
      and(
        sql`${episodes.entryId} in (select value from json_each(${sql.placeholder('ids')}))`,
        isShown,
      ),
    )
    .prepare(),
)

/** Several episodes by id, in that order; those that this reader may not know of are left out. */
export function listEpisodesById(db: Reader, ids: string[], progress: Progress): EpisodeLine[] {
  if (ids.length === 0) return []
  noteEntries(ids)
  const params = { ids: JSON.stringify(ids), ...progressParams(progress) }
  return inOrder(ids, described(db, byIds(db).all(params), progress))
}

/** Twice as many as a page shows, since not every reader may know of all of them. */
const MOST_ON_AIR = 24

const around = prepared((db) =>
  db
    .selectDistinct({ dramaId: episodes.dramaId })
    .from(episodes)
    .where(
      and(
        isNotNull(episodes.airsOn),
        gte(episodes.airsOn, sql.placeholder('from')),
        lte(episodes.airsOn, sql.placeholder('until')),
      ),
    )
    .limit(MOST_ON_AIR)
    .prepare(),
)

/** The ids of the dramas that have an episode on air between two Korean days, both included. */
export function listDramasOnAir(db: Reader, from: string, until: string): string[] {
  noteList('episode')
  return around(db)
    .all({ from, until })
    .map((row) => row.dramaId)
}

function described(db: Reader, lines: Line[], progress: Progress): EpisodeLine[] {
  const mentions = describeEntries(
    db,
    lines.map((line) => line.id),
    progress,
  )
  return lines.flatMap(({ id, dramaId: drama, number, airsOn, airsAt }) => {
    const mention = mentions[id]
    return mention?.isKnown ? [{ drama, number, mention, airsOn, airsAt, ratings: [] }] : []
  })
}
