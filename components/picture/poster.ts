import type { EntryName } from '@/wiki/kinds/kind'
import { chanceOf } from './chance'
import { paletteOf, type Palette } from './palette'
import { patternOf } from './pattern'
import { isHangul, LEADING, setTitle, textWidth } from './set-title'
import { svg, textLine, withoutMarks } from './svg'

/** What a poster says: a title that anybody may know, and one line more, such as network and year. */
export interface PosterFacts {
  /** The entry's address, from which colours and shapes follow. */
  path: string
  name: EntryName
  detail?: string
}

const [WIDTH, HEIGHT, EDGE] = [300, 400, 24]
const INSIDE = WIDTH - 2 * EDGE

/** How much of the poster its title may take. */
const TITLE = { height: 185, lines: 5, largest: 112, smallest: 22, breaks: 44 }

/**
 * A poster as SVG (300 × 400), drawn from an entry's own facts: its title large in Hangul, small in Latin, in the
 * colours and shapes of its path. The same facts give the same poster for ever.
 */
export function posterSvg({ path, name, detail }: PosterFacts): string {
  const palette = paletteOf(path)
  const title = withoutMarks(name.hangul ?? name.latin)
  const small = [name.hangul ? withoutMarks(name.latin) : '', withoutMarks(detail ?? '')]
  const syllables = [...title.replace(/\s/g, '')].length
  const isUpright = isHangul(title) && syllables >= 2 && syllables <= 5
  const layout = chanceOf(`${path} layout`).of(
    isUpright ? ([below, below, above, upright] as const) : [below, above],
  )
  const content = layout({ palette, shapes: shapesOf(path), title, small })
  return svg(WIDTH, HEIGHT, `<rect width="300" height="400" fill="${palette.ground}"/>${content}`)
}

interface Layout {
  palette: Palette
  shapes: string
  title: string
  /** The Latin title and the line below it. */
  small: string[]
}

/** The shapes of a path in its colours, or in those of another path, in a square of 300. */
export function shapesOf(path: string, colours = path): string {
  const palette = paletteOf(colours)
  return `<g fill="${palette.figure}">${patternOf(chanceOf(`${path} shapes`), palette)}</g>`
}

/** Shapes within a part of a picture, cut at its edges. */
export function within(
  shapes: string,
  x: number,
  y: number,
  width: number,
  height: number,
): string {
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="0 0 300 300" preserveAspectRatio="xMidYMid slice">${shapes}</svg>`
}

/** Shapes above, the title below them. */
function below({ palette, shapes, title, small }: Layout): string {
  const lines = smallLines(small, palette, HEIGHT - 22)
  const bottom = HEIGHT - 22 - lines.height
  const set = setTitle(title, { width: INSIDE, ...TITLE })
  const top = bottom - set.lines.length * set.size * LEADING
  const drawn = titleLines(set.lines, set.size, top, palette)
  return `${within(shapes, 0, 0, WIDTH, Math.round(top - 10))}${drawn}${lines.drawn}`
}

/** The title on top, shapes in a frame below it. */
function above({ palette, shapes, title, small }: Layout): string {
  const set = setTitle(title, { width: INSIDE, ...TITLE })
  const lines = smallLines(small, palette, HEIGHT - 22)
  const from = Math.round(EDGE - 4 + set.lines.length * set.size * LEADING + 10)
  const until = HEIGHT - 22 - lines.height - 12
  const drawn = titleLines(set.lines, set.size, EDGE - 8, palette)
  const frame = `<path fill="${palette.figure}" opacity=".16" d="M${EDGE} ${from}h${INSIDE}V${until}H${EDGE}z"/>`
  return `${frame}${within(shapes, EDGE, from, INSIDE, until - from)}${drawn}${lines.drawn}`
}

/** The title from top to bottom, as on a book's spine, and the shapes beside it. */
function upright({ palette, shapes, title, small }: Layout): string {
  const lines = smallLines(small, palette, HEIGHT - 22)
  const syllables = [...title]
  const places = syllables.reduce((sum, one) => sum + (one === ' ' ? 0.4 : 1), 0)
  const room = HEIGHT - EDGE - 34 - lines.height
  const size = Math.round(Math.min(84, room / (places * 1.04)))
  let y = EDGE + size * 0.88
  const drawn = syllables.map((one) => {
    const line =
      one === ' ' ? '' : textLine(one, { x: WIDTH - EDGE - size, y: Math.round(y), size })
    y += size * (one === ' ' ? 0.4 : 1.04)
    return line
  })
  const wide = WIDTH - EDGE - size - 20
  const spine = `<g fill="${palette.ink}" font-weight="740">${drawn.join('')}</g>`
  return `${within(shapes, 0, 0, wide, HEIGHT - 34 - lines.height)}${spine}${lines.drawn}`
}

function titleLines(lines: readonly string[], size: number, top: number, { ink }: Palette): string {
  const drawn = lines.map((line, index) =>
    textLine(line, { x: EDGE - 2, y: Math.round(top + (index * LEADING + 0.9) * size), size }),
  )
  return `<g fill="${ink}" font-weight="740" letter-spacing="-.03em">${drawn.join('')}</g>`
}

/** The lines in small type that end at `bottom`, and how much room they take. */
function smallLines(
  [latin = '', detail = '']: readonly string[],
  { ink }: Palette,
  bottom: number,
): { drawn: string; height: number } {
  const box = { width: INSIDE, height: 60, lines: 2, largest: 19, smallest: 13, breaks: 13 }
  const set = latin === '' ? { lines: [], size: 0 } : setTitle(latin, box)
  const last = detail === '' ? undefined : setTitle(detail, { ...box, lines: 1, largest: 15 })
  const lines = [
    ...set.lines.map((line) => ({ line, size: set.size, isFaint: false })),
    ...(last?.lines ?? []).map((line) => ({ line, size: last?.size ?? 13, isFaint: true })),
  ]
  const drawn = lines.map(({ line, ...more }, index) =>
    textLine(line, { x: EDGE, y: bottom - (lines.length - 1 - index) * 20, ...more }),
  )
  return {
    drawn: `<g fill="${ink}" font-weight="560">${drawn.join('')}</g>`,
    height: lines.length * 21,
  }
}

/** The poster as a thumbnail (60 × 80): colours, shapes, and of the title no more than can be read. */
export function posterThumbSvg({ path, name }: PosterFacts): string {
  const palette = paletteOf(path)
  const short = shortName(name)
  const size = Math.min(25, Math.floor(52 / Math.max(1, textWidth(short))))
  const text = textLine(short, { x: 4, y: 71, size })
  return svg(
    60,
    80,
    `<rect width="60" height="80" fill="${palette.ground}"/>${within(shapesOf(path), 0, 0, 60, 48)}<g fill="${palette.ink}" font-weight="740">${text}</g>`,
  )
}

/** Two syllables of a title, or up to three initials of one in Latin. */
function shortName({ hangul, latin }: EntryName): string {
  const words = withoutMarks(hangul ?? latin).split(' ')
  if (isHangul(words[0] ?? '')) return [...words.join('')].slice(0, 2).join('')
  const initials = words.flatMap((word) => [...word].slice(0, 1))
  return initials.slice(0, 3).join('').toUpperCase()
}
