import { describe, expect, it } from 'vitest'
import { checkPassword, normalizePassword } from './password'

describe('A password', () => {
  it.each([
    ['', 'required'],
    ['short12', 'short'],
    ['x'.repeat(201), 'long'],
    ['Seo Dan-Ah', 'username'],
    ['password123', 'common'],
    ['PASSWORD1', 'common'],
    ['zzzzzzzzzz', 'common'],
  ])('may not be "%s": %s', (typed, problem) => {
    expect(checkPassword(typed, 'seodanah')).toBe(problem)
  })

  it.each(['a-long-enough-passphrase', '비밀번호는길게쓰세요', ' spaces count ', 'x1'.repeat(100)])(
    'may be "%s"',
    (typed) => {
      expect(checkPassword(typed, 'seodanah')).toBeNull()
    },
  )

  it('is the same however the system composes its letters', () => {
    expect(normalizePassword('비밀번호'.normalize('NFD'))).toBe('비밀번호')
  })
})
