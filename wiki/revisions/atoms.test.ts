import { describe, expect, it } from 'vitest'
import { listAtoms, takeAtoms } from './atoms'
import type { Patch } from './patch'

const add = (field: string, id: string, more = {}) => ({
  op: 'add' as const,
  field,
  id,
  row: { id, ...more },
})
const patch: Patch = {
  rows: [
    add('titles', 't1', { text: 'Run On' }),
    { op: 'set', field: 'status', id: 'status', columns: { value: 'ended' } },
    add('citations', 'c1', { of: 't1' }),
    add('citations', 'c2', { of: 'status' }),
  ],
  order: { cast: ['b', 'a'] },
}

describe('the atoms of a patch', () => {
  it('are its rows and its orders', () => {
    expect(listAtoms(patch)).toEqual([
      'titles/t1',
      'status/status',
      'citations/c1',
      'citations/c2',
      'cast/~order',
    ])
  })

  it('part it without losing or doubling anything', () => {
    const { taken, left } = takeAtoms(
      patch,
      new Set(['status/status', 'citations/c2', 'cast/~order']),
    )
    expect(listAtoms(taken)).toEqual(['status/status', 'citations/c2', 'cast/~order'])
    expect(listAtoms(left)).toEqual(['titles/t1', 'citations/c1'])
    expect([...taken.rows, ...left.rows]).toHaveLength(patch.rows.length)
  })

  it('leave the source with the fact that was not taken, and take it with one that stands', () => {
    const { taken } = takeAtoms(patch, new Set(['citations/c1', 'citations/c2']))
    expect(listAtoms(taken)).toEqual(['citations/c2'])
  })
})
