import { standardizePronunciation } from 'es-hangul'
import { foldName } from './fold'
import { isSyllable, lettersOf } from './hangul-letters'
import { latinWords } from './latin-words'
import { softened, surnameLength, surnamesBeginning, surnameSpelled } from './surnames'

/** More readings of one text than this add nothing but noise. */
const MOST_KEYS = 8

const INITIAL: Record<string, string> = {
  ㄱ: 'k',
  ㄲ: 'k',
  ㅋ: 'k',
  ㄴ: 'n',
  ㄷ: 't',
  ㄸ: 't',
  ㅌ: 't',
  ㄹ: 'r',
  ㅁ: 'm',
  ㅂ: 'p',
  ㅃ: 'p',
  ㅍ: 'p',
  ㅅ: 's',
  ㅆ: 's',
  ㅇ: '',
  ㅈ: 'c',
  ㅉ: 'c',
  ㅊ: 'c',
  ㅎ: 'h',
}
const MEDIAL: Record<string, string> = {
  ㅏ: 'a',
  ㅑ: 'a',
  ㅐ: 'e',
  ㅒ: 'e',
  ㅔ: 'e',
  ㅖ: 'e',
  ㅚ: 'e',
  ㅙ: 'e',
  ㅞ: 'e',
  ㅘ: 'wa',
  ㅓ: 'u',
  ㅕ: 'u',
  ㅗ: 'u',
  ㅛ: 'u',
  ㅜ: 'u',
  ㅠ: 'u',
  ㅡ: 'u',
  ㅝ: 'u',
  ㅟ: 'i',
  ㅢ: 'i',
  ㅣ: 'i',
}
const ENDING: Record<string, string> = {
  '': '',
  ㄱ: 'k',
  ㄲ: 'k',
  ㅋ: 'k',
  ㄳ: 'k',
  ㄺ: 'k',
  ㄴ: 'n',
  ㄵ: 'n',
  ㄶ: 'n',
  ㅇ: 'n',
  ㄷ: 't',
  ㅅ: 't',
  ㅆ: 't',
  ㅈ: 't',
  ㅊ: 't',
  ㅌ: 't',
  ㅎ: '',
  ㄹ: 'r',
  ㄼ: 'r',
  ㄽ: 'r',
  ㄾ: 'r',
  ㅀ: 'r',
  ㅁ: 'm',
  ㄻ: 'm',
  ㅂ: 'p',
  ㅍ: 'p',
  ㅄ: 'p',
  ㄿ: 'p',
}

/** Doubled letters are one: 독고 is `tuku`, as `Dokko` and `Dokgo` are. */
function single(key: string): string {
  return key.replace(/([a-z])(?=\1)/g, '')
}

function syllableKey(syllable: string): string {
  const letters = lettersOf(syllable)
  if (!letters) return /[a-z0-9]/.test(syllable) ? syllable : ''
  const { initial, medial, ending } = letters
  return `${INITIAL[initial]}${MEDIAL[medial]}${ENDING[ending]}`
}

/** The key of Hangul as it is written, and as it is spoken where that sounds otherwise. */
function keysOfHangul(folded: string): string[] {
  const length = surnameLength(folded)
  const written = length > 0 ? softened(folded.slice(0, 1)) + folded.slice(1) : folded
  const spoken = standardizePronunciation(written, { hardConversion: false })
  return [written, spoken].map((text) => single(Array.from(text, syllableKey).join('')))
}

/** Two ways to cut letters into vowels, the likelier first. */
const AMBIGUOUS: Record<string, readonly string[]> = {
  aeu: ['eu', 'au'],
  oeu: ['eu', 'u'],
  eeu: ['eu', 'iu'],
  ui: ['i', 'ui'],
  ng: ['n', 'nk'],
}

/** Vowels by the letters that write them; the longest that fit count. */
const VOWEL_GROUPS: Record<string, string> = {
  yeou: 'u',
  eui: 'i',
  yeo: 'u',
  yoo: 'u',
  you: 'u',
  weo: 'u',
  woo: 'u',
  yae: 'e',
  yea: 'e',
  wae: 'e',
  wee: 'i',
  yee: 'i',
  wa: 'wa',
  oe: 'e',
  ae: 'e',
  ea: 'e',
  we: 'e',
  ye: 'e',
  ee: 'i',
  wi: 'i',
  yi: 'i',
  eo: 'u',
  eu: 'u',
  oo: 'u',
  ou: 'u',
  yo: 'u',
  yu: 'u',
  wo: 'u',
  wu: 'u',
  ya: 'a',
  a: 'a',
  e: 'e',
  i: 'i',
  o: 'u',
  u: 'u',
}
const LONGEST_GROUP = 4

const CONSONANTS: Record<string, string> = {
  b: 'p',
  c: 'k',
  d: 't',
  f: 'p',
  g: 'k',
  h: 'h',
  j: 'c',
  k: 'k',
  l: 'r',
  m: 'm',
  n: 'n',
  p: 'p',
  q: 'k',
  r: 'r',
  s: 's',
  t: 't',
  v: 'p',
  w: '',
  x: 'ks',
  y: 'i',
  z: 'c',
}

const VOWEL = /[aeiouyw]/

/** The keys of one word of Latin letters: one for each way in which its letters may be cut. */
function keysOfWord(word: string): string[] {
  let keys = ['']
  let at = 0
  const add = (length: number, choices: readonly string[]) => {
    keys = keys.flatMap((key) => choices.map((choice) => key + choice)).slice(0, MOST_KEYS)
    at += length
  }
  while (at < word.length) {
    const next = readLetters(word, at)
    add(next.length, next.choices)
  }
  return keys.map(single)
}

/** The next letters of a word that stand for one sound, and what they may stand for. */
function readLetters(word: string, at: number): { length: number; choices: readonly string[] } {
  for (const length of [3, 2]) {
    const choices = AMBIGUOUS[word.slice(at, at + length)]
    if (choices && word.slice(at, at + length) === 'ng') {
      return VOWEL.test(word[at + 2] ?? '') ? { length, choices } : { length, choices: ['n'] }
    }
    if (choices) return { length, choices }
  }
  if (word.startsWith('ch', at)) return { length: 2, choices: ['c'] }
  if (word.startsWith('sh', at)) return { length: 2, choices: ['s'] }
  if (word.startsWith('ck', at)) return { length: 2, choices: ['k'] }
  for (let length = Math.min(LONGEST_GROUP, word.length - at); length > 0; length -= 1) {
    const vowel = VOWEL_GROUPS[word.slice(at, at + length)]
    if (vowel === undefined) continue
    const isSilent = word[at + length] === 'h' && !VOWEL.test(word[at + length + 1] ?? '')
    return { length: isSilent ? length + 1 : length, choices: [vowel] }
  }
  const letter = word[at] ?? ''
  return { length: 1, choices: [CONSONANTS[letter] ?? letter] }
}

/** Every combination of the readings of some parts, joined. */
function joined(parts: readonly (readonly string[])[]): string[] {
  return parts
    .reduce<string[]>(
      (all, part) => all.flatMap((left) => part.map((right) => left + right)).slice(0, MOST_KEYS),
      [''],
    )
    .map(single)
}

const surnameKey = (hangul: string) => [single(Array.from(hangul, syllableKey).join(''))]

/** The keys of a Latin name whose first word is read as a family name where it is one. */
function keysInOrder(words: readonly string[]): string[] {
  const [first = '', ...rest] = words
  const surname = rest.length > 0 ? surnameSpelled(first) : undefined
  const head = surname ? surnameKey(surname) : keysOfWord(first)
  return joined([head, ...rest.map(keysOfWord)])
}

/**
 * The keys under which a name is the same in every romanization: 임시완, `Im Si Wan`, `Yim Siwan` and `Lim Shi-wan` are
 * `imsiwan`. Consonants are folded to k n t r m p s c h, vowels to a e i u (`w` stays before a), family names are
 * looked up first; a text that can be read in several ways has several keys, the likeliest first. A key is made to find
 * by, not to tell apart: 유인나 and 오인나 share one.
 */
export function spellingKeys(name: string): string[] {
  const folded = foldName(name)
  if (Array.from(folded).some(isSyllable)) return unique(keysOfHangul(folded))
  return unique(keysInOrder(latinWords(name)))
}

/**
 * The keys of what somebody typed: `inOrder` as of a name, with the family name in one with the given name, or not meant
 * as one; in `all` also with the family name written last.
 */
export function typedKeys(text: string): { inOrder: string[]; all: string[] } {
  const keys = spellingKeys(text)
  const words = latinWords(text)
  const [only = ''] = words
  if (words.length === 1) {
    const read = surnamesBeginning(only).map(({ surname, rest }) =>
      joined([surnameKey(surname), keysOfWord(rest)]),
    )
    const inOrder = unique([...keys, ...read.flat()])
    return { inOrder, all: inOrder }
  }
  if (words.length < 2) return { inOrder: keys, all: keys }
  const inOrder = unique([...keys, ...joined(words.map(keysOfWord))])
  const turned = words.length <= 4 ? keysInOrder([...words.slice(-1), ...words.slice(0, -1)]) : []
  return { inOrder, all: unique([...inOrder, ...turned]) }
}

/** The key of one word of a title. */
export function wordKey(word: string): string {
  return keysOfWord(word)[0] ?? ''
}

function unique(keys: string[]): string[] {
  return [...new Set(keys)].filter((key) => key !== '').slice(0, MOST_KEYS)
}
