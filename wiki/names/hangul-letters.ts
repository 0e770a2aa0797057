const FIRST = 0xac00
const LAST = 0xd7a3
const VOWELS = 21
const FINALS = 28

const INITIALS = Array.from('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ')
const MEDIALS = Array.from('ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ')
const ENDINGS = ['', ...Array.from('ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ')]

/** The letters of one syllable of Hangul. */
export interface HangulLetters {
  initial: string
  medial: string
  /** '' for an open syllable. */
  ending: string
}

/** A syllable taken apart into its letters (NFC); undefined for any other character. */
export function lettersOf(character: string): HangulLetters | undefined {
  const code = character.codePointAt(0) ?? 0
  if (code < FIRST || code > LAST) return undefined
  const index = code - FIRST
  return {
    initial: INITIALS[Math.floor(index / (VOWELS * FINALS))] ?? '',
    medial: MEDIALS[Math.floor(index / FINALS) % VOWELS] ?? '',
    ending: ENDINGS[index % FINALS] ?? '',
  }
}

/** True for one whole syllable of Hangul. */
export function isSyllable(character: string): boolean {
  return lettersOf(character) !== undefined
}

/** A syllable without its ending; undefined where there is none. */
export function withoutEnding(character: string): { open: string; ending: string } | undefined {
  const letters = lettersOf(character)
  if (!letters?.ending) return undefined
  const code = (character.codePointAt(0) ?? 0) - ENDINGS.indexOf(letters.ending)
  return { open: String.fromCodePoint(code), ending: letters.ending }
}

/** Two strokes that one letter is made of, in the middle of a syllable or at its end. */
const DOUBLE: Record<string, string> = {
  ㅗㅏ: 'ㅘ',
  ㅗㅐ: 'ㅙ',
  ㅗㅣ: 'ㅚ',
  ㅜㅓ: 'ㅝ',
  ㅜㅔ: 'ㅞ',
  ㅜㅣ: 'ㅟ',
  ㅡㅣ: 'ㅢ',
  ㄱㅅ: 'ㄳ',
  ㄴㅈ: 'ㄵ',
  ㄴㅎ: 'ㄶ',
  ㄹㄱ: 'ㄺ',
  ㄹㅁ: 'ㄻ',
  ㄹㅂ: 'ㄼ',
  ㄹㅅ: 'ㄽ',
  ㄹㅌ: 'ㄾ',
  ㄹㅍ: 'ㄿ',
  ㄹㅎ: 'ㅀ',
  ㅂㅅ: 'ㅄ',
}

/** Letters typed one after the other as the keyboard joins them: `ㄱㅏㅇㅌㅐㅇㅗ` is 강태오. What joins nothing stays. */
export function composeLetters(typed: string): string {
  const letters = Array.from(typed)
  let composed = ''
  for (let at = 0; at < letters.length;) {
    const { text, length } = nextSyllable(letters, at)
    composed += text
    at += length
  }
  return composed
}

/** The syllable that begins with a letter, or the letter alone. */
function nextSyllable(letters: readonly string[], at: number): { text: string; length: number } {
  const initial = INITIALS.indexOf(letters[at] ?? '')
  const isMedial = (index: number) => MEDIALS.includes(letters[index] ?? '')
  if (initial === -1 || !isMedial(at + 1)) return { text: letters[at] ?? '', length: 1 }
  const doubleMedial = DOUBLE[`${letters[at + 1]}${letters[at + 2]}`]
  let next = at + (doubleMedial ? 3 : 2)
  const medial = MEDIALS.indexOf(doubleMedial ?? letters[at + 1] ?? '')
  // A consonant before a vowel begins the next syllable.
  const canEnd = (index: number) =>
    ENDINGS.indexOf(letters[index] ?? '') > 0 && !isMedial(index + 1)
  const doubleEnding = DOUBLE[`${letters[next]}${letters[next + 1]}`]
  let ending = 0
  if (doubleEnding && canEnd(next + 1)) {
    ending = ENDINGS.indexOf(doubleEnding)
    next += 2
  } else if (canEnd(next)) {
    ending = ENDINGS.indexOf(letters[next] ?? '')
    next += 1
  }
  const code = FIRST + (initial * VOWELS + medial) * FINALS + ending
  return { text: String.fromCodePoint(code), length: next - at }
}
