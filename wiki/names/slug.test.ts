import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slugOf } from './slug'

describe('slugOf', () => {
  it('joins lower-case words by hyphens', () => {
    expect(slugOf('Kang Tae Oh')).toBe('kang-tae-oh')
    expect(slugOf('  Tell Me What You Saw! ')).toBe('tell-me-what-you-saw')
  })

  it('closes up over apostrophes and accents', () => {
    expect(slugOf("Girls' Generation")).toBe('girls-generation')
    expect(slugOf('It’s Café Ōkami')).toBe('its-cafe-okami')
  })

  it('proposes nothing from Hangul alone', () => {
    expect(slugOf('런 온')).toBe('')
    expect(slugOf('런 온 Run On')).toBe('run-on')
  })

  it('cuts a long title between words', () => {
    const slug = slugOf('a very long title that goes on and on '.repeat(4))
    expect(slug.length).toBeLessThanOrEqual(60)
    expect(slug).toBe('a-very-long-title-that-goes-on-and-on-a-very-long-title-that')
    expect(slugOf('x'.repeat(200))).toHaveLength(60)
  })

  it('gives a valid segment or nothing for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(slugOf(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/)
      }),
    )
  })
})
