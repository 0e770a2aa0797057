import { describe, expect, it } from 'vitest'
import { catalogues } from './index'

/** Every text that stands in the words, functions left out. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(textsOf)
}

describe('The words of the interface', () => {
  it('are saved in NFC, without blanks at their ends', () => {
    for (const text of textsOf(catalogues)) {
      expect(text).toBe(text.normalize('NFC'))
      expect(text.trim()).toBe(text)
      expect(text).not.toBe('')
    }
  })
})
