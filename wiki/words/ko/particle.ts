import { josa } from 'es-hangul'

type Particle = Parameters<typeof josa.pick>[1]

/** How the digits end when they are read; 0 ends numbers as 십, 백, 천 and 만 do: in a consonant that is not ㄹ. */
const DIGITS = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구']

/** How Latin letters end when they are read one by one, where they do not end in a vowel. */
const LETTERS: Record<string, string> = { l: '엘', m: '엠', n: '엔', r: '알' }

/** How a Latin word ends, where it is not in a vowel: in Hangul these sounds close a syllable instead of beginning one. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ng$/, '앙'],
  [/m$/, '암'],
  [/n$/, '안'],
  [/l$/, '알'],
  [/[aeiouwy](?:b|p)$/, '압'],
  [/[aeiouwy](?:c|ck|g|k)$/, '악'],
  [/[aeiouwy]t$/, '앗'],
]

/** What stands behind the last sound of a name: closing marks and blanks, which particles do not regard. */
const SILENT = /[\s\p{P}\p{S}]/u
const LATIN = /\p{Script=Latin}/u

/**
 * A name with the particle that fits its last sound: `강태오가`, `서울로`, `12를`, `tvN은`. es-hangul knows how Hangul ends;
 * digits are read in Korean (1 일, 3 삼), capitals as letters (JTBC 씨), and other Latin words by how they are written down
 * in Hangul, which their spelling mostly tells.
 */
export function withParticle(name: string, particle: Particle): string {
  return name + josa.pick(lastSyllable(name), particle)
}

/** A syllable that ends as the name does when it is read. */
function lastSyllable(name: string): string {
  const heard = heardLetters(name)
  const last = heard.at(-1) ?? '이'
  if (/\d/.test(last)) return DIGITS[Number(last)] ?? '이'
  const latin = heard.slice(heard.findLastIndex((letter) => !LATIN.test(letter)) + 1).join('')
  if (latin === '') return last
  const isSpelled = latin.length === 1 || /\p{Lu}$/u.test(latin)
  if (isSpelled) return LETTERS[last.toLowerCase()] ?? '이'
  const ending = ENDINGS.find(([spelling]) => spelling.test(latin.toLowerCase()))
  return ending?.[1] ?? '이'
}

/** The letters of a name without what is silent at its end: marks, and brackets with what stands in them. */
function heardLetters(name: string): string[] {
  const letters = Array.from(name.normalize('NFC'))
  let end = letters.length
  while (end > 0 && SILENT.test(letters[end - 1] ?? '')) {
    const bracket = letters[end - 1] === ')' ? openingBefore(letters, end - 1) : -1
    end = bracket >= 0 ? bracket : end - 1
  }
  return letters.slice(0, end)
}

/** Where the bracket opens that closes at a place; -1 where none does. */
function openingBefore(letters: readonly string[], close: number): number {
  let at = close - 1
  while (at >= 0 && letters[at] !== '(' && letters[at] !== ')') at -= 1
  return letters[at] === '(' ? at : -1
}
