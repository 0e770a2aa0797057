import { paletteOf } from './palette'
import { shapesOf, within } from './poster'
import { LEADING, setTitle } from './set-title'
import { svg, textLine, withoutMarks } from './svg'

/** The size that sites which show links ask for, in pixels. */
export const SOCIAL_SIZE = { width: 1200, height: 630 }

/** What the picture of a link says, all of it for everybody's eyes. */
export interface SocialFacts {
  /** The entry's address, from which colours and shapes follow. */
  path: string
  /** The name, in Hangul where there is one. */
  title: string
  /** The name in the other script, or nothing. */
  beside: string
  /** What it is and what tells it apart, as in `Drama · JTBC · 2020`. */
  detail: string
  siteName: string
}

const { width: WIDTH, height: HEIGHT } = SOCIAL_SIZE
const [EDGE, SHAPES] = [72, 400]
const INSIDE = WIDTH - SHAPES - EDGE - 40
const TITLE = { width: INSIDE, height: 320, lines: 3, largest: 132, smallest: 44, breaks: 65 }
const BESIDE = { width: INSIDE, height: 120, lines: 3, largest: 33, smallest: 33, breaks: 33 }
const SMALL = { width: INSIDE, height: 40, lines: 1, largest: 29, smallest: 29, breaks: 29 }

/**
 * The picture that stands beside a link on other sites as SVG (1200 × 630), in the colours and shapes of the entry's own
 * poster. It is drawn with one bold font (`font-family` Pretendard).
 */
export function socialPictureSvg({ path, title, beside, detail, siteName }: SocialFacts): string {
  const colours = path.split('/').slice(0, 3).join('/')
  const { ground, figure, ink } = paletteOf(colours)
  const large = setTitle(withoutMarks(title), TITLE)
  const small = setTitle(withoutMarks(beside), BESIDE)
  const heights = [large, small].map(({ lines, size }) => lines.length * size * LEADING)
  const top = (HEIGHT - heights.reduce((sum, height) => sum + height, 24)) / 2
  const left = WIDTH - SHAPES
  const panel = `<path fill="${figure}" opacity=".16" d="M${left} 0h${SHAPES}v${HEIGHT}h-${SHAPES}z"/>`
  const shapes = panel + within(shapesOf(path, colours), left, 0, SHAPES, HEIGHT)
  const texts = [
    lines(setTitle(withoutMarks(detail), SMALL), 58, ` fill="${figure}"`),
    lines(large, top, ' letter-spacing="-.03em"'),
    lines(small, top + (heights[0] ?? 0) + 24),
    lines(setTitle(siteName, SMALL), HEIGHT - 92),
  ]
  return svg(
    WIDTH,
    HEIGHT,
    `<path fill="${ground}" d="M0 0h${WIDTH}v${HEIGHT}H0z"/>${shapes}<g fill="${ink}" font-family="Pretendard" font-weight="700">${texts.join('')}</g>`,
  )
}

function lines(set: ReturnType<typeof setTitle>, top: number, more = ''): string {
  const drawn = set.lines.map((line, index) =>
    textLine(line, {
      x: EDGE,
      y: Math.round(top + (index * LEADING + 0.9) * set.size),
      size: set.size,
    }),
  )
  return `<g${more}>${drawn.join('')}</g>`
}
