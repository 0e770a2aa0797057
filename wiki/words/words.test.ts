import { describe, expect, it } from 'vitest'
import { catalogues } from './index'
import type { Language } from './language'

/** What a function of the words may be given: the same for every parameter, or what it takes apart. */
const TAKEN_APART: Record<string, unknown> = {
  problems: { limit: 3, value: 'Run On' },
  trust: { level: 'trusted', edits: 2, days: 2, entries: 2 },
}
const SAMPLES = ['1', '12', '…']

/** Texts of the Korean catalogue without Hangul: names of licences, letters and digits, and what only joins others. */
const WITHOUT_HANGUL = new Set([
  'A–Z',
  '0–9',
  '→',
  'CC BY-SA 4.0',
  'https://creativecommons.org/licenses/by-sa/4.0/deed.ko',
])

/** Every text of an area by its place: those that stand in it, and those that its functions give for samples. */
function textsOf(value: unknown, place: string): [place: string, text: unknown][] {
  if (typeof value === 'function') {
    const area = place.split('.')[1] ?? ''
    const samples = area in TAKEN_APART ? [TAKEN_APART[area]] : SAMPLES
    return samples.map((sample) => [
      place,
      Reflect.apply(
        value,
        undefined,
        Array.from({ length: value.length }, () => sample),
      ),
    ])
  }
  if (value === null || typeof value !== 'object') return [[place, value]]
  return Object.entries(value).flatMap(([name, part]) => textsOf(part, `${place}.${name}`))
}

const languages = Object.keys(catalogues) as Language[]

describe('The words of the interface', () => {
  it.each(languages)('are texts in %s, and so is what their functions give', (language) => {
    for (const [place, text] of textsOf(catalogues[language], language)) {
      expect(text, place).toBeTypeOf('string')
      expect(text, place).not.toBe('')
    }
  })

  it.each(languages)('are saved in NFC in %s, without blanks at their ends', (language) => {
    for (const [place, text] of textsOf(catalogues[language], language)) {
      expect(text, place).toBe(String(text).normalize('NFC').trim())
    }
  })

  it('are Korean in the Korean catalogue', () => {
    const given = new RegExp(`[${SAMPLES.join('')}\\s\\p{P}]`, 'gu')
    for (const [place, text] of textsOf(catalogues.ko, 'ko')) {
      const isJoined = String(text).replace(given, '') === ''
      if (WITHOUT_HANGUL.has(String(text)) || isJoined) continue
      expect(text, place).toMatch(/\p{Script=Hangul}/u)
    }
  })
})
