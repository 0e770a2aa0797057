import { desc, eq, isNotNull } from 'drizzle-orm'
import type { Reader } from '@/db/open'
import { encodeCursor } from '@/db/queries/cursor'
import { getContributor, listContributions } from '@/db/queries/contributors'
import { listChanges } from '@/db/queries/changes'
import { listUpcomingEpisodes } from '@/db/queries/episodes'
import {
  listAiring,
  listMissingPages,
  listRecentlyChanged,
  listWanted,
} from '@/db/queries/front-page'
import { listLinksTo } from '@/db/queries/links'
import { listLines } from '@/db/queries/listed-lines'
import { readList } from '@/db/queries/read-list'
import { readEntry } from '@/db/queries/reading'
import { countLanes, listWaitingEdits } from '@/db/queries/review-queue'
import { countRevisions, getRevision, listRevisions } from '@/db/queries/revisions'
import { getTrust } from '@/db/queries/trust'
import { edits, entries, listed, revisions, users } from '@/db/schema'
import type { ListOrder } from '@/wiki/kinds/listing'
import { NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import { pick, seededRandom } from './invented-names'

/** Different entries in each kind of page: caches then hold pages, not one answer. */
const SAMPLES = 60
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

function listCases({ db, ...samples }: Samples): QueryCase[] {
  const once = samples.people
  const read = (
    kind: string,
    order: ListOrder,
    filters: Record<string, string>,
    after?: string,
  ) => {
    const question = {
      filters,
      order,
      view: 'table' as const,
      ...(after !== undefined && { after }),
    }
    const list = readList(db, { kind, today: TODAY, size: 36 }, question, NOTHING_WATCHED)
    return 'rows' in list ? listLines(db, kind, list.rows, NOTHING_WATCHED) : null
  }
  const deep = (key: 'newest' | 'name', sampled: { id: string }[]) =>
    sampled.map(({ id }) => {
      const row = db.select().from(listed).where(eq(listed.entryId, id)).get()
      return encodeCursor([key, row?.[key] ?? '', id])
    })
  return [
    over('/dramas, first page', once, () => read('drama', 'newest', {})),
    over('/dramas, deep', deep('newest', samples.dramas), (at) => read('drama', 'newest', {}, at)),
    over('/dramas, changed last', once, () => read('drama', 'changed', {})),
    over('/dramas of a genre', once, () => read('drama', 'newest', { genre: 'romance' })),
    over('/dramas of a genre and a year', once, () =>
      read('drama', 'name', { genre: 'romance', year: '2020' }),
    ),
    over('/dramas of a genre without a source', once, () =>
      read('drama', 'changed', { genre: 'romance', sources: 'without' }),
    ),
    over('/people, deep', deep('name', samples.people), (at) => read('person', 'name', {}, at)),
    over('/people, actors under ㄱ', once, () =>
      read('person', 'hangul', { role: 'actor', initial: 'ㄱ' }),
    ),
    over('/episodes, first page', once, () => read('episode', 'newest', {})),
    over('/episodes, deep', deep('newest', samples.episodes), (at) =>
      read('episode', 'newest', {}, at),
    ),
    over('/organizations', once, () => read('organization', 'name', {})),
  ]
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
      listWaitingEdits(db, {
        risk: 'addition',
        limit: 30,
        viewer: { progress: viewer.progress, userId: null },
      }),
    ]),
    over('somebody’s level', contributors, ({ id }) => getTrust(db, id)),
    over('a contributor’s page', contributors, ({ id: userId, username }) => [
      getContributor(db, username),
      listContributions(db, {
        userId,
        includesUnpublished: false,
        isSelf: false,
        limit: 30,
        viewer,
      }),
    ]),
  ]
}
