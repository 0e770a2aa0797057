import { describe, expect, it } from 'vitest'
import { isBounded, textOf, tokenOf, typedFields } from './posted-form'

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

describe('A posted form', () => {
  it('has texts only, and a bounded number of them', () => {
    expect(isBounded(formOf({ summary: 'Dates' }))).toBe(true)
    const long = formOf({ summary: 'x'.repeat(1024 * 1024) })
    expect(isBounded(long)).toBe(false)
    const many = new FormData()
    for (let n = 0; n < 20_001; n += 1) many.append('a', '')
    expect(isBounded(many)).toBe(false)
    const file = new FormData()
    file.append('summary', new Blob(['x']))
    expect(isBounded(file)).toBe(false)
  })

  it('gives back what was typed, and no password', () => {
    const form = formOf({ username: 'eunbi', password: 'secret', 'new-password': 'secret' })
    expect(typedFields(form)).toEqual([['username', 'eunbi']])
  })

  it('tells a field that is missing from a token that is missing', () => {
    const form = formOf({ base: '' })
    expect(textOf(form, 'reason')).toBe('')
    expect(tokenOf(form, 'base')).toBeNull()
    expect(tokenOf(formOf({ base: '7' }), 'base')).toBe('7')
  })
})
