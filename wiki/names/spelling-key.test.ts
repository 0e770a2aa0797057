import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spellingCost } from './could-spell'
import { choseongOf, foldName } from './fold'
import { fromWrongKeyboard } from './keyboard'
import { nameTokens } from './name-tokens'
import { deletionsOf, isOneTypo } from './one-typo'
import { planFor } from './match-plan'
import { fitOf, isWholeFit } from './rank-name'
import { mayBeSame } from './same-name'
import { spellingKeys, typedKeys } from './spelling-key'
import { readMeant, readTyped } from './typed-name'

const stored = (text: string) => ({
  text,
  folded: foldName(text),
  keys: spellingKeys(text).join(' '),
})
const readingsOf = (typed: string) => [readTyped(typed) ?? [], ...readMeant(typed)].flat()
/** The best fit of a name with any reading of what was typed. */
const bestFit = (typed: string, name: string) =>
  Math.min(...readingsOf(typed).map((reading) => fitOf(reading, stored(name))))

const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCodePoint(code))
const hangulName = fc.array(syllable, { minLength: 2, maxLength: 5 }).map((list) => list.join(''))
const word = fc.stringMatching(/^[a-z]{2,8}$/)
const latinName = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '))

describe('a name', () => {
  it('finds itself in every spelling that a machine can make of it', () => {
    fc.assert(
      fc.property(fc.oneof(hangulName, latinName), (name) => {
        const spellings = [
          name,
          name.normalize('NFD'),
          Array.from(name).join(' '),
          name.replaceAll(' ', '-'),
          name.toUpperCase(),
          name.replaceAll(' ', ''),
        ]
        for (const spelling of spellings) expect(bestFit(spelling, name), spelling).toBe(0)
      }),
    )
  })

  it('in Hangul is found by its initial consonants and by what the other keyboard makes of it', () => {
    fc.assert(
      fc.property(hangulName, (name) => {
        expect(bestFit(choseongOf(name), name)).toBeLessThan(Infinity)
        expect(isWholeFit(bestFit(fromWrongKeyboard(name), name))).toBe(true)
      }),
    )
  })

  it('has a token for every question that finds it', () => {
    fc.assert(
      fc.property(fc.oneof(hangulName, latinName), (name) => {
        const tokens = new Set(nameTokens(name))
        for (const typed of [name, choseongOf(name)].filter(Boolean)) {
          const reading = readTyped(typed)
          const asked = reading && planFor(reading).beginning[0]
          if (asked?.by !== 'tokens') continue
          const needed = [...asked.match.matchAll(/"([^"]*)"/g)].map((match) => match[1])
          expect(
            needed.every((token) => token && tokens.has(token)),
            asked.match,
          ).toBe(true)
        }
      }),
    )
  })

  it('is not found by another', () => {
    expect(bestFit('이민희', '이민호')).toBe(Infinity)
    expect(bestFit('Kang Tae Oh', 'Lee Min-ho')).toBe(Infinity)
  })
})

describe('spelling keys', () => {
  it.each([
    ['임시완', ['Im Si Wan', 'Yim Siwan', 'Lim Si-wan', 'limsiwan', 'Siwan Lim']],
    ['이영애', ['Lee Young-ae', 'Rhee Yeong Ae', 'Yi Yŏng-ae']],
    ['류준열', ['Ryu Jun-yeol', 'Yoo Joon Yeol', 'You Junyeol']],
    ['남궁민', ['Namgung Min', 'Namkoong Min', 'Nam Goong Min']],
    ['최우식', ['Choi Woo-shik', 'Choe Usik']],
  ])('of %s are those of its romanizations', (hangul, spellings) => {
    const keys = spellingKeys(hangul)
    for (const spelling of spellings) {
      expect(
        typedKeys(spelling).all.some((key) => keys.includes(key)),
        spelling,
      ).toBe(true)
    }
  })
})

describe('the cost of a spelling', () => {
  it('is nothing for what people write, and infinite for another name', () => {
    expect(spellingCost('sooyeon', '수연')).toBe(0)
    expect(spellingCost('sooyeon', '소연')).toBe(Infinity)
    expect(spellingCost('leesunkyun', '이선균')).toBe(0)
    expect(spellingCost('', '')).toBe(0)
  })
})

describe('one slip', () => {
  it('is a letter more, less, another, or two swapped', () => {
    for (const slip of ['vincnzo', 'vincenzoo', 'vincenso', 'vincezno']) {
      expect(isOneTypo('vincenzo', slip), slip).toBe(true)
    }
    for (const other of ['vincenzo', 'vinsenso', 'vinczeno1', 'vincen']) {
      expect(isOneTypo('vincenzo', other), other).toBe(false)
    }
  })

  it('leaves a text in common where one letter is taken from both, or one of them is it', () => {
    const text = fc.stringMatching(/^[a-z]{1,10}$/)
    fc.assert(
      fc.property(text, text, (a, b) => {
        if (!isOneTypo(a, b)) return
        const left = new Set([a, ...deletionsOf(a)])
        expect([b, ...deletionsOf(b)].some((other) => left.has(other))).toBe(true)
      }),
    )
  })
})

describe('two entries', () => {
  it('may be one when they share a name in Hangul, or the one spells the other', () => {
    expect(mayBeSame(['강태오', 'Kang Tae Oh'], ['강태오'])).toBe(true)
    expect(mayBeSame(['Gang Tae-o'], ['강태오', 'Kang Tae Oh'])).toBe(true)
    expect(mayBeSame(['Tae-oh Kang'], ['강태오'])).toBe(true)
    expect(mayBeSame(['Rain', '정지훈'], ['Rain', '비'])).toBe(true)
    expect(mayBeSame(['Kang Taeo'], ['Kang Tae Oh'])).toBe(true)
  })

  it('are two when their names differ in Hangul, though a romanization is the same', () => {
    expect(mayBeSame(['김민정', 'Kim Min Jung'], ['김민중', 'Kim Min Jung'])).toBe(false)
    expect(mayBeSame(['유인나'], ['오인나'])).toBe(false)
    expect(mayBeSame(['Yoo In-na'], ['오인나', 'Oh In-na'])).toBe(false)
  })
})
