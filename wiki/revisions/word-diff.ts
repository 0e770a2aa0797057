import { diffArrays, type ArrayChange } from 'diff'

/** A stretch of text that stayed, came or went. */
export interface DiffSegment {
  text: string
  change: 'same' | 'added' | 'removed'
}

/**
 * How many words may differ before words are no longer compared, and how many paragraphs before those are
 * not either. The cost grows with the square of it; two texts that share so little are read side by side anyway.
 */
const MOST_WORD_EDITS = 800
const MOST_PARAGRAPH_EDITS = 400

/** A word with what is written to it, a run of white space, or one sign. Hangul words are words like others. */
const TOKEN = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu

/**
 * The difference of two texts word by word; of names and other short texts without spaces letter by letter.
 * What stayed and what went together are the text before, what stayed and what came the text after. The work
 * is bounded, whatever the texts: where they differ too much, paragraphs are compared, then the middle between
 * what they share at both ends.
 */
export function diffWords(before: string, after: string): DiffSegment[] {
  if (before === after) return joinSegments([{ text: before, change: 'same' }])
  const parts = byWords(before, after) ?? byParagraphs(before, after) ?? byEnds(before, after)
  return joinReplaced(joinSegments(parts))
}

/** Words of which each took another's place are one stretch, spaces between them included: so they are read. */
function joinReplaced(segments: DiffSegment[]): DiffSegment[] {
  const joined: DiffSegment[] = []
  for (const segment of segments) {
    joined.push(segment)
    const [went, came, space, wentToo, cameToo] = joined.slice(-5)
    const isPair = went?.change === 'removed' && came?.change === 'added'
    const isNext = wentToo?.change === 'removed' && cameToo?.change === 'added'
    if (!(isPair && isNext && space?.change === 'same' && /^[^\S\n]+$/.test(space.text))) continue
    joined.splice(
      -5,
      5,
      { text: went.text + space.text + wentToo.text, change: 'removed' },
      { text: came.text + space.text + cameToo.text, change: 'added' },
    )
  }
  return joined
}

function byWords(before: string, after: string): DiffSegment[] | undefined {
  return compare(tokensOf(before), tokensOf(after), MOST_WORD_EDITS)
}

/** Compares paragraphs; a paragraph that took another's place is compared word by word. */
function byParagraphs(before: string, after: string): DiffSegment[] | undefined {
  const parts = compare(paragraphsOf(before), paragraphsOf(after), MOST_PARAGRAPH_EDITS)
  if (!parts) return undefined
  const joined = joinSegments(parts)
  return joined.flatMap((part, index) => {
    const next = joined[index + 1]
    if (part.change === 'removed' && next?.change === 'added') {
      return byWords(part.text, next.text) ?? byEnds(part.text, next.text)
    }
    const isPaired = part.change === 'added' && joined[index - 1]?.change === 'removed'
    return isPaired ? [] : [part]
  })
}

/** What both texts share at their beginning and at their end, and what stands between. */
function byEnds(before: string, after: string): DiffSegment[] {
  const [old, now] = [tokensOf(before), tokensOf(after)]
  const shorter = Math.min(old.length, now.length)
  let start = 0
  while (start < shorter && old[start] === now[start]) start += 1
  let end = 0
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end += 1
  return [
    { text: old.slice(0, start).join(''), change: 'same' },
    { text: old.slice(start, old.length - end).join(''), change: 'removed' },
    { text: now.slice(start, now.length - end).join(''), change: 'added' },
    { text: old.slice(old.length - end).join(''), change: 'same' },
  ]
}

function compare(
  before: string[],
  after: string[],
  maxEditLength: number,
): DiffSegment[] | undefined {
  const changes: ArrayChange<string>[] | undefined = diffArrays(before, after, { maxEditLength })
  return changes?.map(({ value, added, removed }) => ({
    text: value.join(''),
    change: added ? 'added' : removed ? 'removed' : 'same',
  }))
}

function tokensOf(text: string): string[] {
  if (text.length <= 40 && !/\s/.test(text)) return Array.from(text)
  return text.match(TOKEN) ?? []
}

/** Paragraphs with the line ends behind them, so that joined they are the text. */
function paragraphsOf(text: string): string[] {
  return text.match(/[^\n]+\n*|\n+/g) ?? []
}

/** Neighbours of one kind joined, empty ones dropped, and what went before what came in its place. */
function joinSegments(segments: readonly DiffSegment[]): DiffSegment[] {
  const joined: DiffSegment[] = []
  for (const segment of segments) {
    if (segment.text === '') continue
    const last = joined.at(-1)
    if (last?.change === segment.change) last.text += segment.text
    else joined.push({ ...segment })
  }
  return joined
}
