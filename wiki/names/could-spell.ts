import { lettersOf } from './hangul-letters'
import { spellingsOf, surnameLength } from './surnames'

/** Latin spellings of one letter, and how far each is from the ordinary ones: 0 usual, 1 seen, 2 rare. */
type Spellings = readonly (readonly [string, number])[]

/** `g k/c` lists the usual spellings before the slash and the seen ones behind it, `_` being nothing at all. */
function spellings(text: string): Spellings {
  return text.split('/').flatMap((group, cost) =>
    group
      .split(' ')
      .filter(Boolean)
      .map((latin) => [latin === '_' ? '' : latin, cost] as const),
  )
}

function table(entries: Record<string, string>): Map<string, Spellings> {
  return new Map(
    Object.entries(entries).flatMap(([letters, text]) =>
      Array.from(letters, (letter) => [letter, spellings(text)] as const),
    ),
  )
}

const INITIAL = table({
  ㄱ: 'g k/c kh',
  ㄲ: 'kk gg k/g',
  ㄴ: 'n',
  ㄷ: 'd t',
  ㄸ: 'tt dd/t d',
  ㄹ: 'r l/n',
  ㅁ: 'm',
  ㅂ: 'b p/v',
  ㅃ: 'pp bb/p b',
  ㅅ: 's sh',
  ㅆ: 'ss s/sh',
  ㅇ: '_',
  ㅈ: 'j ch/z c',
  ㅉ: 'jj/j tch z',
  ㅊ: 'ch/c tch j',
  ㅋ: 'k/c kh q',
  ㅌ: 't/th',
  ㅍ: 'p/ph f',
  ㅎ: 'h/_',
})
const MEDIAL = table({
  ㅏ: 'a ah/aa',
  ㅐ: 'ae/e ai ay ea a',
  ㅑ: 'ya yah',
  ㅒ: 'yae/ye',
  ㅓ: 'eo u uh/o ou oe',
  ㅔ: 'e/eh ae',
  ㅕ: 'yeo yu you yuh/yo yeou eo ye u ryu',
  ㅖ: 'ye/yea yae e',
  ㅗ: 'o oh/ou',
  ㅘ: 'wa/oa ua wah',
  ㅙ: 'wae/we',
  ㅚ: 'oe oi/we wae',
  ㅛ: 'yo/yoh',
  ㅜ: 'u oo woo wu/ou uh w',
  ㅝ: 'wo weo/uo',
  ㅞ: 'we',
  ㅟ: 'wi/wee ui we wie',
  ㅠ: 'yu yoo you/u',
  ㅡ: 'eu u/e oo',
  ㅢ: 'ui eui ee/i yi ue',
  ㅣ: 'i ee/yi y ie ea',
})
const ENDING = table({
  ㄱㄲㅋ: 'k g/c ck',
  ㄳ: 'k',
  ㄴ: 'n/nn',
  ㄵㄶ: 'n',
  ㄷㅅㅆㅈㅊㅌ: 't/d s ss j ch',
  ㄹ: 'l r/ll',
  ㄼㄽㄾㅀ: 'l',
  ㄺ: 'k/lk lg',
  ㄻ: 'm/lm',
  ㅁ: 'm',
  ㅂㅍ: 'p b',
  ㅄ: 'p',
  ㄿ: 'p',
  ㅇ: 'ng',
  ㅎ: '_/t',
})
const NOTHING: Spellings = [['', 0]]

/** Positions in the Latin letters that a beginning of the name can reach, with what that cost. */
type Reached = Map<number, number>

/**
 * How far Latin letters are from an ordinary romanization of a name in Hangul: 0 where Revised Romanization,
 * McCune–Reischauer or the people who bear such names write it so, more for what is rarer, Infinity where it cannot be
 * that name. Both folded and without spaces. `Sooyeon` is 수연 (0) and never 소연.
 */
export function spellingCost(latin: string, hangul: string): number {
  const syllables = Array.from(hangul)
  const ofSurname = surnameLength(hangul) === 1 ? spellingsOf(syllables[0] ?? '') : []
  let reached: Reached = new Map([[0, 0]])
  for (const [index, syllable] of syllables.entries()) {
    const next = readSyllable(latin, reached, syllable)
    if (index === 0) {
      for (const spelling of ofSurname)
        if (latin.startsWith(spelling)) reach(next, spelling.length, 0)
    }
    if (next.size === 0) return Infinity
    reached = next
  }
  return reached.get(latin.length) ?? Infinity
}

function readSyllable(latin: string, from: Reached, syllable: string): Reached {
  const letters = lettersOf(syllable)
  if (!letters) return readLetter(latin, from, [[syllable, 0]])
  const initial = readLetter(latin, from, INITIAL.get(letters.initial) ?? [])
  const medial = readLetter(latin, initial, MEDIAL.get(letters.medial) ?? [])
  return readLetter(latin, medial, letters.ending ? (ENDING.get(letters.ending) ?? []) : NOTHING)
}

function readLetter(latin: string, from: Reached, spellings: Spellings): Reached {
  const reached: Reached = new Map()
  for (const [at, cost] of from) {
    for (const [spelling, more] of spellings) {
      if (latin.startsWith(spelling, at)) reach(reached, at + spelling.length, cost + more)
    }
  }
  return reached
}

function reach(reached: Reached, at: number, cost: number): void {
  if (cost < (reached.get(at) ?? Infinity)) reached.set(at, cost)
}
