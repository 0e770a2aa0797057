import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LAST_EPISODE } from '../spoilers/progress'
import { groupHeld, revealAddress, saidAddress } from './held-group'

const dramas = {
  A: { path: '/dramas/run-on', name: 'Run On' },
  B: { path: '/dramas/the-tale-of-nokdu', name: 'The Tale of Nokdu' },
}
const at = (drama: string | null, episode: number) => ({ drama, episode })

describe('What is held back', () => {
  it('is put together by drama and episode, the nearest first', () => {
    const gates = [at('A', LAST_EPISODE), at('A', 9), at('B', 9), at('A', 9)]
    expect(groupHeld(gates, dramas)).toEqual([
      { drama: 'A', episode: 9, count: 2, of: dramas.A },
      { drama: 'B', episode: 9, count: 1, of: dramas.B },
      { drama: 'A', episode: LAST_EPISODE, count: 1, of: dramas.A },
    ])
  })

  it('is counted whole, however it is put together', () => {
    const gate = fc.record({
      drama: fc.constantFrom('A', 'B', 'C', null),
      episode: fc.integer({ min: 1, max: LAST_EPISODE }),
    })
    fc.assert(
      fc.property(fc.array(gate), (gates) => {
        const counts = groupHeld(gates, dramas).map(({ count }) => count)
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(gates.length)
      }),
    )
  })

  it('of no drama waits for one thing', () => {
    expect(groupHeld([at(null, 1), at(null, LAST_EPISODE)], dramas)).toMatchObject([{ count: 2 }])
  })
})

describe('The address that reveals', () => {
  const nine = groupHeld([at('A', 9)], dramas)

  it('names the drama and the episode, and nothing else', () => {
    expect(revealAddress('/dramas/run-on', nine)).toBe('/dramas/run-on?reveal=run-on:9')
  })

  it('keeps what was asked for before, once', () => {
    const end = groupHeld([at('A', LAST_EPISODE)], dramas)
    const said = { progress: 'run-on:4', reveal: 'run-on:9' }
    expect(revealAddress('/history/x?from=1&to=2', end, said)).toBe(
      '/history/x?from=1&to=2&progress=run-on:4&reveal=run-on:9,run-on:all',
    )
    expect(revealAddress('/x', nine, { reveal: 'run-on:9' })).toBe('/x?reveal=run-on:9')
  })

  it('shows everything where the drama cannot be named', () => {
    expect(revealAddress('/x', groupHeld([at(null, 1)], dramas))).toBe('/x?progress=all')
    expect(revealAddress('/x', groupHeld([at('C', 1)], dramas))).toBe('/x?progress=all')
  })

  it('leads back without what was opened, whatever was typed there', () => {
    expect(saidAddress('/x', {})).toBe('/x')
    expect(saidAddress('/x', { progress: 'a&b=c"' })).toBe('/x?progress=a%26b%3Dc%22')
  })
})
