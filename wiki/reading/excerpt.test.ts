import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf } from './excerpt'
import { countValues, passesFilters, type HitFacts } from './search-filters'

const text = (excerpt: ReturnType<typeof excerptOf>) => excerpt.map((piece) => piece.text).join('')

describe('an excerpt', () => {
  it('is the whole of a short text, with what was looked for marked', () => {
    expect(excerptOf('A turquoise umbrella', [[2, 11]])).toEqual([
      { text: 'A ', isMarked: false },
      { text: 'turquoise', isMarked: true },
      { text: ' umbrella', isMarked: false },
    ])
  })

  it('of a long text begins before the first mark and ends between words', () => {
    const long = `${'before '.repeat(40)}FOUND ${'after '.repeat(60)}`
    const at = long.indexOf('FOUND')
    const shown = text(excerptOf(long, [[at, at + 5]]))
    expect(shown).toMatch(/^… before .* before FOUND after .* after …$/)
    expect(shown.length).toBeLessThan(200)
  })

  it('is always a part of the text, and has its first mark', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 400 }),
        fc.nat(),
        fc.nat(20),
        (words, from, size) => {
          const begin = from % words.length
          const end = Math.min(words.length, begin + 1 + size)
          const pieces = excerptOf(words, [[begin, end]])
          const inner = pieces.filter((piece) => !['… ', ' …'].includes(piece.text))
          expect(words).toContain(inner.map((piece) => piece.text).join(''))
          expect(pieces.some((piece) => piece.isMarked)).toBe(true)
        },
      ),
    )
  })
})

describe('the filters of a search', () => {
  const facts = (kind: string, year: string[] = []): { facts: HitFacts } => ({
    facts: { kind: [kind], network: [], year, role: [] },
  })
  const hits = [facts('drama', ['2020']), facts('drama', ['2019']), facts('person')]

  it('count how many hits have each value, and name the one that was chosen', () => {
    expect(countValues(hits, 'kind', undefined)).toEqual([
      ['drama', 2],
      ['person', 1],
    ])
    expect(countValues(hits, 'year', '1999')).toEqual([
      ['2019', 1],
      ['2020', 1],
      ['1999', 0],
    ])
  })

  it('leave only what has every value', () => {
    expect(passesFilters(facts('drama', ['2020']).facts, { kind: 'drama', year: '2020' })).toBe(
      true,
    )
    expect(passesFilters(facts('person').facts, { kind: 'person', year: '2020' })).toBe(false)
  })
})
