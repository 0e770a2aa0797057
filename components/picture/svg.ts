import { escapeHtml } from '../elements/escape-html'
import { isHangul } from './set-title'

/**
 * An SVG of these units, for the page itself: it takes the page's fonts, and says nothing to a screen reader, because
 * all that it says stands beside it as text.
 */
export function svg(width: number, height: number, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" aria-hidden="true" font-family="inherit">${content}</svg>`
}

/** One line of text, escaped; numbers are in the drawing's units. */
export function textLine(
  text: string,
  {
    x,
    y,
    size,
    isFaint = false,
    isCentred = false,
  }: {
    x: number
    y: number
    size: number
    isFaint?: boolean
    isCentred?: boolean
  },
): string {
  const language = isHangul(text) ? ' lang="ko"' : ''
  const more = `${language}${isCentred ? ' text-anchor="middle"' : ''}${isFaint ? ' opacity=".85"' : ''}`
  return `<text x="${x}" y="${y}" font-size="${size}"${more}>${escapeHtml(text)}</text>`
}

/** What no XML may hold, and what turns the direction of a line: a name may have brought it along. */
const marks = /[\p{Cc}\p{Cs}\p{Cn}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu

/** A name as it may be drawn: on one line, without characters that draw nothing, and no longer than a title is. */
export function withoutMarks(text: string): string {
  return [...text.replace(/\s+/g, ' ').replace(marks, '').trim()].slice(0, 120).join('')
}
