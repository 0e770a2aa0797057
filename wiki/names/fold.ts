import { disassemble, getChoseong } from 'es-hangul'

/** Runs of Latin letters with the combining marks on them. */
const LATIN_RUN = /[\p{Script=Latin}\p{Script=Inherited}]+/gu
/** What is no letter, digit or mark of a script, and the letters of Hangul that show nothing. */
const NOT_NAME = /[^\p{L}\p{N}\p{M}]|[\u115f\u1160\u3164\uffa0]/gu
const PLAIN = /^[\x20-\x7e]*$/
const NOT_PLAIN = /[^a-z0-9]/g
const HANGUL = /\p{Script=Hangul}/u
const CONSONANT = /[\u3131-\u314e]/

/** Latin letters that Unicode does not take apart. */
const SPELLED_OUT: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** Lower case, Hangul composed, Latin without diacritics and in its ordinary width. */
function plainLetters(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .toLowerCase()
    .replace(LATIN_RUN, (run) => run.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase())
    .replace(/[ßæœøłđðþı]/g, (letter) => SPELLED_OUT[letter] ?? letter)
    .normalize('NFC')
}

/**
 * The key under which a name is the same however it is spaced, hyphenated, cased, accented or composed:
 * `Kang Tae Oh`, `Kang Tae-oh` and `KANG TAEOH` are `kangtaeoh`, `강 태오` is `강태오`. A name made of
 * signs alone keeps them. Folding twice changes nothing.
 */
export function foldName(text: string): string {
  // Most names are plain, and a search folds hundreds of them.
  const isPlain = PLAIN.test(text)
  const letters = isPlain ? text.toLowerCase() : plainLetters(text)
  if (isPlain) return letters.replace(NOT_PLAIN, '') || letters.replace(/\s/gu, '')
  return letters.replace(NOT_NAME, '') || letters.replace(/\s/gu, '')
}

/**
 * The initial consonants of a name in Hangul (`강태오` gives `ㄱㅌㅇ`), with its Latin letters and digits
 * between them as `foldName` gives them; '' for a name without Hangul. Consonants typed as such stay, and
 * those that a keyboard joined (`ㄳ`) come apart.
 */
export function choseongOf(text: string): string {
  const folded = foldName(text)
  if (!HANGUL.test(folded)) return ''
  return Array.from(folded, (letter) => {
    if (CONSONANT.test(letter)) return disassemble(letter)
    return HANGUL.test(letter) ? getChoseong(letter) : letter
  }).join('')
}

/**
 * A key whose plain order is the order of an index: without regard to case, accents and signs, numbers by
 * their value, Latin before Hangul, and Hangul in 가나다 order.
 */
export function sortKey(name: string): string {
  const words = plainLetters(name).replace(NOT_NAME, ' ').trim().replace(/ +/g, ' ')
  return words.replace(/\d+/g, (digits) => digits.padStart(6, '0')) || name.trim()
}
