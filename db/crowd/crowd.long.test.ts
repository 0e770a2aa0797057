import { describe, expect, it } from 'vitest'
import { runCrowds } from './run-crowds'

const MINUTES = 9 * 60 * 1000

/** Everything that can be said to somebody who edits or reviews, each of which has to happen. */
const SAID = [
  ...['published', 'pending', 'unchanged', 'conflict', 'invalid'].map(
    (status) => `submit: ${status}`,
  ),
  ...['approved', 'rejected', 'returned', 'conflict', 'changed', 'closed'].map(
    (status) => `decide: ${status}`,
  ),
  ...['approved', 'changed'].map((status) => `accept partly: ${status}`),
  ...['approved', 'closed', 'changed'].map((status) => `amend: ${status}`),
  ...['published', 'pending', 'unchanged', 'conflict'].map((status) => `revert: ${status}`),
  ...['pending', 'unchanged'].map((status) => `resubmit: ${status}`),
  ...['withdrawn', 'closed'].map((status) => `withdraw: ${status}`),
]

describe('hundreds of crowds', () => {
  it('lose nothing that was acknowledged, on one page and in edits about several of three', async () => {
    const tallies = [
      await runCrowds({ runs: 1000, pages: 1, steps: 80, limit: MINUTES }),
      await runCrowds({ runs: 400, pages: 3, steps: 100, limit: MINUTES }),
    ]
    // What hardly ever happens need not happen in both.
    expect(SAID.filter((said) => !tallies.some((tally) => tally[said]))).toEqual([])
  })
})
