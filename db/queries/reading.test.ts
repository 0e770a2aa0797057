import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EVERYTHING_WATCHED, NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import { parsePath } from '@/wiki/kinds/registry'
import { patchBetween } from '@/wiki/revisions/patch'
import type { Document } from '@/wiki/revisions/document'
import { SYSTEM, type Actor } from '../actor'
import { submitEdit } from '../commands/submit-edit'
import { loadStarter } from '../starter/load-starter'
import { openTestDatabase, type TestDatabase } from '../testing'
import { adding, addUser, editing, publishTogether } from '../testing-content'
import { findEntryByPath } from './entries'
import { listMissingPages } from './front-page'
import { searchNames } from './search-names'
import { readEntry, type Reading } from './reading'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
  loadStarter(database.writer)
})
afterAll(() => database.close())

const read = (path: string, progress = NOTHING_WATCHED) =>
  readEntry(database.reader, path, progress)

function live(found: Reading) {
  if (found.status !== 'live') throw new Error(`not live but ${found.status}`)
  return found.reading
}

/** Publishes other fields for an entry, as one edit. */
function publish(
  actor: Actor,
  origin: 'creation' | 'move' | 'deletion',
  entry: { id: string; kind: string },
  base: number | null,
  before: Document,
  fields: Document['fields'],
): void {
  const patch = patchBetween(before, { ...before, fields })
  const outcome = submitEdit(database.writer, actor, {
    key: `${origin}-${'k'.repeat(30)}`,
    summary: 'Test',
    origin,
    parts: [{ entryId: entry.id, kind: entry.kind, base, patch }],
  })
  expect(outcome).toMatchObject({ status: 'published' })
}

/** The path of the one moment that the starter content has. */
function kissPath(): string {
  const { around } = live(read('/dramas/run-on', EVERYTHING_WATCHED))
  return around.moments[0]?.path ?? ''
}

describe('Reading a drama', () => {
  it('gives its episodes in order, each with its day', () => {
    const episodes = live(read('/dramas/run-on')).around.drama?.episodes ?? []
    expect(episodes.map((line) => line.number)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1))
    expect(episodes[0]?.airsOn).toBe('2020-12-16')
    expect(episodes[15]?.airsOn).toBe('2021-02-04')
  })

  it('offers other dramas of its cast while you wait, saying who plays whom', () => {
    const waiting = live(read('/dramas/run-on')).around.drama?.waiting ?? []
    const reasons = waiting.flatMap(({ drama, credits }) =>
      credits.map(({ person, character }) => [
        drama.path,
        person?.name.latin,
        character?.name.latin,
      ]),
    )
    expect(reasons).toContainEqual(['/dramas/the-tale-of-nokdu', 'Kang Tae Oh', 'Cha Yul Moo'])
    expect(waiting.map(({ drama }) => drama.path)).toContain('/dramas/tell-me-what-you-saw')
    expect(waiting.map(({ drama }) => drama.path)).not.toContain('/dramas/run-on')
  })

  it('lists the reports that it cites as news, with their dates', () => {
    const news = live(read('/dramas/run-on')).around.drama?.news ?? []
    expect(news.map((line) => line.publishedOn)).toContain('2021-01-24')
  })

  it('counts the kiss without telling of it to who said nothing', () => {
    const safe = live(read('/dramas/run-on'))
    expect(safe.around.moments).toEqual([])
    expect(safe.around.hiddenMoments).toHaveLength(1)
    expect(JSON.stringify(safe)).not.toMatch(/kiss|collar|philtrum/i)
  })

  it('shows the kiss to who sees everything', () => {
    const all = live(read('/dramas/run-on', EVERYTHING_WATCHED))
    expect(all.around.moments[0]?.name.latin).toMatch(/kiss/i)
  })
})

describe('Reading a moment', () => {
  it('is hidden, not missing, from who said nothing', () => {
    expect(read(kissPath())).toMatchObject({ status: 'hidden', kind: 'moment' })
  })

  it('is whole for who sees everything', () => {
    expect(live(read(kissPath(), EVERYTHING_WATCHED)).held).toEqual([])
  })
})

describe('Reading a person', () => {
  it('computes the credits from the dramas, the newest first', () => {
    const credits = live(read('/people/kang-tae-oh')).around.credits ?? []
    expect(credits.map(({ drama }) => drama.path)).toEqual([
      '/dramas/run-on',
      '/dramas/the-tale-of-nokdu',
    ])
    expect(credits.map(({ character }) => character?.name.latin)).toEqual([
      'Lee Young Hwa',
      'Cha Yul Moo',
    ])
  })
})

describe('Reading an episode', () => {
  it('knows the one before and the one after', () => {
    const { episode } = live(read('/dramas/run-on/episodes/12')).around
    expect(episode?.previous?.number).toBe(11)
    expect(episode?.next?.number).toBe(13)
  })
})

describe('Reading a source', () => {
  it('lists what cites it, and not what may not be known', () => {
    const news = live(read('/dramas/run-on')).around.drama?.news ?? []
    const path = news.find((line) => line.publishedOn === '2021-01-24')?.path ?? ''
    const safe = live(read(path)).around.source
    const all = live(read(path, EVERYTHING_WATCHED)).around.source
    expect(safe?.facts.length).toBeGreaterThan(0)
    expect(all?.total).toBeGreaterThan(safe?.total ?? 0)
    expect(JSON.stringify(safe)).not.toMatch(/kiss|collar|philtrum/i)
  })
})

describe('Reading a path that no entry has', () => {
  it('finds nothing', () => {
    expect(read('/dramas/nothing-here')).toEqual({ status: 'missing' })
  })
})

describe('Reading a character that was a red link', () => {
  it('knows who plays it, from the cast that named it before it had a page', () => {
    const missing = listMissingPages(database.reader, NOTHING_WATCHED, 50)
    const { path, label } = missing.find((page) => page.kind === 'character')!
    const parsed = parsePath(path)!
    const parent = findEntryByPath(database.reader, parsed.parent ?? '')!
    const before: Document = { kind: 'character', fields: {} }
    const fields: Document['fields'] = {
      address: [{ id: 'address', parent: { entry: parent.entry.id }, segment: parsed.segment }],
      names: [{ id: 'name', text: label, language: 'en', type: 'official' }],
    }
    const entry = { id: '01ARZ3NDEKTSV4RRFFQ69G5FAC', kind: 'character' }
    publish(SYSTEM, 'creation', entry, null, before, fields)
    const { around } = live(read(path))
    expect(around.credits).toHaveLength(1)
    expect(around.credits?.[0]?.drama.path).toBe(parsed.parent)
    const cast = live(read(parsed.parent ?? '')).around.drama
    expect(cast?.otherCharacters).toEqual([])
  })
})

describe('Reading what stood somewhere else, or stands no more', () => {
  it('leads from an old path to the new one, for children too', () => {
    const { entry, document, revision } = findEntryByPath(
      database.reader,
      '/dramas/tell-me-what-you-saw',
    )!
    const address = [{ id: 'address', segment: 'tell-me' }]
    publish(SYSTEM, 'move', entry, revision.id, document, { ...document.fields, address })
    expect(read('/dramas/tell-me-what-you-saw')).toEqual({
      status: 'moved',
      path: '/dramas/tell-me',
    })
    expect(read('/dramas/tell-me-what-you-saw/episodes/3')).toEqual({
      status: 'moved',
      path: '/dramas/tell-me/episodes/3',
    })
    expect(live(read('/dramas/tell-me/episodes/3')).parent?.path).toBe('/dramas/tell-me')
  })

  it('says of what moderators deleted that it was, and nothing else', () => {
    const path = '/people/park-shi-hyun'
    const { entry, revision } = findEntryByPath(database.reader, path)!
    const gone = adding({ state: [{ id: 'state', value: 'deleted' }] })
    const [one, other] = ['one', 'other'].map((name) => addUser(database.writer, name, 'moderator'))
    if (!one || !other) throw new Error('Nobody moderates')
    publishTogether(database.writer, one, other, editing(entry.id, 'person', revision.id, gone))
    expect(read(path)).toEqual({ status: 'deleted', path, kind: 'person' })
    expect(searchNames(database.reader, 'Park Shi Hyun')).toEqual([])
    expect(JSON.stringify(read('/dramas/run-on'))).not.toContain('박시현')
  })
})

describe('No page of the safe view', () => {
  it('tells of the kiss or of what the video shows of it', () => {
    const paths = database.reader.query.entries.findMany({ columns: { path: true } }).sync()
    expect(paths.length).toBeGreaterThan(60)
    for (const { path } of paths) {
      const found = read(path)
      expect(JSON.stringify(found), path).not.toMatch(/\bkiss|collar|philtrum|tiptoe|born again/i)
    }
  })
})
