import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostileTexts } from '../testing/hostile-texts'
import { cleanText } from './canonical'

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
    .map((units) => String.fromCharCode(...units)),
)

function expectClean(text: string): void {
  const clean = cleanText(text)
  expect(clean.isWellFormed()).toBe(true)
  expect(clean).toBe(clean.normalize('NFC'))
  expect(clean).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\ufeff]/)
  expect(clean).not.toMatch(/[^\P{Cc}\n\t]/u)
  expect(clean).toBe(clean.trim())
  expect(cleanText(clean)).toBe(clean)
}

describe('A text as it is stored', () => {
  it.each([
    ['강태오'.normalize('NFD'), '강태오'],
    ['\u202eevil\u202c', 'evil'],
    ['Run\u200b On', 'Run On'],
    ['\u3164', ''],
    ['\u200d\ufe0f', ''],
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['bell\u0007', 'bell'],
    ['half\ud800', 'half\ufffd'],
    ['e' + '\u0301'.repeat(500), 'é' + '\u0301'.repeat(8)],
    ['👨\u200d👩\u200d👧', '👨\u200d👩\u200d👧'],
    ['❤\ufe0f', '❤\ufe0f'],
    ['  =1+1 ', '=1+1'],
    ['__proto__', '__proto__'],
  ])('shows what was meant: %j', (typed, stored) => {
    expect(cleanText(typed)).toBe(stored)
  })

  it('is well-formed, composed, without controls and settled, whatever is typed', () => {
    for (const text of hostileTexts) expectClean(text)
    fc.assert(fc.property(anything, expectClean))
  })
})
