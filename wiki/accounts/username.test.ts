import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkUsername, proposeUsername, userPath, usernameKey, usernameSkeleton } from './username'

const problemOf = (typed: string) => {
  const checked = checkUsername(typed)
  return checked.isValid ? null : checked.problem
}

describe('A username', () => {
  it.each(['eunbi', 'Eun-Bi', 'run_on_fan', '강태오', '태오팬22', 'José', 'ab', 'a'.repeat(30)])(
    'may be %s',
    (typed) => {
      expect(checkUsername(typed)).toMatchObject({ isValid: true, username: typed })
    },
  )

  it.each([
    ['', 'required'],
    ['   ', 'required'],
    ['a', 'short'],
    ['a'.repeat(31), 'long'],
    ['two words', 'letters'],
    ['fan@site', 'letters'],
    ['аdmin-fan', 'letters'],
    ['fan\u200bname', 'letters'],
    ['../etc', 'letters'],
    ['ㅋㅋㅋ', 'letters'],
    ['-fan', 'edges'],
    ['fan_', 'edges'],
    ['fan--name', 'edges'],
    ['fаn', 'letters'], // Cyrillic а
    ['ραn', 'letters'], // Greek
    ['태ㅇ', 'letters'], // a single letter of Hangul
    ['\u115f\u1161팬', 'letters'], // letters of Hangul that make no syllable
    ['𝗳𝗮𝗻', 'letters'],
    ['ｆａｎ', 'letters'],
    ['fa\u0000n', 'letters'],
    ['fa\ud800n', 'letters'],
    ['\u202enaf', 'letters'],
    ['constructor ', null],
    ['__proto__', 'edges'],
    ['Admin', 'reserved'],
    ['adrnin', 'reserved'],
    ['0wner', 'reserved'],
    ['운_영_자', 'reserved'],
    ['Mod', 'reserved'],
    ['m0derator', 'reserved'],
    ['wiki', 'reserved'],
    ['관리자', 'reserved'],
  ])('may not be "%s": %s', (typed, problem) => {
    expect(problemOf(typed)).toBe(problem)
  })

  it('is saved in NFC, without white space around it', () => {
    expect(checkUsername(' 강태오 '.normalize('NFD'))).toMatchObject({ username: '강태오' })
  })

  it('is one with every spelling that looks like it', () => {
    const key = usernameKey('Seo-Dan-Ah')
    for (const other of ['seodanah', 'SEO_DAN_AH', 'Seó-Dan-Ah', 'ＳＥＯdanah', 'seo dan ah']) {
      expect(usernameKey(other)).toBe(key)
    }
    expect(usernameKey('fan1')).toBe(usernameKey('fanl'))
    expect(usernameKey('강태오'.normalize('NFD'))).toBe(usernameKey('강태오'))
    expect(usernameKey('강태오')).not.toBe(usernameKey('강태우'))
  })

  it('is told from every other that it could be taken for', () => {
    const alike = [
      ['Emma', 'Ernma'],
      ['sarn', 'SAM'],
      ['willow', 'vvill0w'],
      ['ILLY', '1l1y'],
      ['straße', 'strasse'],
      ['Łukasz', 'lukasz'],
      ['강태오', '강_태_오'],
    ]
    for (const [one = '', other = ''] of alike)
      expect(usernameSkeleton(one), one).toBe(usernameSkeleton(other))
    for (const [one = '', other = ''] of [
      ['emma', 'anna'],
      ['강태오', '강태우'],
      ['sam', 'san'],
    ])
      expect(usernameSkeleton(one), one).not.toBe(usernameSkeleton(other))
  })

  it('has a key that is stable, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const key = usernameKey(typed)
        expect(usernameKey(key)).toBe(key)
        expect(usernameSkeleton(key)).toBe(usernameSkeleton(typed))
      }),
    )
  })

  it('is proposed from what another site calls somebody, or not at all', () => {
    expect(proposeUsername('Kang Tae Oh')).toBe('Kang-Tae-Oh')
    expect(proposeUsername('강 태오 ♥')).toBe('강-태오')
    expect(proposeUsername('Админ')).toBe('')
    expect(proposeUsername('admin')).toBe('')
  })

  it('stands in an address', () => {
    expect(userPath('강태오')).toBe('/users/%EA%B0%95%ED%83%9C%EC%98%A4')
  })
})
