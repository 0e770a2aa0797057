import fc from 'fast-check'
import { checkIntegrity } from '../integrity'
import { memoryFolder, openTestDatabase } from '../testing'
import { takeStep, type Step } from './acts'
import { changes } from './change-document'
import { expectUntouched, gatherCrowd } from './crowd'

/** A clock that stands, goes on, goes back by days and jumps by years, in milliseconds since 1970. */
const NOW = 1_790_000_000_000
const YEAR = 365 * 24 * 60 * 60 * 1000
const CLOCKS = [NOW, NOW + 1, NOW + 60_000, NOW - 3 * 60 * 60 * 1000, NOW + 10 * YEAR, NOW - YEAR]

/** How often each thing is done: most of it is writing and handing in. */
const WEIGHTS: Record<Step['act'], number> = {
  open: 1,
  change: 7,
  submit: 7,
  look: 1,
  decide: 5,
  amend: 2,
  withdraw: 1,
  resubmit: 2,
  revert: 2,
}

function arbitraryStep(): fc.Arbitrary<Step> {
  const names = Object.entries(WEIGHTS).flatMap(([act, weight]) =>
    Array.from({ length: weight }, () => act as Step['act']),
  )
  const few = fc.nat({ max: 11 })
  return fc.record({
    act: fc.constantFrom(...names),
    who: fc.nat({ max: 4 }),
    which: few,
    how: fc.nat({ max: changes.length - 1 }),
    place: few,
    value: few,
    at: fc.constantFrom(...CLOCKS),
  })
}

/** Crowds that share one file, one after the other: few, so that the checker has little to read after each. */
const CROWDS_PER_WIKI = 20

/**
 * Lets crowds of two to five editors work in random order, each on pages of its own, and fails at the first thing
 * that was acknowledged and does not stand. Gives how often what was said to whom, over all of them.
 */
export async function runCrowds(size: {
  runs: number
  pages: number
  steps: number
  /** Milliseconds after which it ends, done or not. */
  limit: number
}): Promise<Record<string, number>> {
  const tally: Record<string, number> = {}
  const steps = fc.array(arbitraryStep(), { maxLength: size.steps, size: 'max' })
  let wiki = await openTestDatabase(memoryFolder)
  let crowds = 0
  const property = fc.asyncProperty(fc.integer({ min: 2, max: 5 }), steps, async (editors, all) => {
    crowds += 1
    if (crowds % CROWDS_PER_WIKI === 0) {
      wiki.close()
      wiki = await openTestDatabase(memoryFolder)
    }
    const crowd = gatherCrowd(wiki, editors, size.pages)
    all.forEach((step, number) => takeStep(crowd, step, number))
    expectUntouched(crowd, 'at the end')
    const problems = checkIntegrity(wiki.reader)
    if (problems.length > 0) throw new Error(problems.join('\n'))
    for (const [said, n] of crowd.tally) tally[said] = (tally[said] ?? 0) + n
  })
  try {
    await fc.assert(property, {
      numRuns: size.runs,
      // In time for what was found to be said, however long it could still be made smaller.
      interruptAfterTimeLimit: size.limit,
      markInterruptAsFailure: true,
    })
  } finally {
    wiki.close()
  }
  return tally
}
