const HANGUL = /\p{Script=Hangul}/u
const WIDE =
  /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}]/u

/** How wide a character is at most, in ems of a bold face: nobody knows the reader's fonts. */
function widthOf(character: string): number {
  if (WIDE.test(character)) return 1
  if (/[ijltfrI1.,:;'|! ]/.test(character)) return 0.36
  if (/[mwMW@%&]/.test(character)) return 0.95
  return /[A-Z0-9]/.test(character) ? 0.72 : /[a-z]/.test(character) ? 0.6 : 0.8
}

/** The width of a text in ems. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + widthOf(character), 0)
}

/** A text broken into lines, and the size at which they fit. */
export interface SetTitle {
  lines: string[]
  size: number
}

/** Sizes of a good type scale, the largest first. */
const SIZES = [132, 112, 96, 84, 74, 65, 57, 50, 44, 38, 33, 29, 25, 22, 19, 17, 15, 13]

/**
 * Sets a text as large as a box allows (in the drawing's units), in lines of whole words. Words that are wider than the
 * box are broken, between syllables where they are Hangul; what does not fit even then ends in an ellipsis.
 */
export function setTitle(
  title: string,
  box: {
    width: number
    height: number
    lines: number
    largest: number
    smallest: number
    breaks: number
  },
): SetTitle {
  const words = title.split(/\s+/).filter((word) => word !== '')
  for (const size of SIZES) {
    if (size > box.largest || size < box.smallest) continue
    const lines = linesOf(words, box.width / size, size <= box.breaks)
    if (lines && lines.length <= Math.min(box.lines, box.height / (size * LEADING))) {
      return { lines, size }
    }
  }
  const size = box.smallest
  const most = Math.max(1, Math.min(box.lines, Math.floor(box.height / (size * LEADING))))
  const [last = '', ...before] = (linesOf(words, box.width / size, true) ?? [])
    .slice(0, most)
    .reverse()
  return { lines: [...before.reverse(), `${[...last].slice(0, -1).join('')}…`], size }
}

/** The distance of two lines, in sizes of the type. */
export const LEADING = 1.12

/** Words filled into lines of a width (in ems); null where a word is wider and must not be broken. */
function linesOf(words: readonly string[], width: number, mayBreak: boolean): string[] | null {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`) <= width) {
      lines[lines.length - 1] = `${last} ${word}`
    } else if (textWidth(word) <= width) {
      lines.push(word)
    } else if (mayBreak) {
      lines.push(...brokenWord(word, width))
    } else {
      return null
    }
  }
  return lines
}

/** A word in pieces that are about as long as each other, so that none is left alone on its line. */
function brokenWord(word: string, most: number): string[] {
  const whole = textWidth(word)
  const width = Math.min(most, whole / Math.ceil(whole / (most - 1)) + 0.5)
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return piece === '' ? pieces : [...pieces, piece]
}

/** Whether a text is Hangul enough to be marked as Korean. */
export const isHangul = (text: string) => HANGUL.test(text)
