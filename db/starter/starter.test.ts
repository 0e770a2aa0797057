import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isReference } from '@/wiki/kinds/column'
import { kindOf } from '@/wiki/kinds/registry'
import { rowsOf, valueOf, type Row } from '@/wiki/revisions/document'
import { EVERYTHING_WATCHED, NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import { shieldDocument } from '@/wiki/spoilers/shield'
import { findEntryByPath, getHead, type HeadEntry } from '../queries/entries'
import { names } from '../schema'
import { openTestDatabase, type TestDatabase } from '../testing'
import * as at from './addresses'
import { loadStarter } from './load-starter'
import { starterPath } from './starter-document'
import { starterEdits } from './starter-edits'

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  loadStarter(database.writer)
})

afterAll(() => database.close())

function entryAt(path: string): HeadEntry {
  const found = findEntryByPath(database.reader, path)
  if (!found) throw new Error(`Nothing stands at ${path}`)
  return found
}

/** The rows of a field without their ids, with mentions as the addresses that they lead to. */
function said(path: string, field: string): Record<string, unknown>[] {
  return rowsOf(entryAt(path).document, field).map(({ id: _id, ...columns }) => {
    const readable = Object.entries(columns).map(([name, value]) => [name, addressOf(value)])
    return Object.fromEntries(readable) as Record<string, unknown>
  })
}

function addressOf(value: Row[string]): unknown {
  if (!isReference(value)) return value
  return 'entry' in value ? getHead(database.reader, value.entry)?.entry.path : value.path
}

function value(path: string, field: string): unknown {
  return addressOf(valueOf(entryAt(path).document, field))
}

/** The episodes of a drama by number, each with its broadcast day. */
function days(drama: string, episodes: number): unknown[] {
  return Array.from({ length: episodes }, (_, index) => {
    const path = `${drama}/episodes/${index + 1}`
    return said(path, 'airings')[0]?.broadcastDay
  })
}

describe('Run On', () => {
  it('is a drama of JTBC with sixteen episodes on Wednesdays and Thursdays', () => {
    const { latinName, hangulName } = entryAt(at.RUN_ON).entry
    expect([latinName, hangulName]).toEqual(['Run On', '런 온'])
    expect(said(at.RUN_ON, 'networks')).toEqual([{ network: at.JTBC }])
    expect(said(at.RUN_ON, 'slots')).toEqual([{ days: 'wedThu', time: '21:00' }])
    expect(value(at.RUN_ON, 'airedFrom')).toBe('2020-12-16')
    expect(value(at.RUN_ON, 'airedUntil')).toBe('2021-02-04')
    expect(value(at.RUN_ON, 'plannedEpisodes')).toBe(16)
  })

  it('went out on each of those days without a break', () => {
    expect(days(at.RUN_ON, 16)).toEqual([
      ...['2020-12-16', '2020-12-17', '2020-12-23', '2020-12-24', '2020-12-30', '2020-12-31'],
      ...['2021-01-06', '2021-01-07', '2021-01-13', '2021-01-14', '2021-01-20', '2021-01-21'],
      ...['2021-01-27', '2021-01-28', '2021-02-03', '2021-02-04'],
    ])
    expect(findEntryByPath(database.reader, `${at.RUN_ON}/episodes/17`)).toBeNull()
  })

  it('is played, directed and written by whom the wiki knows', () => {
    const cast = said(at.RUN_ON, 'cast').map(({ character, person }) => [character, person])
    expect(cast).toEqual([
      [at.KI_SEON_GYEOM, at.IM_SI_WAN],
      [at.OH_MI_JOO, at.SHIN_SE_KYUNG],
      [at.SEO_DAN_AH, at.SOOYOUNG],
      [at.LEE_YOUNG_HWA, at.KANG_TAE_OH],
    ])
    expect(said(at.RUN_ON, 'crew')).toEqual([
      { person: at.LEE_JAE_HOON, job: 'director' },
      { person: at.PARK_SHI_HYUN, job: 'writer' },
    ])
  })

  it('has the report in its news', () => {
    expect(said(at.RUN_ON, 'news')).toEqual([{ source: at.REPORT }])
  })
})

describe('the people and their roles', () => {
  it.each([
    [at.SOOYOUNG, 'Sooyoung', '수영'],
    [at.KANG_TAE_OH, 'Kang Tae Oh', '강태오'],
    [at.IM_SI_WAN, 'Im Si Wan', '임시완'],
    [at.SHIN_SE_KYUNG, 'Shin Se Kyung', '신세경'],
    [at.LEE_JAE_HOON, 'Lee Jae Hoon', '이재훈'],
    [at.PARK_SHI_HYUN, 'Park Shi Hyun', '박시현'],
    [at.SEO_DAN_AH, 'Seo Dan Ah', '서단아'],
    [at.LEE_YOUNG_HWA, 'Lee Young Hwa', '이영화'],
    [at.KI_SEON_GYEOM, 'Ki Seon Gyeom', '기선겸'],
    [at.OH_MI_JOO, 'Oh Mi Joo', '오미주'],
  ])('at %s are called %s, %s', (path, latin, hangul) => {
    const { latinName, hangulName } = entryAt(path).entry
    expect([latinName, hangulName]).toEqual([latin, hangul])
  })

  it('know Sooyoung as a member of Girls’ Generation, born Choi Soo-young', () => {
    expect(said(at.SOOYOUNG, 'groups')).toEqual([{ organization: at.GIRLS_GENERATION }])
    expect(said(at.SOOYOUNG, 'names')).toContainEqual({
      type: 'birth',
      latin: 'Choi Soo-young',
      hangul: '최수영',
    })
    expect(said(at.SOOYOUNG, 'familyName')).toEqual([{ hangul: '최', latin: 'Choi' }])
  })

  it('stand in relationships, each of the four with another', () => {
    for (const path of [at.SEO_DAN_AH, at.LEE_YOUNG_HWA, at.KI_SEON_GYEOM, at.OH_MI_JOO]) {
      expect(said(path, 'relationships'), path).not.toHaveLength(0)
    }
    expect(said(at.LEE_YOUNG_HWA, 'relationships')).toEqual([
      { to: at.SEO_DAN_AH, type: 'romance', address: '대표님' },
    ])
  })
})

describe('the moment and the video', () => {
  it('hold the kiss, and do not say in which episode it is', () => {
    expect(value(at.KISS, 'type')).toBe('kiss')
    expect(value(at.KISS, 'title')).toBe('Seo Dan Ah surprises Lee Young Hwa with a kiss')
    expect(value(at.KISS, 'episode')).toBeUndefined()
    const characters = said(at.KISS, 'characters').map((row) => row.value)
    expect(characters.toSorted()).toEqual([at.LEE_YOUNG_HWA, at.SEO_DAN_AH])
  })

  it('show in the making-of what the report says', () => {
    expect(value(at.MAKING, 'type')).toBe('making')
    expect(said(at.MAKING, 'moments')).toEqual([{ value: at.KISS }])
    expect(said(at.MAKING, 'dramas')).toEqual([{ value: at.RUN_ON }])
    const people = said(at.MAKING, 'people').map((row) => row.value)
    expect(people.toSorted()).toEqual([at.KANG_TAE_OH, at.SOOYOUNG])
    const english = String(said(at.MAKING, 'shows').find((row) => row.language === 'en')?.text)
    for (const words of [
      'how she should go in',
      'at first the director stands in',
      'seize him by the collar',
      'has to look pretty whatever happens',
      'needs to be taller',
      'on tiptoe',
      'will have to be born again',
      'aims at his philtrum',
      'suggests his chin, and that works',
      'bolder with his strokes',
      'A+ in art class',
    ]) {
      expect(english).toContain(words)
    }
  })

  it('quote both sentences', () => {
    expect(said(at.MAKING, 'quotes')).toEqual([
      { translation: 'Something forceful or something light?', speaker: at.KANG_TAE_OH },
      { translation: 'Of course, CEO' },
    ])
  })
})

describe('the dramas to watch while waiting', () => {
  it('have Kang Tae Oh in The Tale of Nokdu, in both numberings', () => {
    const { latinName, hangulName } = entryAt(at.NOKDU).entry
    expect([latinName, hangulName]).toEqual(['The Tale of Nokdu', '조선로코 - 녹두전'])
    expect(said(at.NOKDU, 'networks')).toEqual([{ network: at.KBS2 }])
    expect([value(at.NOKDU, 'airedFrom'), value(at.NOKDU, 'airedUntil')]).toEqual([
      '2019-09-30',
      '2019-11-25',
    ])
    expect(said(at.NOKDU, 'cast').map((row) => row.person)).toContain(at.KANG_TAE_OH)
    const numbering = Array.from({ length: 32 }, (_, index) => {
      const [row] = said(`${at.NOKDU}/episodes/${index + 1}`, 'otherNumberings')
      return `${row?.number}/${row?.part}`
    })
    expect(numbering.slice(0, 3)).toEqual(['1/1', '1/2', '2/1'])
    expect(numbering.at(-1)).toBe('16/2')
  })

  it('have Sooyoung in Tell Me What You Saw', () => {
    const { latinName, hangulName } = entryAt(at.TELL_ME).entry
    expect([latinName, hangulName]).toEqual(['Tell Me What You Saw', '본 대로 말하라'])
    expect(said(at.TELL_ME, 'networks')).toEqual([{ network: at.OCN }])
    expect(said(at.TELL_ME, 'cast').map((row) => row.person)).toContain(at.SOOYOUNG)
    const all = days(at.TELL_ME, 16)
    expect([all[0], all.at(-1)]).toEqual(['2020-02-01', '2020-03-22'])
    expect(new Set(all).size).toBe(16)
  })

  it('say where to watch them', () => {
    expect(said(at.NOKDU, 'whereToWatch')).toHaveLength(1)
    expect(said(at.TELL_ME, 'whereToWatch')).toHaveLength(1)
  })
})

describe('names', () => {
  it.each([
    ['Website positioning Dan Ah', at.SEO_DAN_AH],
    ["Women' Generation", at.GIRLS_GENERATION],
    ['The Story of Nokdu', at.NOKDU],
    ['Inform Me What You Noticed', at.TELL_ME],
    ['Choi Sooyoung', at.SOOYOUNG],
    ['Yim Si-wan', at.IM_SI_WAN],
    ['Shin Se-kyung', at.SHIN_SE_KYUNG],
  ])('as garbled or spelled otherwise as “%s” lead to %s', (text, path) => {
    const found = database.reader.select().from(names).all()
    const owners = found.filter((row) => row.text === text).map((row) => row.entryId)
    expect(owners).toEqual([entryAt(path).entry.id])
  })
})

describe('the report', () => {
  it('is dated, and its publisher and address are not made up', () => {
    expect(value(at.REPORT, 'publishedOn')).toBe('2021-01-24')
    for (const field of ['publisher', 'publisherEntry', 'author', 'url', 'archivedUrl']) {
      expect(value(at.REPORT, field), field).toBeUndefined()
    }
  })

  it('is cited by everything that it says', () => {
    const cited = (path: string) =>
      said(path, 'citations')
        .filter((row) => row.source === at.REPORT)
        .map((row) => row.of)
    expect(cited(at.RUN_ON)).toEqual(
      expect.arrayContaining(['network-jtbc', 'cast-seo-dan-ah', 'cast-lee-young-hwa']),
    )
    expect(cited(at.SOOYOUNG)).toContain('group-girls-generation')
    expect(cited(at.SEO_DAN_AH)).toContain('to-lee-young-hwa-romance')
    expect(cited(at.NOKDU)).toContain('cast-cha-yul-moo')
    expect(cited(at.TELL_ME)).toContain('cast-cha-soo-young')
    for (const path of [at.KISS, at.MAKING]) {
      const fields = Object.entries(entryAt(path).document.fields)
      const told = fields.filter(([name]) => /^(title|gatedTitle|happens|shows|quotes)$/.test(name))
      const rows = told.flatMap(([, list]) => list.map((row) => row.id))
      expect(cited(path), path).toEqual(expect.arrayContaining(rows))
    }
  })

  it('is quoted in its own words only', () => {
    const quotes = starterEdits
      .flatMap((edit) => edit.entries)
      .flatMap((entry) => entry.citations ?? [])
      .flatMap((citation) => citation.quote ?? [])
    expect(quotes).toEqual(['something forceful or something light?', 'Of course, CEO'])
  })
})

describe('what is not known', () => {
  const paths = () => starterEdits.flatMap((edit) => edit.entries).map(starterPath)

  it('stays empty: no address on the web, no rating, no day that is uncertain', () => {
    for (const path of paths()) {
      const { document } = entryAt(path)
      expect(JSON.stringify(document), path).not.toMatch(/https?:/)
      expect(rowsOf(document, 'viewership'), path).toEqual([])
    }
    const known = days(at.NOKDU, 32).map((day, index) => [index + 1, day])
    expect(known.filter(([, day]) => day !== undefined)).toEqual([
      [1, '2019-09-30'],
      [2, '2019-09-30'],
      [31, '2019-11-25'],
      [32, '2019-11-25'],
    ])
  })

  it('is kept from who has watched nothing, when it is the kiss or what the scene shows', () => {
    for (const path of paths()) {
      const { entry, document } = entryAt(path)
      const kind = kindOf(entry.kind)
      const { document: safe } = shieldDocument(kind, document, entry.id, NOTHING_WATCHED)
      expect(JSON.stringify(safe), path).not.toMatch(
        /kiss|"type":"romance"|collar|philtrum|CEO|입을 맞|인중/i,
      )
    }
    const { entry, document } = entryAt(at.KISS)
    const moment = kindOf('moment')
    expect(shieldDocument(moment, document, entry.id, NOTHING_WATCHED).isHidden).toBe(true)
    expect(shieldDocument(moment, document, entry.id, EVERYTHING_WATCHED).isHidden).toBe(false)
  })

  it('leaves the safe view what it may see: cast, dates, the video by its safe title', () => {
    const { entry, document } = entryAt(at.MAKING)
    const safe = shieldDocument(kindOf('video'), document, entry.id, NOTHING_WATCHED).document
    expect(valueOf(safe, 'title')).toBe('Run On: making-of video')
    expect(safe.fields.gatedTitle).toBeUndefined()
    expect(entry.latinName).toBe('Run On: making-of video')
  })
})
