import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeCursor, encodeCursor } from './cursor'

describe('A cursor', () => {
  it('reads back what was written', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.maxSafeInteger(), (text, number) => {
        const cursor = encodeCursor([text, number, null])
        expect(cursor).toMatch(/^[\w-]+$/)
        expect(decodeCursor(cursor, ['text', 'number', 'text?'])).toEqual([text, number, null])
      }),
    )
  })

  it('that somebody made up is none', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = decodeCursor(text, ['text', 'number'])
        expect(found === null || found.length === 2).toBe(true)
      }),
    )
    expect(decodeCursor(encodeCursor(['a']), ['number'])).toBeNull()
    expect(decodeCursor(encodeCursor([null]), ['text'])).toBeNull()
    expect(decodeCursor('x'.repeat(10_000), ['text'])).toBeNull()
  })
})
