import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isKnown } from '@/wiki/spoilers/gate'
import { EVERYTHING_WATCHED, NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import { loadStarter } from '../starter/load-starter'
import { openTestDatabase, type TestDatabase } from '../testing'
import { publish } from '../testing-content'
import { listUpcomingEpisodes } from './episodes'
import { findEntryByPath } from './entries'
import { listAiring, listMissingPages, listRecentlyChanged, listWanted } from './front-page'
import { listLinksTo } from './links'
import { searchNames } from './search-names'
import { progressFrom, withRevealed } from './progress'
import { countSiteMapParts, listSiteMapPart, ROWS_PER_PART } from './site-map'

let database: TestDatabase
const db = () => database.reader
beforeAll(async () => {
  database = await openTestDatabase()
  loadStarter(database.writer)
})
afterAll(() => database.close())

describe('Coming episodes', () => {
  it('are soonest first', () => {
    const coming = listUpcomingEpisodes(db(), '2021-01-24', NOTHING_WATCHED, 3)
    expect(coming.map((line) => line.airsOn)).toEqual(['2021-01-27', '2021-01-28', '2021-02-03'])
  })
})

describe('The front page', () => {
  it('shows what is on air around a day', () => {
    const airing = listAiring(db(), '2021-01-17', '2021-01-31', NOTHING_WATCHED)
    expect(airing.map((line) => line.mention.path)).toEqual(['/dramas/run-on'])
    expect(listAiring(db(), '2026-01-01', '2026-01-14', NOTHING_WATCHED)).toEqual([])
  })

  it('shows a run of episodes as one line', () => {
    const changed = listRecentlyChanged(db(), NOTHING_WATCHED, 10)
    expect(changed).toHaveLength(10)
    expect(changed.some((line) => line.others > 10)).toBe(true)
  })

  it('names pages that want facts or sources, and pages that are mentioned and not written', () => {
    expect(
      listWanted(db(), NOTHING_WATCHED, 6).every((line) => !line.hasSources || line.facts < 6),
    ).toBe(true)
    for (const page of listMissingPages(db(), NOTHING_WATCHED, 6)) {
      expect(findEntryByPath(db(), page.path)).toBeNull()
    }
  })
})

describe('What links to an entry', () => {
  it('does not name a moment to who may not know of it', () => {
    const id = findEntryByPath(db(), '/dramas/run-on/characters/seo-dan-ah')?.entry.id ?? ''
    const kinds = (progress: typeof NOTHING_WATCHED) =>
      listLinksTo(db(), id, progress)?.rows.map((row) => row.from.kind) ?? []
    expect(kinds(NOTHING_WATCHED)).not.toContain('moment')
    expect(kinds(EVERYTHING_WATCHED)).toContain('moment')
  })
})

describe('Searching names', () => {
  const paths = (query: string) => searchNames(db(), query).map((hit) => hit.mention.path)

  it.each([
    'Kang Tae Oh',
    'kang tae-oh',
    'KANGTAEOH',
    '강태오',
    '강 태오',
    '강태오'.normalize('NFD'),
    '태오',
    'rkdxodh',
  ])('finds Kang Tae Oh by %s', (query) => {
    expect(paths(query)).toContain('/people/kang-tae-oh')
  })

  it('finds entries by garbled and other spellings', () => {
    expect(paths('The Story of Nokdu')[0]).toBe('/dramas/the-tale-of-nokdu')
    expect(paths('Choi Soo-young')[0]).toBe('/people/sooyoung')
  })

  it('puts the whole name first', () => {
    expect(paths('Run On')[0]).toBe('/dramas/run-on')
    expect(paths('런온')[0]).toBe('/dramas/run-on')
  })

  it('takes what means something to SQL as text', () => {
    expect(paths('%')).toEqual([])
    expect(paths("'; drop table names; --")).toEqual([])
    expect(paths('_')).toEqual([])
    expect(paths('')).toEqual([])
  })

  it('keeps what may not be known', () => {
    expect(paths('surprises')).toEqual([])
    expect(searchNames(db(), 'surprises', { progress: EVERYTHING_WATCHED })).toHaveLength(1)
  })

  it('finds only the kinds asked for', () => {
    const found = searchNames(db(), 'sooyoung', { kinds: ['drama'] })
    expect(found.every((hit) => hit.mention.kind === 'drama')).toBe(true)
  })
})

describe('Progress in an address', () => {
  const id = () => findEntryByPath(db(), '/dramas/run-on')?.entry.id ?? ''

  it('is nothing, all, or an episode of a drama', () => {
    expect(progressFrom(db(), undefined)).toMatchObject(NOTHING_WATCHED)
    expect(progressFrom(db(), 'all')).toMatchObject(EVERYTHING_WATCHED)
    expect(progressFrom(db(), 'run-on:4')).toMatchObject({ dramas: { [id()]: 4 }, others: 0 })
  })

  it.each(['', 'run-on', 'run-on:', 'run-on:-1', 'run-on:4x', 'no-such-drama:3', ['a', 'b']])(
    'makes no sense as %j',
    (value) => {
      expect(progressFrom(db(), value)).toBeNull()
    },
  )
})

describe('What an address reveals', () => {
  const id = () => findEntryByPath(db(), '/dramas/run-on')?.entry.id ?? ''

  it('is exactly what stands behind the gates that it names', () => {
    const reader = withRevealed(db(), NOTHING_WATCHED, 'run-on:9,run-on:all')
    if (!reader) throw new Error('It makes sense')
    const known = [4, 8, 9, 10, 9999].filter((episode) => isKnown({ drama: id(), episode }, reader))
    expect(known).toEqual([9, 9999])
    expect(isKnown({ drama: 'another', episode: 9 }, reader)).toBe(false)
    expect(withRevealed(db(), NOTHING_WATCHED, undefined)).toBe(NOTHING_WATCHED)
  })

  it.each(['', 'all', 'run-on', 'run-on:x', 'no-such-drama:3', ['run-on:9', 'run-on:4']])(
    'makes no sense as %j',
    (value) => {
      expect(withRevealed(db(), NOTHING_WATCHED, value)).toBeNull()
    },
  )
})

describe('The site map', () => {
  it('has every entry that everybody may know of, and no moment that is gated', () => {
    expect(countSiteMapParts(db())).toBe(1)
    const paths = listSiteMapPart(db(), 0).map((line) => line.path)
    expect(paths).toContain('/dramas/run-on/episodes/16')
    expect(paths.filter((path) => path.includes('/moments/'))).toEqual([])
  })

  it('is cut by where its entries stand, so that each is in one part and no part counts what came before', async () => {
    const large = await openTestDatabase()
    loadStarter(large.writer)
    const standing = listSiteMapPart(large.reader, 0).map((line) => line.path)
    const published = publish(large.writer, {
      kind: 'organization',
      fields: {
        address: [{ id: 'address', segment: 'far-away' }],
        names: [{ id: 'name', text: 'Far Away' }],
      },
    })
    const far = 2 * ROWS_PER_PART + 1
    large.writer.transaction((tx) => {
      tx.run(sql`update entries set rowid = ${far} where id = ${published.id}`)
    })
    expect(countSiteMapParts(large.reader)).toBe(3)
    const parts = [0, 1, 2].map((part) => listSiteMapPart(large.reader, part))
    expect(parts.map((lines) => lines.map((line) => line.path))).toEqual([
      standing,
      [],
      ['/organizations/far-away'],
    ])
    large.close()
  })
})
