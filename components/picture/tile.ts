import { paletteOf } from './palette'
import { shapesOf, within } from './poster'
import { setTitle, LEADING } from './set-title'
import { svg, textLine, withoutMarks } from './svg'

/**
 * A wide picture as SVG (160 × 90) for what belongs to something else: an episode, a clip, a scene, an organization. Its
 * shapes are its own, its colours those of the path `colours`; `label` is set over them, as large as it fits.
 */
export function tileSvg({
  path,
  colours,
  label = '',
  sign = '',
}: {
  path: string
  colours: string
  label?: string
  /** A shape in place of a label, in the left 64 units. */
  sign?: string
}): string {
  const palette = paletteOf(colours)
  const text = withoutMarks(label)
  const width = [...text].length > 3 ? 84 : 50
  const left = text + sign === '' ? 0 : width + 14
  const shapes = within(shapesOf(path, colours), left, 0, 160 - left, 90)
  const box = { width, height: 70, lines: 3, largest: 50, smallest: 13, breaks: 15 }
  const set = text === '' ? { lines: [], size: 0 } : setTitle(text, box)
  const top = 45 - (set.lines.length * set.size * LEADING) / 2
  const lines = set.lines.map((line, index) =>
    textLine(line, {
      x: 8,
      y: Math.round(top + (index * LEADING + 0.93) * set.size),
      size: set.size,
    }),
  )
  return svg(
    160,
    90,
    `<path fill="${palette.ground}" d="M0 0h160v90H0z"/>${shapes}<g fill="${palette.ink}" font-weight="740" letter-spacing="-.03em">${sign}${lines.join('')}</g>`,
  )
}
