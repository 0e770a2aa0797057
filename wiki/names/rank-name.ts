import { spellingCost } from './could-spell'
import { latinWords } from './latin-words'
import { hasSyllable, isLatin, SHORTEST_SLIPPED, SHORTEST_SLIPPED_KEY } from './name-tokens'
import { isOneTypo } from './one-typo'
import { wordKey } from './spelling-key'
import { surnameLength } from './surnames'
import { fitsPattern, ordersOf, type Reading } from './typed-name'

/** A stored name, with what is computed from it once. */
export interface StoredName {
  text: string
  folded: string
  /** Its spelling keys, joined by spaces. */
  keys: string
}

/** How a name fits what was typed; less is better. */
export type Fit = number

/** The whole name as typed; in another spelling; its beginning; a part; something like it. Costs are less than 10. */
const WHOLE = 0
const SPELLED = 10
const BEGINNING = 20
const NEAR = 30
const PART = 40
const WORDS = 50
const LIKE = 60

/** True for a fit of the whole name or its beginning, in any spelling, a slip included. */
export function isNearFit(fit: Fit): boolean {
  return fit < PART
}

/** False for a fit by some words or letters alone: the name is only like what was typed. */
export function isSureFit(fit: Fit): boolean {
  return fit < LIKE
}

/** The fit of a stored name with one reading of what was typed; Infinity where it does not fit. */
export function fitOf(reading: Reading, name: StoredName): Fit {
  return bestFit(reading, name) + reading.remoteness / 10
}

/** Looks no further once nothing better can come: most candidates fit by their beginning. */
function bestFit(reading: Reading, name: StoredName): Fit {
  if (reading.pattern) return fitOfPattern(reading.pattern, name)
  const byLetters = fitOfLetters(reading, name)
  if (byLetters < SPELLED) return byLetters
  const byKeys = Math.min(byLetters, fitOfKeys(reading, name))
  return byKeys < WORDS ? byKeys : Math.min(byKeys, fitOfWords(reading, name))
}

/** True for a fit of the whole name just as typed, but for spaces, marks and case. */
export function isExactFit(fit: Fit): boolean {
  return fit === WHOLE
}

/** True for a fit of the whole name, as typed or in another spelling. */
export function isWholeFit(fit: Fit): boolean {
  return fit < BEGINNING
}

function fitOfPattern(pattern: readonly string[], { folded }: StoredName): Fit {
  const letters = Array.from(folded)
  for (let at = 0; at + pattern.length <= letters.length; at += 1) {
    if (!fitsPattern(letters, pattern, at)) continue
    if (at > 0) return PART
    return letters.length === pattern.length ? BEGINNING : BEGINNING + 1
  }
  return Infinity
}

function fitOfLetters({ folded, isLatin: inLatin }: Reading, name: StoredName): Fit {
  if (name.folded === folded) return WHOLE
  if (name.folded.startsWith(folded)) return BEGINNING
  const at = name.folded.lastIndexOf(folded)
  if (at > 0) {
    if (inLatin) return fitWithinLatin(folded, name)
    const isGivenName =
      at === surnameLength(name.folded) && at + folded.length === name.folded.length
    return isGivenName ? BEGINNING + 0.5 : PART
  }
  if (inLatin && folded.length >= SHORTEST_SLIPPED && isOneTypo(folded, name.folded))
    return NEAR + 2
  return inLatin || !isSubsequence(folded, name.folded) ? Infinity : LIKE + 2
}

function fitWithinLatin(folded: string, name: StoredName): Fit {
  const words = latinWords(name.text)
  const rests = words.map((_word, index) => words.slice(index).join(''))
  if (rests.includes(folded)) return BEGINNING + 0.5
  return rests.some((rest) => rest.startsWith(folded)) ? NEAR : PART
}

/** Abbreviations take the first syllable and some of the later ones, in order: 별그대 of 별에서 온 그대. */
function isSubsequence(short: string, long: string): boolean {
  const letters = Array.from(short)
  if (letters.length < 2 || letters[0] !== Array.from(long)[0]) return false
  let found = 0
  for (const letter of long) if (letter === letters[found]) found += 1
  return found === letters.length
}

function fitOfKeys(reading: Reading, name: StoredName): Fit {
  const stored = name.keys.split(' ')
  let best = Infinity
  for (const key of reading.keys) {
    for (const other of stored) best = Math.min(best, fitOfKey(key, other, reading, name))
  }
  return best
}

function fitOfKey(key: string, stored: string, reading: Reading, name: StoredName): Fit {
  if (key === stored) return fitOfSpelling(reading, name)
  if (key.length >= 3) {
    if (stored.startsWith(key)) return NEAR + 1
    if (stored.endsWith(key)) return NEAR + 1.5
    if (stored.includes(key)) return PART + 2
  }
  const canSlip = reading.isLatin && reading.folded.length >= SHORTEST_SLIPPED
  if (canSlip && key.length >= SHORTEST_SLIPPED_KEY && isOneTypo(key, stored)) return PART + 3
  return Infinity
}

/** Of names with the same key: those that can be spelled so come first. */
function fitOfSpelling(reading: Reading, name: StoredName): Fit {
  const cost = Math.min(...ordersOf(reading).map((letters) => costBetween(letters, name.folded)))
  return cost < 9 ? SPELLED + cost : NEAR + 3
}

function costBetween(typed: string, stored: string): number {
  if (isLatin(typed) && hasSyllable(stored)) return spellingCost(typed, stored)
  if (hasSyllable(typed) && isLatin(stored)) return spellingCost(stored, typed)
  if (typed === stored) return 0
  return isLatin(typed) && isLatin(stored) ? 3 : 5
}

/** Words in any order, each with one slip at most; some of them alone are only like it. */
function fitOfWords({ words, wordKeys }: Reading, name: StoredName): Fit {
  if (words.length === 0) return Infinity
  const stored = latinWords(name.text)
  if (stored.length < 2) return Infinity
  const keys = stored.map(wordKey)
  const found = words.filter((word, at) => hasWord(word, wordKeys[at], stored, keys))
  if (found.length === words.length && words.length > 1) {
    return WORDS + Math.min(8, Math.max(0, stored.length - words.length))
  }
  const letters = (list: readonly string[]) => list.join('').length
  const share = (2 * letters(found)) / (letters(words) + letters(stored))
  return share >= 0.3 ? LIKE + (1 - share) * 9 : Infinity
}

function hasWord(
  word: string,
  key: string | undefined,
  stored: readonly string[],
  keys: readonly string[],
): boolean {
  if (stored.includes(word) || (key !== undefined && keys.includes(key))) return true
  return word.length >= SHORTEST_SLIPPED && stored.some((other) => isOneTypo(word, other))
}
