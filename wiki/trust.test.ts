import { describe, expect, it } from 'vitest'
import { trustOf, type TrustFacts } from './trust'

const facts = (more: Partial<TrustFacts> = {}): TrustFacts => ({
  accepted: 0,
  days: 0,
  entries: 0,
  turnedDown: 0,
  revertedThisWeek: 0,
  wasBlockedLately: false,
  ...more,
})
const many = { accepted: 60, days: 12, entries: 20 }

describe('trust', () => {
  it('says what is missing to the next level', () => {
    expect(trustOf(facts({ accepted: 3, days: 1 }))).toEqual({
      level: 'new',
      next: {
        level: 'confirmed',
        edits: 2,
        days: 1,
        entries: 0,
        isTurnedDownTooOften: false,
        isHeldByBlock: false,
      },
    })
  })

  it('grows with five accepted edits on two days, and with fifty on ten days and ten entries', () => {
    expect(trustOf(facts({ accepted: 5, days: 1, entries: 5 })).level).toBe('new')
    expect(trustOf(facts({ accepted: 5, days: 2, entries: 1 })).level).toBe('confirmed')
    expect(trustOf(facts({ accepted: 50, days: 10, entries: 9 })).level).toBe('confirmed')
    expect(trustOf(facts({ accepted: 50, days: 10, entries: 10 })).level).toBe('trusted')
  })

  it('is not given to who is turned down in five of a hundred, or was banned lately', () => {
    expect(trustOf(facts({ ...many, accepted: 95, turnedDown: 5 })).level).toBe('confirmed')
    expect(trustOf(facts({ ...many, accepted: 96, turnedDown: 4 })).level).toBe('trusted')
    expect(trustOf(facts({ ...many, wasBlockedLately: true }))).toMatchObject({
      level: 'confirmed',
      next: { isHeldByBlock: true },
    })
  })

  it('falls at once with three reverts in a week, also where it was granted', () => {
    expect(trustOf(facts({ ...many, revertedThisWeek: 3 }))).toEqual({
      level: 'new',
      fell: 'reverts',
    })
    expect(trustOf(facts({ granted: 'trusted', revertedThisWeek: 3 })).level).toBe('new')
    expect(trustOf(facts({ granted: 'trusted', revertedThisWeek: 2 })).level).toBe('trusted')
  })

  it('takes a grant as a floor, and levels of reviewers as they were given', () => {
    expect(trustOf(facts({ granted: 'confirmed' })).level).toBe('confirmed')
    expect(trustOf(facts({ ...many, granted: 'confirmed' })).level).toBe('trusted')
    expect(trustOf(facts({ granted: 'moderator', revertedThisWeek: 9 }))).toEqual({
      level: 'moderator',
    })
  })
})
