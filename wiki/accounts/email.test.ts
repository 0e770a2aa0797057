import { describe, expect, it } from 'vitest'
import { checkEmail } from './email'

describe('An email address', () => {
  it('can be left out', () => {
    expect(checkEmail('  ')).toEqual({ isValid: true, email: null })
  })

  it('is taken as it was typed', () => {
    expect(checkEmail(' fan@example.org ')).toEqual({ isValid: true, email: 'fan@example.org' })
  })

  it.each(['fan', 'fan@', '@example.org', `${'x'.repeat(250)}@example.org`])(
    'is not %s',
    (typed) => {
      expect(checkEmail(typed)).toEqual({ isValid: false })
    },
  )
})
