import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName } from './fold'
import { fromWrongKeyboard } from './keyboard'

describe('the wrong keyboard', () => {
  it('is undone both ways', () => {
    expect(fromWrongKeyboard('rkdxodh')).toBe('강태오')
    expect(fromWrongKeyboard('RKDXODH')).toBe('강태오')
    expect(fromWrongKeyboard('fjs dhs')).toBe('런 온')
    expect(foldName(fromWrongKeyboard('껴ㅜ ㅐㅜ'))).toBe('runon')
  })

  it('is undone for every syllable that there is, but those that are all shift', () => {
    const syllable = fc
      .integer({ min: 0xac00, max: 0xd7a3 })
      .map((code) => String.fromCodePoint(code))
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 1, maxLength: 8 }), (letters) => {
        const name = letters.join('')
        // Keys that are all pressed with shift count as caps lock: 뼤 alone is `QP`, which is 베.
        fc.pre(/[a-z]/.test(fromWrongKeyboard(name)))
        expect(fromWrongKeyboard(fromWrongKeyboard(name))).toBe(name)
      }),
    )
  })

  it('takes whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void fromWrongKeyboard(text)))
    expect(fromWrongKeyboard('nje')).toBe('ㅜㅓㄷ')
  })
})
