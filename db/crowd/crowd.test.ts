import { describe, expect, it } from 'vitest'
import { runCrowds } from './run-crowds'

describe('several editors at work on one page', () => {
  it('lose nothing that was acknowledged to them, whoever does what in which order', async () => {
    const tally = await runCrowds({ runs: 100, pages: 1, steps: 60, limit: 100_000 })
    // A crowd that never meets would prove nothing.
    for (const said of ['submit: published', 'submit: pending', 'decide: approved']) {
      expect(tally[said], said).toBeGreaterThan(10)
    }
  }, 120_000)
})
