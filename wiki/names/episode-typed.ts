/** An episode as somebody names it who knows its drama and its number. */
export interface TypedEpisode {
  /** What was typed of the drama: as it stands, and without the word for an episode that it may end with. */
  dramas: string[]
  number: number
}

/** A number at the end, with the counters that Korean puts behind it. */
const NUMBER = /(?<!\d)(\d{1,4})\s?[화회부편]?$/u
/** What stands between a title and the number of an episode, the longest first. */
const MARKS = ['episode', '에피소드', 'ep', 'e', '제', '#']
const LETTER = /[\p{L}\p{N}]/u
const LETTER_BEFORE = /[a-z]$/
const BETWEEN = /[\s.,:·|–-]$/u

/**
 * Reads a text that ends with the number of an episode: `Run On 12`, `run on ep. 12`, `런온 제12화`. Undefined where it does not,
 * or where nothing stands before the number. A title may end so as well (`Reply 1988`): whether it is one, the search says.
 */
export function episodeTyped(text: string): TypedEpisode | undefined {
  const typed = text.toWellFormed().normalize('NFC').trim()
  const match = NUMBER.exec(typed)
  if (!match) return undefined
  const before = trimmed(typed.slice(0, match.index))
  const dramas = [...new Set([before, withoutMark(before)])].filter((name) => LETTER.test(name))
  const number = Number(match[1])
  return dramas.length === 0 || number === 0 ? undefined : { dramas, number }
}

function trimmed(text: string): string {
  let end = text.length
  while (end > 0 && BETWEEN.test(text.slice(end - 1, end))) end -= 1
  return text.slice(0, end)
}

function withoutMark(text: string): string {
  const lower = text.toLowerCase()
  for (const mark of MARKS) {
    if (!lower.endsWith(mark)) continue
    const before = text.slice(0, -mark.length)
    // `Life 12` is no episode of `Lif`.
    if (LETTER_BEFORE.test(mark) && LETTER_BEFORE.test(before.toLowerCase())) continue
    return trimmed(before)
  }
  return text
}
