import { count, eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isSegment, kindOf } from '@/wiki/kinds/registry'
import { validateDocument } from '@/wiki/revisions/validate'
import { checkIntegrity } from '../integrity'
import { rebuildProjections } from '../projections/rebuild'
import { findEntryByPath } from '../queries/entries'
import { changesets, edits, entries, links, revisions } from '../schema'
import { openTestDatabase, type TestDatabase } from '../testing'
import { loadStarter } from './load-starter'
import { starterDocument, starterId, starterPath } from './starter-document'
import { starterEdits } from './starter-edits'

const all = starterEdits.flatMap((edit) => edit.entries)
let database: TestDatabase

beforeEach(async () => {
  database = await openTestDatabase()
  loadStarter(database.writer, Date.UTC(2021, 0, 25))
})

afterEach(() => database.close())

it('holds valid documents at valid addresses only', () => {
  for (const entry of all) {
    const path = starterPath(entry)
    expect([path, validateDocument(starterDocument(entry))]).toEqual([path, []])
    expect(isSegment(kindOf(entry.kind), entry.segment), path).toBe(true)
  }
})

it('gives every entry an id of its own, the same each time', () => {
  const ids = all.map((entry) => starterId(starterPath(entry)))
  expect(new Set(ids).size).toBe(all.length)
  expect(starterId('/dramas/run-on')).toBe(starterId('/dramas/run-on'))
})

it('publishes every entry where its data says', () => {
  for (const entry of all) {
    const path = starterPath(entry)
    const found = findEntryByPath(database.reader, path)
    expect(found?.entry.status, path).toBe('live')
    expect(found?.entry.id, path).toBe(starterId(path))
  }
  expect(database.reader.select({ n: count() }).from(entries).get()?.n).toBe(all.length)
})

it('comes through the gate, so that the history says who and why', () => {
  const rows = database.reader
    .select({ author: edits.authorId, origin: edits.origin, summary: revisions.summary })
    .from(revisions)
    .innerJoin(changesets, eq(changesets.id, revisions.changesetId))
    .innerJoin(edits, eq(edits.id, changesets.editId))
    .all()
  expect(rows).toHaveLength(all.length)
  for (const row of rows) {
    expect(row.origin).toBe('starter')
    expect(row.author).toBeNull()
    expect(starterEdits.map((edit) => edit.summary)).toContain(row.summary)
  }
})

it('leaves the database whole, also after its projections are built anew', () => {
  expect(checkIntegrity(database.reader)).toEqual([])
  rebuildProjections(database.writer)
  expect(checkIntegrity(database.reader)).toEqual([])
})

it('changes nothing when it is loaded again', () => {
  loadStarter(database.writer)
  expect(database.reader.select({ n: count() }).from(revisions).get()?.n).toBe(all.length)
  expect(database.reader.select({ n: count() }).from(edits).get()?.n).toBe(starterEdits.length)
})

it('leaves red links only where it means to', () => {
  const red = database.reader
    .select({ path: links.toPath, id: links.toId })
    .from(links)
    .all()
    .filter((link) => link.id === null)
    .map((link) => link.path)
  expect([...new Set(red)].sort()).toEqual([
    '/dramas/tell-me-what-you-saw/characters/hwang-ha-young',
    '/dramas/tell-me-what-you-saw/characters/oh-hyun-jae',
    '/dramas/the-tale-of-nokdu/characters/dong-dong-joo',
    '/dramas/the-tale-of-nokdu/characters/jeon-nok-du',
    '/organizations/5urprise',
    '/organizations/ze-a',
    '/people/jang-dong-yoon',
    '/people/jang-hyuk',
    '/people/jin-seo-yeon',
    '/people/kim-so-hyun',
  ])
})
