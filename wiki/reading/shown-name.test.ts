import { afterEach, describe, expect, it } from 'vitest'
import { readLanguageFrom } from '../words/language'
import { fullNameFor, nameFor, shownName } from './shown-name'

const both = { latin: 'Run On', hangul: '런 온' }

afterEach(() => readLanguageFrom(() => undefined))

describe('A name', () => {
  it('stands in Latin letters with the Hangul beside it in English', () => {
    expect(shownName(both)).toEqual({ first: 'Run On', beside: '런 온' })
    expect(nameFor(both)).toBe('Run On')
    expect(fullNameFor(both)).toBe('Run On (런 온)')
  })

  it('stands in Hangul with the Latin letters beside it in Korean', () => {
    readLanguageFrom(() => 'ko')
    expect(shownName(both)).toEqual({ first: '런 온', beside: 'Run On' })
    expect(nameFor(both)).toBe('런 온')
    expect(fullNameFor(both)).toBe('런 온 (Run On)')
  })

  it('without Hangul stands as it is in both', () => {
    expect(fullNameFor({ latin: 'JTBC' })).toBe('JTBC')
    readLanguageFrom(() => 'ko')
    expect(fullNameFor({ latin: 'JTBC' })).toBe('JTBC')
    expect(nameFor(undefined)).toBeUndefined()
  })
})
