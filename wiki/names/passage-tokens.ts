import { foldName } from './fold'
import { pairsOf } from './name-tokens'

const WORD = /[\p{L}\p{N}\p{M}'’]+/gu
const LATIN = /^[a-z0-9]+$/
/** A passage longer than any paragraph is found by its beginning. */
const MOST_TOKENS = 2000

/** A word as prose is searched by: folded, without the endings of plural and possession. */
function stemOf(word: string): string {
  if (!LATIN.test(word) || word.length < 4) return word
  return word.replace(/(?:ies)$/, 'y').replace(/(?<=[^s])s$/, '')
}

function wordsOf(text: string): string[] {
  const words = (text.normalize('NFC').match(WORD) ?? []).slice(0, MOST_TOKENS)
  return words.map((word) => stemOf(foldName(word.replace(/['’]s$/u, ''))))
}

/** What a passage is found by: its Latin words, and single letters and pairs of those of other scripts. */
export function passageTokens(text: string): string[] {
  const tokens = wordsOf(text).flatMap((word) => {
    if (LATIN.test(word)) return [word]
    return [...Array.from(word).filter((letter) => !LATIN.test(letter)), ...pairsOf(word)]
  })
  return [...new Set(tokens)].filter(Boolean).slice(0, MOST_TOKENS)
}

/** Words that most paragraphs have: among others they are not asked for. */
const EVERYWHERE = new Set(
  'a an and are as at be by for from has have he her his in is it its of on or she that the their they this to was were will with'.split(
    ' ',
  ),
)
const MOST_WORDS = 12

/** A question to the index of passages, made of our own tokens alone, and the words that a passage must have. */
export function passageQuestion(text: string): { match: string; words: string[] } | null {
  const typed = [...new Set(wordsOf(text))].filter(Boolean).slice(0, MOST_WORDS)
  const telling = typed.filter((word) => !EVERYWHERE.has(word))
  const words = telling.length > 0 ? telling : typed
  const tokens = words.flatMap((word) => {
    if (LATIN.test(word)) return [word]
    const pairs = pairsOf(word)
    return pairs.length > 0 ? pairs : [word]
  })
  if (tokens.length === 0) return null
  return { match: tokens.map((token) => `"${token.replaceAll('"', '""')}"`).join(' AND '), words }
}

/** Where the words of a question stand in a passage: `[from, to)` in UTF-16 units, in order. Empty where one is missing. */
export function findInPassage(passage: string, words: readonly string[]): [number, number][] {
  const text = passage.normalize('NFC')
  const marks: [number, number][] = []
  const missing = new Set(words)
  for (const match of text.matchAll(WORD)) {
    const folded = stemOf(foldName(match[0].replace(/['’]s$/u, '')))
    const found = words.filter(
      (word) => folded === word || (!LATIN.test(word) && folded.includes(word)),
    )
    if (found.length === 0) continue
    for (const word of found) missing.delete(word)
    marks.push([match.index, match.index + match[0].length])
  }
  return missing.size === 0 ? marks : []
}
