import { describe, expect, it } from 'vitest'
import { listSpelledEntries } from './spelling-table'

const entries = listSpelledEntries()
const half = (name: string) => entries.filter((entry) => entry.half === name)
const spellings = (list: typeof entries) => list.flatMap((entry) => entry.spellings)

describe('the table of spellings', () => {
  it('has at least 300 spellings of at least 120 entries, each entry once', () => {
    expect(entries.length).toBeGreaterThanOrEqual(120)
    expect(spellings(entries).length).toBeGreaterThanOrEqual(300)
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    for (const { id, names, spellings } of entries) {
      expect(names.length, id).toBeGreaterThanOrEqual(2)
      expect(spellings.every(Boolean) && names.every(Boolean), id).toBe(true)
    }
  })

  it('is split into halves of about the same size', () => {
    for (const name of ['tuning', 'held-out']) {
      expect(half(name).length).toBeGreaterThan(entries.length * 0.4)
      expect(spellings(half(name)).length).toBeGreaterThan(spellings(entries).length * 0.4)
    }
  })

  it('is split the same way for ever', () => {
    const first = half('tuning').slice(0, 3)
    expect(first.map(({ names }) => names[0])).toMatchInlineSnapshot(`
      [
        "강태오",
        "임시완",
        "최수영",
      ]
    `)
  })
})
