import type { EntryName } from '@/wiki/kinds/kind'
import { chanceOf, type Chance } from './chance'
import { paletteOf, type Palette } from './palette'
import { isHangul } from './set-title'
import { svg, textLine, withoutMarks } from './svg'

/** Half of a seal's side: four cells make a seal. */
const CELL = 50

type Shape = (x: number, y: number) => string

/** What fills a cell without a syllable. */
const shapes: readonly [Shape, ...Shape[]] = [
  (x, y) => `<circle cx="${x + 25}" cy="${y + 25}" r="17"/>`,
  (x, y) => `<path d="M${x} ${y}h50a50 50 0 0 1-50 50z"/>`,
  (x, y) => `<path d="M${x + 50} ${y}v50a50 50 0 0 1-50-50z"/>`,
  (x, y) => `<path d="M${x + 50} ${y + 50}h-50a50 50 0 0 1 50-50z"/>`,
  (x, y) => `<path d="M${x} ${y + 50}a25 25 0 0 1 50 0z"/>`,
  (x, y) => `<path d="M${x} ${y}a25 25 0 0 0 50 0z"/>`,
  (x, y) => `<path d="M${x + 25} ${y + 4}l21 21-21 21-21-21z"/>`,
  (x, y) => `<path d="M${x} ${y}h50l-50 50z"/>`,
  (x, y) => `<path d="M${x} ${y + 4}h50v8h-50zm0 17h50v8h-50zm0 17h50v8h-50z"/>`,
  (x, y) => `<path d="M${x + 4} ${y}v50h8v-50zm17 0v50h8v-50zm17 0v50h8v-50z"/>`,
]

/** Where the syllables of a name stand, by how many there are; the other cells hold shapes. */
const places: Record<number, readonly [number, ...number[]][]> = {
  1: [[0], [1], [2], [3]],
  2: [
    [0, 1],
    [2, 3],
    [0, 3],
  ],
  3: [
    [0, 1, 2],
    [0, 1, 3],
    [0, 2, 3],
    [1, 2, 3],
  ],
  4: [[0, 1, 2, 3]],
}

/**
 * A portrait without a picture, as SVG (100 × 100): the syllables of a name in the cells of a seal, as names are cut in
 * stone, in the colours and with the shapes of a path. `colours` is the path whose palette it takes, where that is
 * another one: a character has the colours of its drama.
 */
export function sealSvg({
  path,
  name,
  colours = path,
}: {
  path: string
  name: EntryName
  colours?: string
}): string {
  const palette = paletteOf(colours)
  const chance = chanceOf(`${path} seal`)
  const signs = signsOf(name)
  const [first = [0], ...others] = places[signs.length] ?? []
  const taken = chance.of([first, ...others])
  const cells = [0, 1, 2, 3].map((cell) => {
    const [x, y] = [(cell % 2) * CELL, Math.floor(cell / 2) * CELL]
    const sign = signs[taken.indexOf(cell)]
    return sign === undefined ? shapeCell(chance, palette, x, y) : signCell(sign, palette, x, y)
  })
  return svg(100, 100, `<path fill="${palette.ground}" d="M0 0h100v100H0z"/>${cells.join('')}`)
}

/** Up to four syllables of a name, or the initials of one in Latin. */
function signsOf({ hangul, latin }: EntryName): string[] {
  const name = withoutMarks(hangul ?? latin)
  const signs = isHangul(name)
    ? [...name.replace(/[^\p{L}\p{N}]/gu, '')].slice(0, 4)
    : name.split(' ').flatMap((word) => [...word].slice(0, 1))
  return signs.length === 0 ? ['?'] : signs.slice(0, isHangul(name) ? 4 : 2)
}

function signCell(sign: string, { ink }: Palette, x: number, y: number): string {
  const text = textLine(sign, { x: x + 25, y: y + 39, size: 39, isCentred: true })
  return `<g fill="${ink}" font-weight="740">${text}</g>`
}

function shapeCell(chance: Chance, { figure, ground }: Palette, x: number, y: number): string {
  const isFilled = chance.between(0, 1) === 1
  const shape = chance.of(shapes)(x, y)
  if (!isFilled) return `<g fill="${figure}">${shape}</g>`
  return `<path fill="${figure}" d="M${x} ${y}h50v50h-50z"/><g fill="${ground}">${shape}</g>`
}
