import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ListOrder } from '@/wiki/kinds/listing'
import { kindOf } from '@/wiki/kinds/registry'
import { parseListQuestion, type ListQuestion } from '@/wiki/reading/list-question'
import type { Document, Row } from '@/wiki/revisions/document'
import type { Patch } from '@/wiki/revisions/patch'
import { setRowId } from '@/wiki/revisions/set-row-id'
import { EVERYTHING_WATCHED, NOTHING_WATCHED, type Progress } from '@/wiki/spoilers/progress'
import { SYSTEM } from '../actor'
import { submitEdit } from '../commands/submit-edit'
import { checkIntegrity } from '../integrity'
import { rebuildProjections } from '../projections/rebuild'
import { loadStarter } from '../starter/load-starter'
import { listCounts, listed } from '../schema'
import { openTestDatabase, type TestDatabase } from '../testing'
import { adding, dramaDocument, editing, publish } from '../testing-content'
import { findEntryByPath } from './entries'
import { getHead } from './head'
import { listLines } from './listed-lines'
import { describeEntries } from './mentions'
import { readList, type ListBounds, type ListReading } from './read-list'

let database: TestDatabase
const db = () => database.reader
beforeAll(async () => {
  database = await openTestDatabase()
  loadStarter(database.writer)
})
afterAll(() => database.close())

type Params = Record<string, string | undefined>

const bounds = (kind: string, more: Partial<ListBounds> = {}): ListBounds => ({
  kind,
  today: '2021-01-24',
  size: 100,
  ...more,
})

function questionOf(kind: string, params: Params): ListQuestion {
  const question = parseListQuestion(kindOf(kind), params)
  if ('parameter' in question) throw new Error(`${question.parameter} cannot be that`)
  return question
}

function read(
  kind: string,
  params: Params = {},
  progress: Progress = NOTHING_WATCHED,
  more: Partial<ListBounds> = {},
): ListReading {
  const reading = readList(db(), bounds(kind, more), questionOf(kind, params), progress)
  if ('parameter' in reading) throw new Error(`${reading.parameter}: ${reading.value}`)
  return reading
}

function pathsOf(ids: string[]): string[] {
  const mentions = describeEntries(db(), ids, EVERYTHING_WATCHED)
  return ids.map((id) => mentions[id]?.path.replace(/^\/\w+\//, '') ?? '')
}

const paths = (kind: string, params: Params = {}, progress = NOTHING_WATCHED) =>
  pathsOf(read(kind, params, progress).rows)

/** Follows a list to its end. */
function all(kind: string, params: Params, more: Partial<ListBounds>) {
  const rows: string[] = []
  let reading = read(kind, params, NOTHING_WATCHED, more)
  for (let turns = 0; turns < 200; turns += 1) {
    rows.push(...reading.rows)
    if (reading.next === null) return rows
    reading = read(kind, { ...params, after: reading.next }, NOTHING_WATCHED, more)
  }
  throw new Error('The list has no end')
}

const figure = (reading: ListReading, name: string, value: string) =>
  reading.filters
    .find(({ filter }) => filter.name === name)
    ?.choices?.find((choice) => choice.value === value)?.entries

const idOf = (path: string) => findEntryByPath(db(), path)?.entry.id ?? ''

function apply(path: string, patch: Patch): void {
  const head = getHead(db(), idOf(path))
  if (!head) throw new Error(`Nothing stands at ${path}`)
  const submission = editing(idOf(path), head.document.kind, head.revisionId, patch)
  const outcome = submitEdit(database.writer, SYSTEM, submission)
  if (outcome.status !== 'published') throw new Error(JSON.stringify(outcome))
}

describe('The list of dramas', () => {
  const newestFirst = ['run-on', 'tell-me-what-you-saw', 'the-tale-of-nokdu']

  it('is read in every order', () => {
    const orders: Record<ListOrder, string[]> = {
      newest: newestFirst,
      oldest: newestFirst.toReversed(),
      name: newestFirst,
      hangul: ['run-on', 'tell-me-what-you-saw', 'the-tale-of-nokdu'],
      changed: paths('drama', { sort: 'changed' }),
    }
    for (const [sort, expected] of Object.entries(orders)) {
      expect(paths('drama', { sort }), sort).toEqual(expected)
    }
    expect(orders.changed.toSorted()).toEqual(newestFirst)
  })

  it('is filtered by network, year and initials, alone and together', () => {
    expect(paths('drama', { network: 'jtbc' })).toEqual(['run-on'])
    expect(paths('drama', { network: 'JTBC' })).toEqual(['run-on'])
    expect(paths('drama', { year: '2019' })).toEqual(['the-tale-of-nokdu'])
    expect(paths('drama', { initial: 'ㄹ' })).toEqual(['run-on'])
    expect(paths('drama', { letter: 't' })).toEqual(['tell-me-what-you-saw', 'the-tale-of-nokdu'])
    expect(paths('drama', { letter: 't', year: '2020' })).toEqual(['tell-me-what-you-saw'])
    expect(paths('drama', { network: 'jtbc', year: '2019' })).toEqual([])
  })

  it('is the same whether it begins with the few or walks through all', () => {
    for (const params of [{ letter: 't' }, { year: '2020', letter: 'r' }, { sources: 'with' }]) {
      for (const sort of ['newest', 'oldest', 'name', 'hangul', 'changed']) {
        const from = (start: 'rare' | 'order') =>
          read('drama', { ...params, sort }, NOTHING_WATCHED, { limits: { start, counted: 500 } })
        expect(from('order').rows, sort).toEqual(from('rare').rows)
      }
    }
  })

  it('says how many there are, in all and for each choice beside the others', () => {
    const whole = read('drama')
    expect(whole.total).toEqual({ entries: 3, isMore: false })
    expect(figure(whole, 'year', '2020')).toBe(2)
    expect(figure(whole, 'network', 'jtbc')).toBe(1)
    expect(figure(whole, 'letter', 't')).toBe(2)
    expect(figure(whole, 'letter', 'x')).toBe(0)
    const some = read('drama', { letter: 't', year: '2020' })
    expect(some.total).toEqual({ entries: 1, isMore: false })
    expect(figure(some, 'year', '2019')).toBe(1)
    expect(figure(some, 'letter', 'r')).toBe(1)
    expect(figure(some, 'initial', 'ㄹ')).toBe(1)
    expect(figure(some, 'network', 'jtbc')).toBeUndefined()
    expect(figure(some, 'sources', 'with')).toBe(1)
    expect(figure(some, 'sources', 'without')).toBeUndefined()
  })

  it('stops counting where there is too much to count, and offers the choices without figures', () => {
    const limits = { counted: 1 }
    const three = { letter: 't', sources: 'with', network: 'ocn' }
    const many = read('drama', { letter: 't', sources: 'with' }, NOTHING_WATCHED, { limits })
    const years = many.filters.find(({ filter }) => filter.name === 'year')?.choices
    expect(years?.map(({ value }) => value)).toEqual(['2020', '2019'])
    expect(years?.some(({ entries }) => entries !== undefined)).toBe(false)
    const none = { limits: { counted: 0 } }
    expect(read('drama', three, NOTHING_WATCHED, none).total).toEqual({ entries: 0, isMore: true })
    expect(read('drama', three).total).toEqual({ entries: 1, isMore: false })
  })

  it.each([
    { network: 'no-such-network' },
    { network: '%00' },
    { after: 'zzz' },
    { after: '' + Buffer.from('["name","a","b"]').toString('base64url') },
  ])('cannot be asked for %j', (params) => {
    const reading = readList(db(), bounds('drama'), questionOf('drama', params), NOTHING_WATCHED)
    expect(reading).toMatchObject({ parameter: Object.keys(params)[0] })
  })
})

describe('The list of people', () => {
  it('finds roles in what people say of themselves and in what dramas credit', () => {
    expect(paths('person', { role: 'actor' })).toContain('kang-tae-oh')
    expect(paths('person', { role: 'actor' })).not.toContain('lee-jae-hoon')
    expect(paths('person', { role: 'director' })).toContain('lee-jae-hoon')
    expect(paths('person', { role: 'writer' })).toContain('park-shi-hyun')
  })

  it('is held to a role where the page says so', () => {
    const actors = read('person', {}, NOTHING_WATCHED, { fixed: { role: 'actor' } })
    expect(pathsOf(actors.rows)).toEqual(paths('person', { role: 'actor' }))
    expect(actors.filters.some(({ filter }) => filter.name === 'role')).toBe(false)
    expect(actors.total.entries).toBe(actors.rows.length)
  })

  it('goes by 가나다 and by A–Z', () => {
    const hangul = listLines(
      db(),
      'person',
      read('person', { sort: 'hangul' }).rows,
      NOTHING_WATCHED,
    )
    const names = hangul.flatMap(({ mention }) => mention.name.hangul ?? [])
    expect(names).toEqual(names.toSorted(new Intl.Collator('ko').compare))
    expect(names.length).toBeGreaterThan(3)
    expect(paths('person', { initial: 'ㄱ' })).toContain('kang-tae-oh')
    expect(paths('person', { letter: 'k' })).toContain('kang-tae-oh')
  })
})

describe('The list of episodes', () => {
  it('has what is coming apart, soonest first, and every other episode once', () => {
    const reading = read('episode', {}, NOTHING_WATCHED, { size: 10 })
    const coming = listLines(db(), 'episode', reading.coming, NOTHING_WATCHED)
    expect(coming.map(({ date }) => date)).toEqual([
      '2021-01-27',
      '2021-01-28',
      '2021-02-03',
      '2021-02-04',
    ])
    const rows = [...reading.coming, ...all('episode', {}, { size: 10 })]
    expect(new Set(rows).size).toBe(rows.length)
    expect(rows).toHaveLength(reading.total.entries)
  })

  it('is filtered by drama in any spelling, by year and by whether it has aired', () => {
    expect(paths('episode', { drama: 'run-on', airing: 'coming' })).toHaveLength(4)
    expect(paths('episode', { drama: '런온', airing: 'aired' })).toHaveLength(12)
    expect(paths('episode', { drama: 'Run On', year: '2020' })).toHaveLength(6)
    expect(paths('episode', { drama: 'run-on', airing: 'undated' })).toEqual([])
    const sorts = ['newest', 'oldest', 'changed'].map((sort) =>
      paths('episode', { drama: 'run-on', airing: 'aired', sort }).toSorted(),
    )
    expect(sorts[1]).toEqual(sorts[0])
    expect(sorts[2]).toEqual(sorts[0])
  })
})

describe('What a reader may not know yet', () => {
  it('is neither found nor counted, and is both once it may be known', async () => {
    const own = await openTestDatabase()
    const shared = database
    database = own
    try {
      const { id: drama } = publish(own.writer, dramaDocument('haunted'))
      const from = (episode: number) => ({ knownFrom: { drama, episode } })
      apply(
        '/dramas/haunted',
        adding({ genres: [{ id: setRowId('genres', 'horror'), value: 'horror', ...from(4) }] }),
      )
      publish(
        own.writer,
        person('ghost', [{ id: setRowId('occupations', 'actor'), value: 'actor', ...from(2) }]),
      )
      publish(own.writer, person('secret', []))
      const address = { op: 'set' as const, field: 'address', id: 'address', columns: from(3) }
      apply('/people/secret', { rows: [address], order: {} })
      const seen = (episode: number): Progress => ({ dramas: { [drama]: episode }, others: 0 })
      const genres = (progress: Progress) => [
        read('drama', { genre: 'horror' }, progress).rows.length,
        read('drama', { genre: 'horror' }, progress).total.entries,
        figure(read('drama', {}, progress), 'genre', 'horror') ?? 0,
        figure(read('drama', { letter: 'r' }, progress), 'genre', 'horror') ?? 0,
      ]
      expect(genres(seen(3))).toEqual([0, 0, 0, 0])
      expect(genres(seen(4))).toEqual([1, 1, 1, 1])
      const people = (progress: Progress) => [
        paths('person', {}, progress).includes('secret'),
        read('person', {}, progress).total.entries,
        figure(read('person', {}, progress), 'letter', 's') ?? 0,
        paths('person', { role: 'actor' }, progress),
      ]
      expect(people(seen(0))).toEqual([false, 1, 0, []])
      expect(people(seen(2))).toEqual([false, 1, 0, ['ghost']])
      expect(people(seen(3))).toEqual([true, 2, 1, ['ghost']])
      expect(checkIntegrity(own.reader)).toEqual([])
    } finally {
      database = shared
      own.close()
    }
  })
})

function person(segment: string, occupations: Row[]): Document {
  const latin = segment[0]?.toUpperCase() + segment.slice(1)
  return {
    kind: 'person',
    fields: {
      address: [{ id: 'address', segment }],
      names: [{ id: 'name-main', type: 'stage', latin }],
      ...(occupations.length > 0 && { occupations }),
    },
  }
}

describe('Projections of lists', () => {
  it('are the same when they are computed again', () => {
    const stored = () => [
      db().select().from(listed).orderBy(listed.entryId).all(),
      db()
        .select()
        .from(listCounts)
        .orderBy(listCounts.kind, listCounts.filter, listCounts.value)
        .all(),
    ]
    const before = stored()
    rebuildProjections(database.writer)
    expect(stored()).toEqual(before)
    expect(checkIntegrity(db())).toEqual([])
  })
})
