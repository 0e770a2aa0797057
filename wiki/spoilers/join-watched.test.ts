import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aheadOfBrowser, joinWatched, listJoined, takeBackJoin, type Watched } from './join-watched'
import { LAST_EPISODE } from './progress'

const [RUN_ON, NOKDU] = ['01EWTM10000000000000000001', '01EWTM10000000000000000002']

const dramas = fc.constantFrom('A', 'B', 'C', 'D', 'E')
const side = fc.dictionary(
  dramas,
  fc.integer({ min: 1, max: LAST_EPISODE }),
) as fc.Arbitrary<Watched>

describe('Joining what a browser and an account say', () => {
  it('takes the higher number of each drama', () => {
    const browser = { [RUN_ON]: 4, [NOKDU]: LAST_EPISODE }
    expect(joinWatched({ browser, account: { [RUN_ON]: 9 } })).toEqual({
      [RUN_ON]: 9,
      [NOKDU]: LAST_EPISODE,
    })
  })

  it('names the dramas that one of them did not know so far of, and no other', () => {
    const browser = { [RUN_ON]: 4, [NOKDU]: 2 }
    expect(listJoined({ browser, account: { [NOKDU]: 2 } })).toEqual([
      { drama: RUN_ON, browser: 4, account: 0 },
    ])
  })

  it('knows where the account is ahead of a browser, and offers nothing that nobody has said', () => {
    const browser = { [RUN_ON]: 4, [NOKDU]: LAST_EPISODE }
    expect(aheadOfBrowser({ browser, account: { [RUN_ON]: 9, [NOKDU]: 2 } })).toEqual({
      [RUN_ON]: 9,
    })
    fc.assert(
      fc.property(side, side, (one, account) => {
        const ahead = aheadOfBrowser({ browser: one, account })
        for (const [drama, episode] of Object.entries(ahead)) {
          expect(account[drama]).toBe(episode)
          expect(episode).toBeGreaterThan(one[drama] ?? 0)
        }
        const joined = joinWatched({ browser: one, account })
        expect(aheadOfBrowser({ browser: joined, account })).toEqual({})
      }),
    )
  })

  it('never lowers a side, and changes nothing the second time', () => {
    fc.assert(
      fc.property(side, side, (browser, account) => {
        const joined = joinWatched({ browser, account })
        for (const [drama, episode] of Object.entries({ ...browser }))
          expect(joined[drama]).toBeGreaterThanOrEqual(episode)
        for (const [drama, episode] of Object.entries({ ...account }))
          expect(joined[drama]).toBeGreaterThanOrEqual(episode)
        expect(joinWatched({ browser: joined, account: joined })).toEqual(joined)
        expect(joinWatched({ browser: account, account: browser })).toEqual(joined)
      }),
    )
  })

  it('is taken back to exactly what each side had said', () => {
    fc.assert(
      fc.property(side, side, (browser, account) => {
        const joined = joinWatched({ browser, account })
        expect(takeBackJoin(browser, joined, joined)).toEqual({ ...browser })
        expect(takeBackJoin(account, joined, joined)).toEqual({ ...account })
      }),
    )
  })

  it('is taken back without what was said since', () => {
    fc.assert(
      fc.property(side, side, dramas, (browser, account, drama) => {
        const joined = joinWatched({ browser, account })
        const since = { ...joined, [drama]: (joined[drama] ?? 0) + 1 }
        expect(takeBackJoin(browser, joined, since)[drama]).toBe(since[drama])
      }),
    )
  })
})
