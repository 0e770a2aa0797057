import { choseongOf, foldName } from './fold'
import { isSyllable, withoutEnding } from './hangul-letters'
import { fromWrongKeyboard } from './keyboard'
import { latinWords } from './latin-words'
import { hasSyllable, isLatin } from './name-tokens'
import { withoutParticles } from './particles'
import { typedKeys, wordKey } from './spelling-key'
import { surnameLength } from './surnames'

/** Longer than any name; what is typed beyond is not looked for. */
export const LONGEST_QUERY = 100

/** One way to understand what somebody typed. */
export interface Reading {
  /** As `foldName` gives it. */
  folded: string
  /** Its Latin words, folded, and the key of each. */
  words: string[]
  wordKeys: string[]
  /** Every spelling key that it may have. */
  keys: string[]
  /** Those of its words in the order in which they were typed: what can be a part of a longer name. */
  keysInOrder: string[]
  isLatin: boolean
  /** Hangul of which at least one letter is an initial consonant: what each letter must begin with. */
  pattern?: string[]
  /** 0 for what was typed; more for what it may have been meant as. */
  remoteness: number
}

/** A typed text as it stands; undefined where nothing is left of it. */
export function readTyped(text: string): Reading | undefined {
  const reading = readingOf(typedPart(text), 0)
  return reading.folded === '' ? undefined : reading
}

/**
 * The other ways to understand a typed text: with the last consonant as the beginning of a syllable that is still being
 * typed (`강탱` on the way to 강태오), with the surname behind the given name (`태오 강`), without the particles of a sentence
 * (`강태오는`), then as typed with the keyboard in the other language.
 */
export function readMeant(text: string): Reading[] {
  const typed = typedPart(text)
  const folded = new Set([foldName(typed)])
  const bare = withoutParticles(foldName(typed)).map((name) => readingOf(name, 1))
  return [stillTyped(typed), surnameFirst(typed), ...bare, otherKeyboard(typed)].filter(
    (reading): reading is Reading => {
      if (!reading?.folded || folded.has(reading.folded)) return false
      folded.add(reading.folded)
      return true
    },
  )
}

function typedPart(text: string): string {
  return Array.from(text.toWellFormed().normalize('NFC')).slice(0, LONGEST_QUERY).join('')
}

function readingOf(text: string, remoteness: number): Reading {
  const folded = foldName(text)
  const letters = Array.from(folded)
  const hasConsonant = letters.some((letter) => CONSONANT.test(letter))
  const words = latinWords(text)
  const keys = hasConsonant ? NO_KEYS : typedKeys(text)
  return {
    folded,
    words,
    wordKeys: words.map(wordKey),
    keys: keys.all,
    keysInOrder: keys.inOrder,
    isLatin: isLatin(folded),
    remoteness,
    ...(hasConsonant ? { pattern: letters.flatMap(apart) } : {}),
  }
}

const CONSONANT = /[\u3131-\u314e]/
const NO_KEYS = { inOrder: [], all: [] }

/** A consonant that the keyboard joined (`ㄳ`) comes apart. */
function apart(letter: string): string[] {
  return CONSONANT.test(letter) ? Array.from(choseongOf(letter)) : [letter]
}

function stillTyped(text: string): Reading | undefined {
  const letters = Array.from(foldName(text))
  const last = withoutEnding(letters.at(-1) ?? '')
  if (!last) return undefined
  return readingOf(`${letters.slice(0, -1).join('')}${last.open}${last.ending}`, 1)
}

/** A name in Hangul as Koreans write it, of which somebody typed the surname behind the given name. */
function surnameFirst(text: string): Reading | undefined {
  const words = text.trim().split(/\s+/)
  const last = words.pop() ?? ''
  const given = words.join('')
  const surname = Array.from(foldName(last))
  const canTurn = given !== '' && surname.length > 0 && surname.every(isSyllable)
  if (!canTurn || surnameLength(foldName(last + given)) !== surname.length) return undefined
  return readingOf(last + given, 1)
}

/** What no name has: the sign that a text in Latin letters was meant in Latin letters. */
const LONE_VOWEL = /[\u314f-\u3163]/

function otherKeyboard(text: string): Reading | undefined {
  const other = fromWrongKeyboard(text)
  const folded = foldName(other)
  const isHangul = hasSyllable(folded) || choseongOf(folded) === folded
  const isLikely = isLatin(folded) || (isHangul && !LONE_VOWEL.test(folded))
  return isLikely ? readingOf(other, 2) : undefined
}

/** Whether the letters of a name fit a pattern from one place on: a consonant fits what begins with it. */
export function fitsPattern(
  name: readonly string[],
  pattern: readonly string[],
  at: number,
): boolean {
  return pattern.every((wanted, index) => {
    const letter = name[at + index]
    if (letter === undefined) return false
    return letter === wanted || (isSyllable(letter) && choseongOf(letter) === wanted)
  })
}

/** As typed, and with the last word first. */
export function ordersOf({ folded, words }: Pick<Reading, 'folded' | 'words'>): string[] {
  if (words.length < 2) return [folded]
  return [folded, [...words.slice(-1), ...words.slice(0, -1)].join('')]
}
