import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Reader } from '@/db/open'
import { encodeCursor } from '@/db/queries/cursor'
import { getContributor, listContributions } from '@/db/queries/contributors'
import { listChanges } from '@/db/queries/changes'
import { listDramas } from '@/db/queries/dramas'
import { listAiredEpisodes, listUpcomingEpisodes } from '@/db/queries/episodes'
import {
  listAiring,
  listMissingPages,
  listRecentlyChanged,
  listWanted,
} from '@/db/queries/front-page'
import { listEntriesOfKind } from '@/db/queries/kind-lists'
import { listLinksTo } from '@/db/queries/links'
import { listPeople } from '@/db/queries/people'
import { readEntry } from '@/db/queries/reading'
import { countLanes, listWaitingEdits } from '@/db/queries/review-queue'
import { countRevisions, getRevision, listRevisions } from '@/db/queries/revisions'
import { getTrust } from '@/db/queries/trust'
import { dramas, edits, entries, episodes, revisions, users } from '@/db/schema'
import { NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import { pick, seededRandom } from './invented-names'

/** Different entries in each kind of page: caches then hold pages, not one answer. */
const SAMPLES = 25
const TODAY = '2026-11-23'
const viewer = { progress: NOTHING_WATCHED, seesDeleted: false }

/** What a page reads, and the different inputs with which it is read from one wiki. */
export interface QueryCase {
  name: string
  runs: (() => unknown)[]
}

interface Samples {
  db: Reader
  /** Addresses and ids of some dramas, episodes and people. */
  dramas: { id: string; path: string; sortName: string }[]
  episodes: { id: string; path: string }[]
  people: { id: string; path: string; sortName: string }[]
  /** Ids of revisions that people made. */
  changes: { id: number; entryId: string }[]
  contributors: { id: string; username: string }[]
}

function sampleOf<Row>(rows: Row[]): Row[] {
  const random = seededRandom(7)
  return Array.from({ length: SAMPLES }, () => pick(random, rows))
}

function entriesOf(db: Reader, kind: string) {
  const columns = { id: entries.id, path: entries.path, sortName: entries.sortName }
  return sampleOf(db.select(columns).from(entries).where(eq(entries.kind, kind)).all())
}

function takeSamples(db: Reader): Samples {
  const edited = db
    .select({ id: revisions.id, entryId: revisions.entryId })
    .from(revisions)
    .where(isNotNull(revisions.authorId))
    .orderBy(desc(revisions.id))
    .limit(5000)
    .all()
  const contributors = db
    .selectDistinct({ id: users.id, username: users.username })
    .from(edits)
    .innerJoin(users, eq(users.id, edits.authorId))
    .all()
  return {
    db,
    dramas: entriesOf(db, 'drama'),
    episodes: entriesOf(db, 'episode'),
    people: entriesOf(db, 'person'),
    changes: sampleOf(edited),
    contributors: sampleOf(contributors),
  }
}

/** Every reading whose time must not grow with the wiki, over different entries of one wiki. */
export function queryCases(db: Reader): QueryCase[] {
  const samples = takeSamples(db)
  return [...pageCases(samples), ...listCases(samples), ...historyCases(samples)]
}

const over = <Row>(name: string, rows: Row[], run: (row: Row) => unknown): QueryCase => ({
  name,
  runs: rows.map((row) => () => {
    if (run(row) === null) throw new Error(`${name}: nothing was found`)
  }),
})

function pageCases({ db, dramas, episodes, people }: Samples): QueryCase[] {
  const page = ({ path }: { path: string }) => {
    const reading = readEntry(db, path, NOTHING_WATCHED)
    return reading.status === 'live' ? reading : null
  }
  return [
    over('a drama’s page', dramas, page),
    over('an episode’s page', episodes, page),
    over('a person’s page', people, page),
    over('what links to a person', people, ({ id }) => listLinksTo(db, id, NOTHING_WATCHED)),
    over('the front page', dramas, () => [
      listUpcomingEpisodes(db, TODAY, NOTHING_WATCHED, 8),
      listAiring(db, '2026-11-16', '2026-11-30', NOTHING_WATCHED),
      listRecentlyChanged(db, NOTHING_WATCHED, 10),
      listWanted(db, NOTHING_WATCHED, 6),
      listMissingPages(db, NOTHING_WATCHED, 8),
    ]),
  ]
}

function listCases(samples: Samples): QueryCase[] {
  const { db, people } = samples
  const placesOfDramas = placesIn(db, samples)
  const airedOn = db
    .select({ day: episodes.airsOn, id: episodes.entryId })
    .from(episodes)
    .where(and(isNotNull(episodes.airsOn), sql`${episodes.airsOn} < '2020'`))
    .limit(2000)
    .all()
  const names = people.map(({ sortName, id }) => encodeCursor([sortName, id]))
  return [
    over('/dramas, first page', people, () => listDramas(db, NOTHING_WATCHED)),
    over('/dramas, deep', placesOfDramas, (place) => listDramas(db, NOTHING_WATCHED, place)),
    over('/people, first page', people, () =>
      listPeople(db, { onlyActors: true }, NOTHING_WATCHED),
    ),
    over('/people, deep', names, (place) =>
      listPeople(db, { onlyActors: false }, NOTHING_WATCHED, place),
    ),
    over('/episodes, first page', people, () => listAiredEpisodes(db, TODAY, NOTHING_WATCHED)),
    over('/episodes, deep', sampleOf(airedOn), ({ day, id }) =>
      listAiredEpisodes(db, TODAY, NOTHING_WATCHED, encodeCursor([day, id])),
    ),
    over('/organizations', people, () => listEntriesOfKind(db, 'organization', NOTHING_WATCHED)),
  ]
}

function placesIn(db: Reader, { dramas: sampled }: Samples): string[] {
  return sampled.map(({ id }) => {
    const row = db.select().from(dramas).where(eq(dramas.entryId, id)).get()
    return encodeCursor([row?.airedFrom ?? null, id])
  })
}

function historyCases({ db, changes, contributors, people }: Samples): QueryCase[] {
  const list = (kind?: string, before?: number) =>
    listChanges(db, { kind, cursor: { before }, limit: 50, viewer })
  return [
    over('the history of an entry', changes, ({ entryId }) => [
      countRevisions(db, entryId),
      listRevisions(db, { entryId, cursor: {}, limit: 50, viewer }),
    ]),
    over('one change', changes, ({ id }) => getRevision(db, id, viewer)),
    over('/changes, first page', people, () => list()),
    over('/changes, deep', changes, ({ id }) => list(undefined, id)),
    over('/changes of dramas', changes, ({ id }) => list('drama', id)),
    over('/changes of organizations (few)', people, () => list('organization')),
    over('/changes of characters (none)', people, () => list('character')),
    over('the queue of a lane', people, () => [
      countLanes(db),
      listWaitingEdits(db, { risk: 'addition', limit: 30 }),
    ]),
    over('somebody’s level', contributors, ({ id }) => getTrust(db, id)),
    over('a contributor’s page', contributors, ({ id: userId, username }) => [
      getContributor(db, username),
      listContributions(db, { userId, includesUnpublished: false, limit: 30, viewer }),
    ]),
  ]
}
