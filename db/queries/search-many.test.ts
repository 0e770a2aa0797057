import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Document } from '@/wiki/revisions/document'
import type { ChosenFilters } from '@/wiki/reading/search-filters'
import { NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import { loadStarter } from '../starter/load-starter'
import { starterId } from '../starter/starter-document'
import { openTestDatabase, type TestDatabase } from '../testing'
import { publish } from '../testing-content'
import { MOST_HITS } from './hits-within'
import { searchEntries } from './search'

let wiki: TestDatabase

/** More people called Hwang Bora than are counted; the directors and the drama of that name stand behind all others. */
const ACTORS = MOST_HITS + 40
const DIRECTORS = 3

beforeAll(async () => {
  wiki = await openTestDatabase()
  loadStarter(wiki.writer)
  for (let n = 0; n < ACTORS; n += 1) publish(wiki.writer, personDocument(`bora-${n}`, 'actor'))
  for (let n = 0; n < DIRECTORS; n += 1) {
    publish(wiki.writer, personDocument(`bora-behind-${n}`, 'director'))
  }
  publish(wiki.writer, characterDocument())
}, 60_000)
afterAll(() => wiki.close())

function personDocument(segment: string, occupation: string): Document {
  return {
    kind: 'person',
    fields: {
      address: [{ id: 'address', segment }],
      names: [{ id: 'name', type: 'stage', latin: 'Hwang Bora', hangul: '황보라' }],
      occupations: [{ id: occupation, value: occupation }],
    },
  }
}

function characterDocument(): Document {
  return {
    kind: 'character',
    fields: {
      address: [
        {
          id: 'address',
          segment: 'hwang-bora',
          parent: { entry: starterId('/dramas/tell-me-what-you-saw') },
        },
      ],
      names: [{ id: 'name', text: 'Hwang Bora' }],
    },
  }
}

const search = (chosen: ChosenFilters, page = 1) =>
  searchEntries(wiki.reader, { text: 'hwang bora', chosen, page }, NOTHING_WATCHED)
const choices = (chosen: ChosenFilters, filter: string) =>
  search(chosen).filters.find((one) => one.filter === filter)?.choices

describe('A search with more hits than are counted', () => {
  it('says that there are more, and lists the best on its pages', () => {
    const { total, isCut, pages } = search({})
    expect({ total, isCut }).toEqual({ total: MOST_HITS, isCut: true })
    const ids = Array.from({ length: pages }, (_, at) => search({}, at + 1)).flatMap(({ hits }) =>
      hits.map(({ mention }) => mention.id),
    )
    expect(new Set(ids).size).toBe(MOST_HITS)
    expect(ids).toHaveLength(MOST_HITS)
  })

  it('offers what could be behind those that it lists, without a number that nobody counted', () => {
    expect(choices({}, 'kind')).toEqual([
      { value: 'person', label: 'People' },
      { value: 'character', label: 'Characters' },
    ])
    expect(choices({}, 'network')).toEqual([{ value: 'ocn', label: 'OCN' }])
    expect(choices({}, 'year')).toEqual([{ value: '2020', label: '2020' }])
    expect(choices({}, 'role')?.map(({ value }) => value)).toContain('actor')
  })

  it('is narrowed down among all of them, not among those that it lists', () => {
    for (const chosen of [{ kind: 'character' }, { network: 'ocn' }, { year: '2020' }]) {
      const { hits, total, isCut } = search(chosen)
      expect({ total, isCut }).toEqual({ total: 1, isCut: false })
      expect(hits[0]?.mention.kind).toBe('character')
    }
    const directors = search({ role: 'director' })
    expect({ total: directors.total, isCut: directors.isCut }).toEqual({
      total: DIRECTORS,
      isCut: false,
    })
    expect(search({ kind: 'person', role: 'actor' })).toMatchObject({
      total: MOST_HITS,
      isCut: true,
    })
    expect(search({ kind: 'drama', role: 'actor' }).total).toBe(0)
    expect(search({ network: 'nowhere' }).total).toBe(0)
  })

  it('counts again as soon as filters leave little enough', () => {
    expect(choices({ role: 'director' }, 'kind')).toEqual([
      { value: 'person', label: 'People', count: DIRECTORS },
    ])
    expect(choices({ network: 'ocn' }, 'year')).toEqual([
      { value: '2020', label: '2020', count: 1 },
    ])
    expect(choices({ kind: 'character' }, 'network')).toEqual([
      { value: 'ocn', label: 'OCN', count: 1 },
    ])
  })
})
