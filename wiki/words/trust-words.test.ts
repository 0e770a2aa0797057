import { describe, expect, it } from 'vitest'
import { trust } from './en/trust'

const next = { edits: 0, days: 0, entries: 0, isTurnedDownTooOften: false, isHeldByBlock: false }

describe('What is missing to the next level', () => {
  it('is said in one sentence', () => {
    expect(trust.next({ ...next, level: 'confirmed', edits: 2, days: 1 })).toBe(
      '2 more accepted edits and edits on one more day: then you are confirmed and may have more edits waiting at once.',
    )
    expect(trust.next({ ...next, level: 'trusted', edits: 1, days: 2, entries: 3 })).toBe(
      'One more accepted edit, edits on 2 more days and edits of 3 more pages: then what you add with a source goes live at once.',
    )
  })

  it('is nothing when nothing is', () => {
    expect(trust.next({ ...next, level: 'trusted' })).toBe('')
  })
})
