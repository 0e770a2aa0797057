import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Document } from '@/wiki/revisions/document'
import { EVERYTHING_WATCHED, NOTHING_WATCHED, type Progress } from '@/wiki/spoilers/progress'
import { loadStarter } from '../starter/load-starter'
import { starterId } from '../starter/starter-document'
import { openTestDatabase, type TestDatabase } from '../testing'
import { publish } from '../testing-content'
import { findMeantPath } from './meant-path'
import { searchEntries } from './search'
import { listMeant, searchNames } from './search-names'

let wiki: TestDatabase
const runOn = starterId('/dramas/run-on')
const watched = (episode: number): Progress => ({ dramas: { [runOn]: episode }, others: 0 })
const gate = (episode: number) => ({ knownFrom: { drama: runOn, episode } })

beforeAll(async () => {
  wiki = await openTestDatabase()
  loadStarter(wiki.writer)
  publish(wiki.writer, characterDocument())
})
afterAll(() => wiki.close())

/** Somebody whose second name, and what a paragraph tells of it, are known from episode 9 on. */
function characterDocument(): Document {
  return {
    kind: 'character',
    fields: {
      address: [{ id: 'address', segment: 'yun-seo-bin', parent: { entry: runOn } }],
      names: [
        { id: 'name-main', text: 'Yun Seo Bin' },
        { id: 'name-later', text: 'Wolgwang Heir', ...gate(9) },
      ],
      description: [
        {
          id: 'words',
          language: 'en',
          text: 'Carries a turquoise umbrella everywhere.\n\n:::spoiler 12\nThe umbrella belonged to the marquess.\n:::',
        },
        { id: 'korean', language: 'ko', text: '청록색 우산을 들고 다닌다.' },
      ],
    },
  }
}

const paths = (text: string, progress = NOTHING_WATCHED) =>
  searchNames(wiki.reader, text, { progress }).map(({ mention }) => mention.path)
const search = (text: string, progress = NOTHING_WATCHED, chosen = {}, page = 1) =>
  searchEntries(wiki.reader, { text, chosen, page }, progress)
const prosePaths = (text: string, progress = NOTHING_WATCHED) =>
  search(text, progress).passages.map(({ mention }) => mention.path)

describe('A search', () => {
  it('says which name it matched, and finds an entry once', () => {
    const [first, ...rest] = searchNames(wiki.reader, 'girls generation')
    expect(first?.matched).toBe("Girls' Generation")
    expect(rest.map(({ mention }) => mention.id)).not.toContain(first?.mention.id)
  })

  it('finds the episode that is named by its drama and its number, before what is only like it', () => {
    const [third] = paths('Run On 3')
    expect(third).toBe('/dramas/run-on/episodes/3')
    for (const text of ['run on ep. 3', '런온 3화', 'runon #3', 'fjsdhs 3']) {
      expect.soft(paths(text), text).toContain('/dramas/run-on/episodes/3')
    }
    expect(paths('Run On 99')).not.toContain('/dramas/run-on/episodes/9')
    expect(search('Run On 3', NOTHING_WATCHED, { kind: 'person' }).hits).toEqual([])
  })

  it('finds an episode once whose title is like what was typed, too', () => {
    publish(wiki.writer, {
      kind: 'episode',
      fields: {
        address: [{ id: 'address', segment: '77', parent: { entry: runOn } }],
        titles: [{ id: 'title', language: 'en', text: 'Run On 77 Times', isMain: true }],
      },
    })
    const found = paths('Run On 77')
    expect(found.filter((path) => path === '/dramas/run-on/episodes/77')).toHaveLength(1)
  })

  it('finds a name that was copied from a sentence', () => {
    expect(paths('강태오는')).toContain('/people/kang-tae-oh')
    expect(paths('수영이가')).toContain('/people/sooyoung')
  })

  it('finds a name in Hangul whose surname was typed last', () => {
    expect(paths('태오 강')[0]).toBe('/people/kang-tae-oh')
    expect(paths('시완 임')[0]).toBe('/people/im-si-wan')
    expect(paths('강 오태')).not.toContain('/people/kang-tae-oh')
  })

  it('finds nothing for nothing, and takes whatever is typed', () => {
    for (const text of ['', ' ', '\u0000', '"', '*', 'NEAR(a b)', '^', '-', '(', '👩‍🎤', '\ud800']) {
      expect(paths(text), JSON.stringify(text)).toEqual([])
    }
    for (const text of ['" OR "', 'a'.repeat(5000), '가'.repeat(5000), 'a b '.repeat(50)]) {
      expect(() => paths(text), text.slice(0, 10)).not.toThrow()
    }
    expect(() => paths('nje AND NOT "x" '.repeat(30))).not.toThrow()
  })

  it('narrows down by kind, network, year and role, and counts what each would leave', () => {
    const all = search('tell me')
    expect(all.filters.find(({ filter }) => filter === 'kind')?.choices[0]).toMatchObject({
      value: 'drama',
    })
    const dramas = search('run', NOTHING_WATCHED, { kind: 'drama', year: '2020', network: 'jtbc' })
    expect(dramas.hits.map(({ mention }) => mention.path)).toEqual(['/dramas/run-on'])
    expect(dramas.hits[0]?.year).toBe('2020')
    expect(search('run', NOTHING_WATCHED, { kind: 'drama', year: '1999' }).total).toBe(0)
    const actors = search('kang', NOTHING_WATCHED, { role: 'actor' })
    expect(actors.hits.map(({ mention }) => mention.path)).toContain('/people/kang-tae-oh')
    const directors = search('lee jae hoon', NOTHING_WATCHED, { role: 'director' })
    expect(directors.hits.map(({ mention }) => mention.path)).toEqual(['/people/lee-jae-hoon'])
  })

  it('counts the values of each filter as the others leave them', () => {
    const counts = (chosen: object, filter: string) =>
      Object.fromEntries(
        search('kang', NOTHING_WATCHED, chosen)
          .filters.find((one) => one.filter === filter)
          ?.choices.map(({ value, count }) => [value, count]) ?? [],
      )
    const kinds = counts({}, 'kind')
    expect(kinds).toMatchObject({ person: expect.any(Number) as number })
    expect(counts({ kind: 'person' }, 'kind')).toEqual(kinds)
    expect(counts({ role: 'actor' }, 'kind')).toEqual({ person: counts({}, 'role').actor })
    expect(counts({ year: '1999' }, 'kind')).toEqual({})
    expect(counts({ kind: 'person', year: '1999' }, 'kind')).toEqual({ person: 0 })
  })

  it('narrows down prose as well', () => {
    const kinds = (chosen: object) =>
      search('umbrella', NOTHING_WATCHED, chosen).passages.map(({ mention }) => mention.kind)
    expect(kinds({})).toEqual(['character'])
    expect(kinds({ kind: 'character', network: 'jtbc', year: '2020' })).toEqual(['character'])
    expect(kinds({ kind: 'drama' })).toEqual([])
    expect(kinds({ network: 'ocn' })).toEqual([])
    expect(kinds({ role: 'actor' })).toEqual([])
  })

  it('is cut into pages that neither skip nor repeat', () => {
    const first = search('episode')
    const rest = Array.from({ length: first.pages - 1 }, (_, at) =>
      search('episode', NOTHING_WATCHED, {}, at + 2),
    )
    const ids = [first, ...rest].flatMap(({ hits }) => hits.map(({ mention }) => mention.id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(first.total)
  })
})

describe('What a reader may not see yet', () => {
  it('is found by no name of it', () => {
    expect(paths('wolgwang')).toEqual([])
    expect(paths('Wolgwang Heir', watched(8))).toEqual([])
    expect(paths('wolgwang', watched(9))).toEqual(['/dramas/run-on/characters/yun-seo-bin'])
    expect(paths('wolgwang', EVERYTHING_WATCHED)).toHaveLength(1)
    expect(listMeant(wiki.reader, 'Wolgwang Heir')).toEqual([])
  })

  it('is found by no words of its prose, in English and in Korean', () => {
    expect(prosePaths('marquess')).toEqual([])
    expect(prosePaths('umbrella marquess', watched(11))).toEqual([])
    expect(prosePaths('marquess', watched(12))).toHaveLength(1)
    expect(prosePaths('turquoise umbrellas')).toEqual(['/dramas/run-on/characters/yun-seo-bin'])
    expect(prosePaths('우산')).toEqual(['/dramas/run-on/characters/yun-seo-bin'])
    expect(prosePaths('청록색우산')).toEqual([])
  })

  it('does not stand in the passage that is shown', () => {
    const [hit] = search('umbrella').passages
    const text = hit?.excerpt.map((piece) => piece.text).join('')
    expect(text).toBe('Carries a turquoise umbrella everywhere.')
    expect(hit?.excerpt.filter(({ isMarked }) => isMarked).map((piece) => piece.text)).toEqual([
      'umbrella',
    ])
  })
})

describe('An address in another spelling', () => {
  it.each([
    ['/dramas/Run On', '/dramas/run-on'],
    ['/dramas/런온', '/dramas/run-on'],
    ['/dramas/runon', '/dramas/run-on'],
    ['/people/kangtaeoh', '/people/kang-tae-oh'],
    ['/people/gang-tae-o', '/people/kang-tae-oh'],
    ['/people/강태오', '/people/kang-tae-oh'],
    ['/dramas/Run On/episodes/12', '/dramas/run-on/episodes/12'],
  ])('%s leads to %s', (typed, path) => {
    expect(findMeantPath(wiki.reader, typed)).toBe(path)
  })

  it.each([
    '/people/kang',
    '/dramas/run',
    '/people/run-on',
    '/nothing/run-on',
    '/dramas',
    '/',
    '/dramas/run-on',
    '/dramas/runon/episodes/99',
  ])('%s leads nowhere', (typed) => {
    expect(findMeantPath(wiki.reader, typed)).toBeNull()
  })

  it('leads nowhere where two people bear the name', () => {
    const person = (segment: string): Document => ({
      kind: 'person',
      fields: { address: [{ id: 'address', segment }], names: [{ id: 'n', latin: 'Han Byeol' }] },
    })
    publish(wiki.writer, person('han-byeol-singer'))
    expect(findMeantPath(wiki.reader, '/people/hanbyul')).toBe('/people/han-byeol-singer')
    publish(wiki.writer, person('han-byeol-actor'))
    expect(findMeantPath(wiki.reader, '/people/hanbyul')).toBeNull()
  })
})
