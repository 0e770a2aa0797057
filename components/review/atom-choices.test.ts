import { describe, expect, it } from 'vitest'
import { differenceBetween } from '@/wiki/revisions/difference'
import type { Document } from '@/wiki/revisions/document'
import { applyPatch, type Patch } from '@/wiki/revisions/patch'
import { choicesOf } from './atom-choices'

const row = (id: string) => ({ id, text: id })
const base: Document = { kind: 'drama', fields: { titles: ['a', 'b', 'c'].map(row) } }

function choices(patch: Patch, head = base) {
  const differences = differenceBetween(head, applyPatch(base, patch))
  const { byChange, silent } = choicesOf({ entryId: 'E', patch, differences })
  return { shown: [...byChange.values()], silent }
}

describe('what a reviewer can choose', () => {
  it('is every changed row by itself', () => {
    const rows: Patch['rows'] = [
      { op: 'set', field: 'titles', id: 'a', columns: { text: 'A' } },
      { op: 'remove', field: 'titles', id: 'c' },
    ]
    const found = choices({ rows, order: {} })
    expect(found.shown.toSorted()).toEqual(['E/titles/a', 'E/titles/c'])
    expect(found.silent).toEqual([])
  })

  it('is the order of a field once, however many rows moved', () => {
    const patch = { rows: [], order: { titles: ['c', 'b', 'a'] } }
    expect(choices(patch)).toEqual({ shown: ['E/titles/~order'], silent: [] })
  })

  it('leaves out what the page says already, which goes with the rest', () => {
    const patch: Patch = {
      rows: [{ op: 'set', field: 'titles', id: 'a', columns: { text: 'A' } }],
      order: {},
    }
    expect(choices(patch, applyPatch(base, patch))).toEqual({ shown: [], silent: ['E/titles/a'] })
  })
})
