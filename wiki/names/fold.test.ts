import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choseongOf, foldName, sortKey } from './fold'

describe('the folding of names', () => {
  it('makes one name of all its spacings, hyphens, cases and compositions', () => {
    const spellings = ['Kang Tae Oh', 'Kang Tae-oh', 'Kang Taeoh', 'KANG TAE OH', 'kang  tae‐oh ']
    for (const name of spellings) expect(foldName(name), name).toBe('kangtaeoh')
    const korean = ['강태오', '강 태오', '강태오'.normalize('NFD'), '강\u200b태오']
    for (const name of korean) expect(foldName(name), name).toBe('강태오')
  })

  it('drops accents, apostrophes and width from Latin letters alone', () => {
    expect(foldName('Beyoncé’s Łódź Straße')).toBe('beyonceslodzstrasse')
    expect(foldName('Ｒｕｎ Ｏｎ')).toBe('runon')
    expect(foldName('İstanbul')).toBe('istanbul')
    expect(foldName('がぎぐ')).toBe('がぎぐ')
    expect(foldName('임시완 (林時完)')).toBe('임시완林時完')
  })

  it('keeps a name that is made of signs', () => {
    expect(foldName('!!!')).toBe('!!!')
    expect(foldName('D.P.')).toBe('dp')
    expect(foldName('')).toBe('')
  })

  it('is the same for plain letters as among letters of all sorts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        expect(`${foldName(`${text}a`)}강`).toBe(foldName(`${text}a강`))
      }),
    )
  })

  it('is the same when folded twice, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text))
      }),
    )
  })
})

describe('initial consonants', () => {
  it('are those of the Hangul, with what stands between', () => {
    expect(choseongOf('강태오')).toBe('ㄱㅌㅇ')
    expect(choseongOf('런 온')).toBe('ㄹㅇ')
    expect(choseongOf('SKY 캐슬 2')).toBe('skyㅋㅅ2')
    expect(choseongOf('꽃'.normalize('NFD'))).toBe('ㄲ')
    expect(choseongOf('Run On')).toBe('')
  })

  it('can be typed as such, joined by the keyboard too', () => {
    expect(choseongOf('ㄱㅌㅇ')).toBe('ㄱㅌㅇ')
    expect(choseongOf('ㄳㄲ')).toBe('ㄱㅅㄲ')
  })
})

describe('the order of names', () => {
  const sorted = (names: string[]) =>
    names.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0))

  it('is 가나다 for Hangul, as the Korean collation has it', () => {
    const names = ['황보라', '강태오', '신세경', '꽃보다 남자', '임시완', '수영', '런 온', '나비']
    expect(sorted(names)).toEqual(names.toSorted(new Intl.Collator('ko').compare))
  })

  it('takes no notice of case, accents and signs, and counts numbers by value', () => {
    expect(
      sorted(['Zoo', 'apple', 'Élan', '"Run" On', 'Episode 10', 'Episode 9', '런 온']),
    ).toEqual(['apple', 'Élan', 'Episode 9', 'Episode 10', '"Run" On', 'Zoo', '런 온'])
  })
})
