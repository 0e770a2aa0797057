import { describe, expect, it } from 'vitest'
import { trust } from './en/trust'
import { trust as korean } from './ko/trust'

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

  it('is said in one Korean sentence', () => {
    expect(korean.next({ ...next, level: 'confirmed', edits: 2, days: 1 })).toBe(
      '승인된 편집 2건, 편집한 날 1일만 더 채우면 확인된 편집자가 되어 더 많은 편집을 한꺼번에 제출해 둘 수 있어요.',
    )
    expect(korean.next({ ...next, level: 'trusted', entries: 3 })).toBe(
      '편집한 문서 3개만 더 채우면 출처를 달아 더한 내용이 바로 게시돼요.',
    )
  })

  it('is nothing when nothing is', () => {
    expect(trust.next({ ...next, level: 'trusted' })).toBe('')
    expect(korean.next({ ...next, level: 'trusted' })).toBe('')
  })
})
