import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { starterId } from '../starter/starter-document'
import { loadStarter } from '../starter/load-starter'
import { openTestDatabase, type TestDatabase } from '../testing'
import { EVERYTHING_WATCHED, NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import { completeEntries, findMeant } from './complete'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
  loadStarter(database.writer)
})
afterAll(() => database.close())

const runOn = starterId('/dramas/run-on')
const complete = (
  text: string,
  kinds: string[],
  home: string | null = null,
  progress = EVERYTHING_WATCHED,
) => completeEntries(database.reader, { text, kinds, home, progress })
const meant = (text: string, kinds: string[], home: string | null = null) =>
  findMeant(database.reader, { text, kinds, home })

describe('What an editor may not know of yet', () => {
  it('is offered only to who names its address', () => {
    const labels = (text: string, progress = NOTHING_WATCHED) =>
      complete(text, ['moment'], runOn, progress).map(({ label }) => label)
    expect(labels('kiss', EVERYTHING_WATCHED)).not.toEqual([])
    expect(labels('kiss')).toEqual([])
    expect(labels('r4k7q2')).toEqual(['Moment'])
    expect(labels('/dramas/run-on/moments/r4k7q2')).toEqual(['Moment'])
  })
})

describe('What somebody may mean who types a name', () => {
  it.each(['kang tae', 'Kang Tae-oh', '강태', '강 태오', 'rkdxodh'])('is found as %s', (text) => {
    expect(complete(text, ['person'])[0]).toMatchObject({
      label: 'Kang Tae Oh',
      path: '/people/kang-tae-oh',
      isMissing: false,
    })
  })

  it('comes with what tells it from a namesake: what somebody does, the year of birth, a group, the drama', () => {
    const details = [
      complete('Kang Tae Oh', ['person']),
      complete('seo dan', ['character'], runOn),
      complete('Run On', ['drama']),
      complete('JTBC', ['organization']),
    ].map(([first]) => first?.detail)
    expect(details).toEqual([
      'Person · Actor · Born 1994 · 5urprise',
      'Character · Run On · Head of a sports agency',
      'Drama · First broadcast 2020 · JTBC',
      'Organization · Network',
    ])
  })

  it('is only of the kinds that the field takes', () => {
    expect(complete('Run On', ['person']).filter((pick) => !pick.isMissing)).toEqual([])
  })

  it('is looked for under the drama of the form first: episodes by their number', () => {
    expect(complete('12', ['episode'], runOn)[0]?.path).toBe('/dramas/run-on/episodes/12')
    expect(complete('seo dan', ['character'], runOn)[0]?.path).toBe(
      '/dramas/run-on/characters/seo-dan-ah',
    )
  })

  it('is a moment too, which only those who edit are told of', () => {
    expect(complete('kiss', ['moment'], runOn)[0]?.isMissing).toBe(false)
  })

  it('can be a red link, placed under the drama where its kind stands under one', () => {
    expect(complete('Somebody New', ['person']).at(-1)).toMatchObject({
      isMissing: true,
      reference: { kind: 'person', path: '/people/somebody-new', label: 'Somebody New' },
    })
    expect(complete('Park Mae Yi', ['character'], runOn).at(-1)?.path).toBe(
      '/dramas/run-on/characters/park-mae-yi',
    )
    expect(complete('Park Mae Yi', ['character']).filter((pick) => pick.isMissing)).toEqual([])
  })

  it('is no red link where the address would tell or cannot be made', () => {
    expect(complete('First kiss', ['moment'], runOn).filter((pick) => pick.isMissing)).toEqual([])
    expect(complete('아무개', ['person']).filter((pick) => pick.isMissing)).toEqual([])
  })
})

describe('What somebody surely means', () => {
  it('is the one entry of that name, in any spacing and case, or the one at that path', () => {
    expect(meant('KANG TAE OH', ['person'])?.path).toBe('/people/kang-tae-oh')
    expect(meant('/people/kang-tae-oh', ['person'])?.path).toBe('/people/kang-tae-oh')
    expect(meant('3', ['episode'], runOn)?.path).toBe('/dramas/run-on/episodes/3')
  })

  it('is a red link for a path at which nobody has written yet', () => {
    expect(meant('/people/nobody-yet', ['person'])).toMatchObject({
      isMissing: true,
      label: 'Nobody Yet',
    })
  })

  it('is nothing for a part of a name, a name of nobody, and a path of another kind', () => {
    expect(meant('Kang', ['person'])).toBeNull()
    expect(meant('Nobody At All', ['person'])).toBeNull()
    expect(meant('/dramas/run-on', ['person'])).toBeNull()
  })
})
