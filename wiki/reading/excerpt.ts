/** Pieces of running text, some of them marked. */
export type Excerpt = { text: string; isMarked: boolean }[]

/** What is shown before the first mark, and in all: about three lines on a phone. */
const BEFORE = 60
const LONGEST = 180

/** The part of a text around its first marks (`[from, to)`, in order), cut between words, with an ellipsis where it is cut. */
export function excerptOf(text: string, marks: readonly (readonly [number, number])[]): Excerpt {
  const first = marks[0]?.[0] ?? 0
  const start = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1 || first
  const from = start > first ? first : start
  const limit = Math.max(from + LONGEST, marks[0]?.[1] ?? 0)
  const lastSpace = text.lastIndexOf(' ', limit)
  const to = text.length <= limit ? text.length : Math.max(lastSpace, marks[0]?.[1] ?? 0)
  const pieces: Excerpt = from > 0 ? [{ text: '… ', isMarked: false }] : []
  let at = from
  for (const [begin, end] of marks) {
    if (begin < at || end > to) continue
    if (begin > at) pieces.push({ text: text.slice(at, begin), isMarked: false })
    pieces.push({ text: text.slice(begin, end), isMarked: true })
    at = end
  }
  if (at < to) pieces.push({ text: text.slice(at, to), isMarked: false })
  if (to < text.length) pieces.push({ text: ' …', isMarked: false })
  return pieces
}
