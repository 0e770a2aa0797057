import { choseongOf, foldName } from './fold'
import { isSyllable } from './hangul-letters'
import { latinWords } from './latin-words'
import { deletionsOf } from './one-typo'
import { spellingKeys, wordKey } from './spelling-key'
import { hashOfUnits } from './text-hash'

/**
 * What a name is found by in the full-text index. The first character says what a token is, so that no two sorts meet:
 * letters of Hangul and other scripts (`강`, `강태`) and initial consonants (`ㄱㅌ`) stand for themselves.
 */
export const token = {
  /** The beginning of a name: up to `LONGEST_BEGINNING` letters. */
  beginning: (letters: string) => `^${letters}`,
  /** The beginning of a later word of it: 2 to `LONGEST_WORD_BEGINNING` letters. */
  wordBeginning: (letters: string) => `>${letters}`,
  /** Three letters of a spelling key. */
  gram: (letters: string) => `~${letters}`,
  /** A whole spelling key. */
  key: (key: string) => `=${key}`,
  /** The key of a word among several. */
  word: (key: string) => `.${key}`,
  /** A spelling without one letter, as a number of 22 bits: what is found by it is looked at again. */
  slip: (letters: string) => `-${(hashOf(letters) & 0x3fffff).toString(36)}`,
}

export const LONGEST_BEGINNING = 5
export const LONGEST_WORD_BEGINNING = 4
/** Shorter Latin texts are too like each other for a slip to be guessed. */
export const SHORTEST_SLIPPED = 6
/** Keys are shorter than what they are keys of. */
export const SHORTEST_SLIPPED_KEY = 5
const LONGEST_SLIPPED = 24
/** No name needs more; a text that has more is found by its beginning. */
const MOST_TOKENS = 160

const LATIN = /^[a-z0-9]+$/

/** The upper bits mixed into the lower ones, of which a token keeps some. */
function hashOf(text: string): number {
  const hash = hashOfUnits(text)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** True for a folded text in Latin letters and digits alone. */
export function isLatin(folded: string): boolean {
  return LATIN.test(folded)
}

/** The tokens of a stored name, each once. `keys` are its spelling keys. */
export function nameTokens(name: string, keys: readonly string[] = spellingKeys(name)): string[] {
  const folded = foldName(name)
  const tokens = isLatin(folded) ? latinTokens(name, folded) : letterTokens(folded)
  for (const key of keys) tokens.push(token.key(key), ...grams(key).map(token.gram))
  if (!isLatin(folded)) tokens.push(...slips(keys[0] ?? '', SHORTEST_SLIPPED_KEY))
  return [...new Set(tokens)].slice(0, MOST_TOKENS)
}

function latinTokens(name: string, folded: string): string[] {
  const tokens = beginnings(folded, 1, LONGEST_BEGINNING).map(token.beginning)
  const words = latinWords(name)
  if (words.length > 1) {
    for (const [index, word] of words.entries()) {
      tokens.push(token.word(wordKey(word)), ...slips(word, SHORTEST_SLIPPED))
      if (index === 0) continue
      const rest = words.slice(index).join('')
      tokens.push(...beginnings(rest, 2, LONGEST_WORD_BEGINNING).map(token.wordBeginning))
    }
  }
  return [...tokens, ...slips(folded, SHORTEST_SLIPPED)]
}

/** Of Hangul and other scripts: letters, pairs, initial consonants, and what it begins with. */
function letterTokens(folded: string): string[] {
  const letters = Array.from(folded)
  const consonants = choseongOf(folded)
  return [
    ...letters.filter((letter) => !LATIN.test(letter)),
    ...pairsOf(folded),
    ...pairsOf(consonants),
    ...[folded, consonants].flatMap((text) => beginnings(text, 1, 2)).map(token.beginning),
  ]
}

/** Neighbouring letters of which at least one is not Latin. */
export function pairsOf(folded: string): string[] {
  const letters = Array.from(folded)
  return letters
    .slice(1)
    .map((letter, index) => `${letters[index]}${letter}`)
    .filter((pair) => !LATIN.test(pair))
}

function beginnings(text: string, from: number, to: number): string[] {
  const letters = Array.from(text)
  const lengths = Array.from({ length: Math.max(0, Math.min(to, letters.length) - from + 1) })
  return lengths.map((_, index) => letters.slice(0, from + index).join(''))
}

/** Every three neighbouring letters; a shorter text itself. */
export function grams(key: string): string[] {
  if (key.length <= 3) return [key]
  return Array.from({ length: key.length - 2 }, (_, at) => key.slice(at, at + 3))
}

function slips(text: string, shortest: number): string[] {
  if (text.length < shortest || text.length > LONGEST_SLIPPED) return []
  return deletionsOf(text).map(token.slip)
}

/** True when a folded text has a syllable of Hangul. */
export function hasSyllable(folded: string): boolean {
  return Array.from(folded).some(isSyllable)
}
