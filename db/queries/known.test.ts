import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isKnown } from '@/wiki/spoilers/gate'
import { LAST_EPISODE, revealKey } from '@/wiki/spoilers/progress'
import { names } from '../schema'
import { openTestDatabase, type TestDatabase } from '../testing'
import { gateOf, known, progressParams } from './known'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const DRAMAS = ['01ARZ3NDEKTSV4RRFFQ69G5FAA', '01ARZ3NDEKTSV4RRFFQ69G5FAB']

const episode = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant(LAST_EPISODE))
const gated = fc.record({
  knownDrama: fc.option(fc.constantFrom(...DRAMAS)),
  knownEpisode: episode,
})
const progress = fc.record({
  dramas: fc.dictionary(fc.constantFrom(...DRAMAS), episode),
  others: episode,
  revealed: fc.dictionary(
    fc.tuple(fc.constantFrom(...DRAMAS), episode).map(([drama, at]) => revealKey(drama, at)),
    fc.constant(true as const),
  ),
})

describe('The rule of what is known, in SQL', () => {
  it('is the rule of wiki/spoilers for every gate and every progress', () => {
    fc.assert(
      fc.property(gated, progress, (row, reader) => {
        database.writer.transaction((tx) => {
          tx.delete(names).run()
          tx.insert(names)
            .values({
              entryId: 'e',
              field: 'f',
              rowId: 'r',
              column: 'c',
              text: 't',
              keys: '',
              folded: 't',
              ...row,
            })
            .run()
        })
        const found = database.reader
          .select({ isShown: sql<number>`${known(names)}` })
          .from(names)
          .prepare()
          .get(progressParams(reader))
        expect(found?.isShown === 1).toBe(isKnown(gateOf(row), reader))
      }),
      { numRuns: 300 },
    )
  })
})
