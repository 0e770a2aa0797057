import { describe, expect, it } from 'vitest'
import { setRowId } from './set-row-id'

const ROW_ID = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/

describe('setRowId', () => {
  it('is the same for the same thing said twice', () => {
    expect(setRowId('tags', '계약 결혼')).toBe(setRowId('tags', '계약 결혼'.normalize('NFD')))
    expect(setRowId('genres', 'romance')).toBe('genres-romance')
  })

  it('goes by the entry that is meant, not by what it is called there', () => {
    const entry = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
    expect(setRowId('people', { entry, as: 'Sooyoung' })).toBe(setRowId('people', { entry }))
  })

  it('differs for different things and is always a valid row id', () => {
    const values = [
      'slow burn',
      'slow-burn',
      'slowburn',
      '느림',
      { kind: 'person', path: '/people/jang-hyuk', label: 'Jang Hyuk' },
      { kind: 'person', path: '/people/jang-hyuk-2', label: 'Jang Hyuk' },
    ]
    const ids = values.map((value) => setRowId('value', value))
    expect(new Set(ids).size).toBe(values.length)
    for (const id of ids) expect(id).toMatch(ROW_ID)
  })
})
