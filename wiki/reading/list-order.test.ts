import { afterEach, describe, expect, it } from 'vitest'
import { kindOf } from '../kinds/registry'
import { readLanguageFrom } from '../words/language'
import { listAddress, parseListQuestion } from './list-question'

const organization = kindOf('organization')

function addressOf(sort?: string): string {
  const question = parseListQuestion(organization, { sort })
  if ('parameter' in question) throw new Error(`Not an order: ${question.value}`)
  return `${question.order} ${listAddress('/organizations', organization, question)}`
}

afterEach(() => readLanguageFrom(() => undefined))

describe('A list by name', () => {
  it('stands by Latin letters in English, and by Hangul where that is asked for', () => {
    expect(addressOf()).toBe('name /organizations')
    expect(addressOf('hangul')).toBe('hangul /organizations?sort=hangul')
  })

  it('stands by Hangul in Korean, and by Latin letters where that is asked for', () => {
    readLanguageFrom(() => 'ko')
    expect(addressOf()).toBe('hangul /organizations')
    expect(addressOf('name')).toBe('name /organizations?sort=name')
  })
})
