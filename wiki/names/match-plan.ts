import { choseongOf } from './fold'
import {
  grams,
  LONGEST_BEGINNING,
  LONGEST_WORD_BEGINNING,
  pairsOf,
  SHORTEST_SLIPPED,
  SHORTEST_SLIPPED_KEY,
  token,
} from './name-tokens'
import { deletionsOf } from './one-typo'
import type { Reading } from './typed-name'

/** One question to the store of names; each gives candidates, the heaviest first, which are then looked at. */
export type Step =
  | { by: 'folded'; names: string[] }
  | { by: 'beginning'; letters: string }
  /** An expression for the full-text index, made of our own tokens alone. */
  | { by: 'tokens'; match: string }

/** What is asked for one reading, in rounds: what a later round finds fits worse than what an earlier one does. */
export interface Plan {
  whole: Step[]
  beginning: Step[]
  part: Step[]
}

/** What is asked when that finds too little: names with a slip in them, and names that are only like it. */
export interface Guesses {
  slip: Step[]
  like: Step[]
}

/** The questions by which the names are found that fit a reading. */
export function planFor(reading: Reading): Plan {
  if (!LETTER.test(reading.folded)) return planForSigns(reading)
  if (reading.pattern) return planForPattern(reading, reading.pattern)
  const keys = matching(any(reading.keys.map((key) => quoted(token.key(key)))))
  return {
    whole: [{ by: 'folded', names: [reading.folded] }, ...keys],
    beginning: reading.isLatin ? latinBeginning(reading.folded) : lettersBeginning(reading.folded),
    part: [
      ...(reading.isLatin ? [] : lettersWithin(reading.folded)),
      ...keysWithin(reading.keysInOrder),
    ],
  }
}

/** The questions by which names are found that a reading only comes near to. */
export function guessesFor(reading: Reading): Guesses {
  if (!LETTER.test(reading.folded) || reading.pattern) return { slip: [], like: [] }
  return {
    slip: slipped(reading),
    like: reading.isLatin ? someWords(reading) : scattered(reading.folded),
  }
}

const LETTER = /[\p{L}\p{N}]/u

/** A name made of signs alone has no tokens: it is found as a whole. */
function planForSigns({ folded }: Reading): Plan {
  const whole: Step[] = folded === '' ? [] : [{ by: 'folded', names: [folded] }]
  return { whole, beginning: [], part: [] }
}

/** Hangul with initial consonants in it: `ㄱㅌㅇ`, and `강ㅌ` while somebody types. */
function planForPattern({ folded }: Reading, pattern: readonly string[]): Plan {
  const initials = pairsOf(choseongOf(folded))
  const letters = pattern.filter((letter) => !CONSONANT.test(letter) && !ASCII.test(letter))
  const within = [...initials, ...letters]
  const start = letters[0] === pattern[0] ? pattern[0] : choseongOf(folded).slice(0, 2)
  return {
    whole: [],
    beginning: matching(all([token.beginning(start ?? ''), ...within].map(quoted))),
    part: matching(all(within.map(quoted))),
  }
}

const CONSONANT = /^[\u3131-\u314e]$/
const ASCII = /^[a-z0-9]$/

function latinBeginning(folded: string): Step[] {
  const word = matching(quoted(token.wordBeginning(folded.slice(0, LONGEST_WORD_BEGINNING))))
  const isShort = folded.length <= LONGEST_BEGINNING
  return [
    isShort
      ? { by: 'tokens', match: quoted(token.beginning(folded)) }
      : { by: 'beginning', letters: folded },
    ...(folded.length > 1 ? word : []),
  ]
}

function lettersBeginning(folded: string): Step[] {
  const start = Array.from(folded).slice(0, 2).join('')
  return matching(all([token.beginning(start), ...pairsOf(folded)].map(quoted)))
}

/** A part in Hangul: its pairs, or its only letter. */
function lettersWithin(folded: string): Step[] {
  const pairs = pairsOf(folded)
  return matching(all((pairs.length > 0 ? pairs : [folded]).map(quoted)))
}

/** Grams that cover a key without needing all of them: fewer lists to walk through. */
function cover(key: string): string {
  const list = grams(key)
  const chosen = list.filter((_gram, at) => at % 3 === 0 || at === list.length - 1)
  return all(chosen.map((gram) => quoted(token.gram(gram))))
}

function keysWithin(keys: readonly string[]): Step[] {
  const long = keys.filter((key) => key.length >= 3)
  return matching(any(long.map(cover)))
}

/** Every word, in any order. */
function wordsInAnyOrder(reading: Reading): Step[] {
  const { length } = reading.words
  return length < 2 || length > 12 ? [] : matching(all(wordsOf(reading)))
}

/** Each word of a reading, as it is or with one slip. */
function wordsOf({ words, wordKeys }: Reading): string[] {
  return words.map((word, at) => {
    const key = wordKeys[at]
    return any([...(key ? [quoted(token.word(key))] : []), ...slipsOf(word, SHORTEST_SLIPPED)])
  })
}

/** The text itself may be what is left of a longer name, and what is left of the text may be what is left of a name. */
function slipsOf(text: string, shortest: number): string[] {
  if (text.length < shortest) return []
  return [text, ...deletionsOf(text)].map((left) => quoted(token.slip(left)))
}

/** The cheapest first: what is found by one is not looked for by the next. */
function slipped(reading: Reading): Step[] {
  const { folded, keysInOrder, isLatin } = reading
  const inAnyOrder = wordsInAnyOrder(reading)
  if (!isLatin || folded.length < SHORTEST_SLIPPED) return inAnyOrder
  const long = keysInOrder.slice(0, 2).filter((key) => key.length >= SHORTEST_SLIPPED_KEY)
  const shorter = long.flatMap(deletionsOf).map((key) => quoted(token.key(key)))
  return [
    { by: 'folded', names: deletionsOf(folded) },
    ...matching(any(slipsOf(folded, SHORTEST_SLIPPED))),
    ...inAnyOrder,
    ...matching(any([...shorter, ...long.flatMap((key) => slipsOf(key, SHORTEST_SLIPPED_KEY))])),
  ]
}

/** Longer words tell more; the shorter ones have to meet another. */
const LONG_WORD = 5

function someWords(reading: Reading): Step[] {
  const { words } = reading
  if (words.length < 2) return []
  const parts = wordsOf(reading).slice(0, 6)
  const pairs = parts.flatMap((left, at) =>
    parts.slice(at + 1).map((right) => (left && right ? all([left, right]) : '')),
  )
  const alone = parts.filter((_part, at) => (words[at]?.length ?? 0) >= LONG_WORD)
  // Of two words the only pair was asked for with the slips.
  if (words.length === 2) return matching(any(alone))
  return [...matching(any(pairs)), ...matching(any(alone))]
}

/** Abbreviations: every letter somewhere. */
function scattered(folded: string): Step[] {
  const letters = Array.from(folded).filter((letter) => !ASCII.test(letter))
  if (letters.length < 2) return []
  const start = token.beginning(letters[0] ?? '')
  return matching(all([start, ...letters].map(quoted)))
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const matching = (match: string): Step[] => (match === '' ? [] : [{ by: 'tokens', match }])

function any(expressions: readonly string[]): string {
  const some = [...new Set(expressions)].filter(Boolean)
  return some.length > 1 ? `(${some.join(' OR ')})` : (some[0] ?? '')
}

function all(expressions: readonly string[]): string {
  const some = [...new Set(expressions)].filter(Boolean)
  return some.length > 1 ? `(${some.join(' AND ')})` : (some[0] ?? '')
}
