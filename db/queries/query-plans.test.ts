import type Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ordersOf } from '@/wiki/kinds/listing'
import { kindOf } from '@/wiki/kinds/registry'
import { EVERYTHING_WATCHED, NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import { openReader, type Reader } from '../open'
import * as schema from '../schema'
import { loadStarter } from '../starter/load-starter'
import { openTestDatabase, type TestDatabase } from '../testing'
import { addUser } from '../testing-content'
import { listLines } from './listed-lines'
import { readList } from './read-list'
import { readsOf } from './testing-reads'

let database: TestDatabase
let sqlite: Database.Database
let db: Reader
let seen: string[] = []
let reads: Record<string, () => unknown>

beforeAll(async () => {
  database = await openTestDatabase()
  loadStarter(database.writer)
  addUser(database.writer, 'fan')
  sqlite = openReader(database.path).sqlite
  db = drizzle(sqlite, { schema, logger: { logQuery: (query) => void seen.push(query) } })
  reads = readsOf(db)
})
afterAll(() => {
  sqlite.close()
  database.close()
})

/** The steps in the plans of all queries that `run` makes, each with the query that it is of. */
function stepsOf(run: () => unknown): string[] {
  seen = []
  run()
  return [...new Set(seen)].flatMap((query) => {
    const parameters = (query.match(/\?/g) ?? []).map(() => null)
    const plan = sqlite.prepare(`explain query plan ${query}`).all(...parameters)
    return (plan as { detail: string }[]).map(({ detail }) => `${detail} — ${query.slice(0, 300)}`)
  })
}

/** What stands in a plan as a table and is none that grows: parameters, and what a query has cut off itself. */
const CUT_OFF =
  /^SCAN (json_each|atom|recent|missing|beginning|taken_back|\(subquery|CONSTANT|\w+_index VIRTUAL TABLE INDEX \d+:M|entries USING INDEX entries_by_change)/

/** The steps that read a whole table. */
const scansOf = (steps: string[]) =>
  steps.filter((step) => step.startsWith('SCAN ') && !CUT_OFF.test(step))

/** The steps that put rows in order which no index gives in that order. */
const sortsOf = (steps: string[]) => steps.filter((step) => /TEMP B-TREE FOR .*ORDER BY/.test(step))

/** Reads of a whole table that is short in every wiki. */
const SHORT: Record<string, string> = {
  listBlockedUsers: 'the bans that were ever given, from the newest back, cut off at a page',
}

const OF_ONE_ENTRY = 'the rows of one entry, or what points at it'
const OF_ONE_PERSON = 'what belongs to one account'
const A_PAGE = 'what an index has cut off before'

/** Reads that sort what they found, with what bounds it: never the size of the wiki. */
const SORTED: Record<string, string> = {
  readEntry: OF_ONE_ENTRY,
  readPreview: OF_ONE_ENTRY,
  readAround: OF_ONE_ENTRY,
  listWhileYouWait: OF_ONE_ENTRY,
  listPeopleOfDrama: OF_ONE_ENTRY,
  listCreditsOfPerson: OF_ONE_ENTRY,
  listCreditsOfCharacters: OF_ONE_ENTRY,
  listCreditsElsewhere: OF_ONE_ENTRY,
  listIncomingRows: OF_ONE_ENTRY,
  listIncomingGroups: OF_ONE_ENTRY,
  listLinksTo: OF_ONE_ENTRY,
  listCitedFacts: OF_ONE_ENTRY,
  listLiveChildren: OF_ONE_ENTRY,
  listDeletedTogether: OF_ONE_ENTRY,
  getEdit: 'what was said about one edit',
  listReverts: 'what took back one edit',
  getConversation: 'what was said about one edit',
  getOwnAccount: OF_ONE_PERSON,
  listSessions: OF_ONE_PERSON,
  listWatched: OF_ONE_PERSON,
  listSpoilerConsents: OF_ONE_PERSON,
  listNotices: OF_ONE_PERSON,
  listContributions: 'the edits of one person that were handed in within one millisecond',
  listAiring: A_PAGE,
  listDramasById: A_PAGE,
  listWanted: A_PAGE,
  listMissingPages: A_PAGE,
  listCandidates: 'the names that fold to one and the same',
  findMeantPath: 'the names that fold to one and the same',
  searchEntries: 'the names that fold to one and the same',
  searchNames: 'the names that fold to one and the same',
  findHits: 'the names that fold to one and the same',
  readHits: 'the names that fold to one and the same',
  listMeant: 'the names that fold to one and the same',
  findNames: 'the names that fold to one and the same',
  findWholly: 'the names that fold to one and the same',
  findEpisodes: 'the names that fold to one and the same',
  completeEntries: 'the names that fold to one and the same',
  findMeant: 'the names that fold to one and the same',
  listPossibleDuplicates: 'the names that fold to one and the same',
  getReviewHealth: 'the decisions of ninety days: a median needs them all',
  usualWait: 'the decisions of ninety days: a median needs them all',
}

const queries = Object.entries(
  import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts', '!./testing-*.ts'], {
    eager: true,
  }),
).flatMap(([, module]) =>
  Object.keys(module).filter(
    (name) =>
      typeof module[name] === 'function' &&
      /^(get|list|count|find|search|read|complete|compare|usual|trust)[A-Z]|^is(PathTaken|AboutAiring)$/.test(
        name,
      ) &&
      name !== 'readPage',
  ),
)

describe('Of everything that is read', () => {
  it('each is looked at here', () => {
    expect(queries.length).toBeGreaterThan(50)
    expect(queries.filter((name) => !Object.hasOwn(reads, name))).toEqual([])
    expect(Object.keys({ ...SHORT, ...SORTED }).filter((name) => !queries.includes(name))).toEqual(
      [],
    )
  })

  it('(a query that reads a whole table, or sorts it, is found)', () => {
    const all = stepsOf(() => db.select().from(schema.names).orderBy(schema.names.text).all())
    expect(scansOf(all)).toHaveLength(1)
    expect(sortsOf(all)).toHaveLength(1)
  })

  it.each(queries)('%s reads no whole table, and sorts nothing that grows', (name) => {
    const steps = stepsOf(() => reads[name]?.())
    expect(name in SHORT ? [] : scansOf(steps)).toEqual([])
    expect(name in SORTED ? [] : sortsOf(steps)).toEqual([])
  })

  it.each([
    '/dramas/run-on',
    '/dramas/run-on/episodes/12',
    '/dramas/run-on/characters/seo-dan-ah',
    '/people/kang-tae-oh',
    '/organizations/jtbc',
    '/videos/run-on-making-1',
  ])('the page %s reads no whole table', (path) => {
    for (const progress of [NOTHING_WATCHED, EVERYTHING_WATCHED]) {
      const { readEntry } = readsOf(db, path, progress)
      const steps = stepsOf(() => readEntry?.())
      expect(steps.length).toBeGreaterThan(0)
      expect(scansOf(steps)).toEqual([])
    }
  })

  const asked: [string, Record<string, string>][] = [
    ['drama', {}],
    ['drama', { network: 'jtbc' }],
    ['drama', { genre: 'romance', year: '2020', sources: 'without' }],
    ['drama', { initial: 'ㄱ' }],
    ['person', { role: 'actor' }],
    ['person', { role: 'actor', letter: 'k', sources: 'with' }],
    ['episode', {}],
    ['episode', { drama: 'run-on', airing: 'coming' }],
    ['organization', {}],
    ['video', { drama: 'run-on' }],
    ['source', {}],
  ]

  it.each(asked)(
    'the list of each %s with %j reads no whole table in any order',
    (kind, filters) => {
      for (const start of ['order', 'rare'] as const) {
        const steps = stepsOf(() => {
          for (const order of ordersOf(kindOf(kind))) {
            const question = { filters, order, view: 'table' as const }
            const bounds = { kind, today: '2021-01-24', size: 2, limits: { start, counted: 500 } }
            const first = readList(db, bounds, question, NOTHING_WATCHED)
            if ('parameter' in first) throw new Error(first.parameter)
            if (first.next)
              readList(db, bounds, { ...question, after: first.next }, NOTHING_WATCHED)
            listLines(db, kind, first.rows, NOTHING_WATCHED)
          }
        })
        expect(scansOf(steps)).toEqual([])
        // Only where a list begins with the few that it is asked for are those put in order.
        const isOfList = (step: string) =>
          step.includes('from "listed"') || step.includes('"listed" where')
        expect(start === 'order' ? sortsOf(steps).filter(isOfList) : []).toEqual([])
      }
    },
  )
})
