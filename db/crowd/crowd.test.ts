import { describe, expect, it } from 'vitest'
import { checkIntegrity } from '../integrity'
import { openTestDatabase } from '../testing'
import { takeStep, type Step } from './acts'
import { expectUntouched, gatherCrowd } from './crowd'
import { runCrowds } from './run-crowds'

const step = (act: Step['act'], more: Partial<Step>): Step => {
  return { act, who: 3, which: 0, how: 0, place: 0, value: 0, at: 1_790_000_000_000, ...more }
}

describe('several editors at work on one page', () => {
  it('lose nothing that was acknowledged to them, whoever does what in which order', async () => {
    const tally = await runCrowds({ runs: 100, pages: 1, steps: 60, limit: 100_000 })
    // A crowd that never meets would prove nothing.
    for (const said of ['submit: published', 'submit: pending', 'decide: approved']) {
      expect(tally[said], said).toBeGreaterThan(10)
    }
  }, 120_000)

  it('work on the rest of an edit again, of which the removal of a fact went back and that of its source did not', async () => {
    const wiki = await openTestDatabase()
    const crowd = gatherCrowd(wiki, 2, 1)
    const steps = [
      step('change', { value: 11 }),
      step('submit', {}),
      step('resubmit', { how: 11 }),
      step('decide', { who: 0, place: 1 }),
      step('revert', { who: 0 }),
      step('resubmit', {}),
    ]
    steps.forEach((one, number) => takeStep(crowd, one, number))
    expectUntouched(crowd, 'at the end')
    expect(crowd.tally.get('accept partly: approved')).toBe(1)
    expect(crowd.tally.get('revert: published')).toBe(1)
    expect(checkIntegrity(wiki.reader)).toEqual([])
    wiki.close()
  })
})
