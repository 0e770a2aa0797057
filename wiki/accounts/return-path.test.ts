import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { returnPath, signInPath } from './return-path'

describe('The way back after signing in', () => {
  it('is a path of this site, with its query and its fragment', () => {
    expect(returnPath('/edit/dramas/run-on?section=cast#row')).toBe(
      '/edit/dramas/run-on?section=cast#row',
    )
    expect(signInPath('/edit/dramas/run-on')).toBe('/sign-in?next=%2Fedit%2Fdramas%2Frun-on')
  })

  it.each([
    '',
    'dramas',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/x\\..\\y',
    `/${'x'.repeat(1001)}`,
  ])('is never %j', (typed) => {
    expect(returnPath(typed)).toBeNull()
  })

  it('never leads to another site, whatever is typed', () => {
    const piece = fc.constantFrom('/', '\\', '.', '..', ':', '@', 'evil.example', 'http', '\t', '?')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const path = returnPath(pieces.join(''))
        if (path === null) return
        expect(new URL(path, 'https://wiki.example').origin).toBe('https://wiki.example')
      }),
    )
  })
})
