import type Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EVERYTHING_WATCHED, NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import { openReader, type Reader } from '../open'
import * as schema from '../schema'
import { loadStarter } from '../starter/load-starter'
import { openTestDatabase, type TestDatabase } from '../testing'
import { listDramas } from './dramas'
import { listAiredEpisodes, listUpcomingEpisodes } from './episodes'
import { listAiring, listRecentlyChanged } from './front-page'
import { getEdit } from './edit'
import { listEntriesOfKind } from './kind-lists'
import { listLinksTo } from './links'
import { listPatrols } from './patrols'
import { listPeople } from './people'
import { inPublicViewSince, listInPublicView } from './public-view'
import { readEntry } from './reading'
import { getReviewHealth } from './review-health'
import { countAhead, countLanes, findNextWaiting, listWaitingEdits } from './review-queue'

let database: TestDatabase
let sqlite: Database.Database
let db: Reader
let seen: string[] = []

beforeAll(async () => {
  database = await openTestDatabase()
  loadStarter(database.writer)
  sqlite = openReader(database.path).sqlite
  db = drizzle(sqlite, { schema, logger: { logQuery: (query) => void seen.push(query) } })
})
afterAll(() => {
  sqlite.close()
  database.close()
})

/** The steps that read a whole table, in the plans of all queries that `run` makes. */
function scans(run: () => unknown): string[] {
  seen = []
  run()
  expect(seen.length).toBeGreaterThan(0)
  return [...new Set(seen)].flatMap((query) => {
    const parameters = (query.match(/\?/g) ?? []).map(() => null)
    const plan = sqlite.prepare(`explain query plan ${query}`).all(...parameters)
    return (plan as { detail: string }[])
      .map((step) => step.detail)
      .filter((detail) => /^SCAN (?!json_each|atom|recent|\(subquery|CONSTANT)/.test(detail))
      .map((detail) => `${detail} — ${query.slice(0, 160)}`)
  })
}

const paths = [
  '/dramas/run-on',
  '/dramas/run-on/episodes/12',
  '/dramas/run-on/characters/seo-dan-ah',
  '/people/kang-tae-oh',
  '/organizations/jtbc',
  '/videos/run-on-making-1',
]

describe('No page reads a whole table', () => {
  it('(and a query that does is found)', () => {
    expect(scans(() => db.select().from(schema.names).all())).toHaveLength(1)
  })

  it.each(paths)('%s', (path) => {
    expect(scans(() => readEntry(db, path, NOTHING_WATCHED))).toEqual([])
    expect(scans(() => readEntry(db, path, EVERYTHING_WATCHED))).toEqual([])
  })

  it('nor does a page of a list, beyond counting what is in it', () => {
    const run = () => {
      listUpcomingEpisodes(db, '2021-01-24', NOTHING_WATCHED, 8)
      listAiring(db, '2021-01-17', '2021-01-31', NOTHING_WATCHED)
      listRecentlyChanged(db, NOTHING_WATCHED, 10)
      listEntriesOfKind(db, 'source', NOTHING_WATCHED)
      listLinksTo(db, database.reader.query.entries.findFirst().sync()?.id ?? '', NOTHING_WATCHED)
      listDramas(db, NOTHING_WATCHED)
      listPeople(db, { onlyActors: true }, NOTHING_WATCHED)
      listPeople(db, { onlyActors: false }, NOTHING_WATCHED)
      listAiredEpisodes(db, '2026-01-01', NOTHING_WATCHED)
    }
    expect(scans(run).filter((step) => !/select count\(\*\)/i.test(step))).toEqual([])
  })

  it('nor does the queue of edits, whose length is counted in an index', () => {
    const place = { risk: 'addition' as const, isOnAir: true, createdAt: 1, id: 'x' }
    const viewer = { progress: EVERYTHING_WATCHED, seesDeleted: true }
    const editId = db.select().from(schema.edits).limit(1).get()?.id ?? ''
    const run = () => {
      listWaitingEdits(db, { risk: 'addition', behind: place, limit: 30 })
      countLanes(db)
      listInPublicView(db, { progress: NOTHING_WATCHED, behind: place, limit: 20 })
      inPublicViewSince(db, { id: 'an-edit', authorId: 'somebody' })
      countAhead(db, place)
      findNextWaiting(db, { place, reviewerId: 'y' })
      getReviewHealth(db, 1)
      listPatrols(db, { limit: 10, viewer })
      getEdit(db, editId)
    }
    expect(scans(run)).toEqual([])
  })
})
