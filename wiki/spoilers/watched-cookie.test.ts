import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LAST_EPISODE } from './progress'
import { watchedFrom, watchedValue } from './watched-cookie'

const RUN_ON = '01EWTM10000000000000000001'
const NOKDU = '01EWTM10000000000000000002'

describe('The cookie of a reader', () => {
  it('says how far they have come in each drama', () => {
    expect(watchedFrom(`${RUN_ON}.4~${NOKDU}.9999`)).toEqual({ [RUN_ON]: 4, [NOKDU]: LAST_EPISODE })
  })

  it.each([
    undefined,
    '',
    'all',
    `${RUN_ON}.-4`,
    `${RUN_ON}.4x`,
    `${RUN_ON}.99999`,
    '__proto__.4',
    'run-on.4',
    '~~~',
    '\ud800',
  ])('that makes no sense (%j) says nothing', (value) => {
    expect(watchedFrom(value)).toEqual({})
  })

  it('of any length is read in bounded time and room', () => {
    const long = Array.from({ length: 1000 }, () => `${RUN_ON}.4`).join('~')
    expect(Object.keys(watchedFrom(long)).length).toBeLessThanOrEqual(100)
    expect(watchedFrom('x'.repeat(10_000_000))).toEqual({})
  })

  it('comes back as it was written', () => {
    const id = fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/)
    const watched = fc.dictionary(id, fc.integer({ min: 1, max: LAST_EPISODE }), { maxKeys: 100 })
    fc.assert(
      fc.property(watched, (said) => {
        expect(watchedFrom(watchedValue(said))).toEqual({ ...said })
      }),
    )
  })
})
