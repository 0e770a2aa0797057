import type { Chance } from './chance'
import type { Palette } from './palette'

/** Shapes in a square of 300 × 300 that is filled to its edges, in the figure's colour unless they say another. */
type Pattern = (chance: Chance, colours: Palette) => string

const SIDE = 300
const range = (count: number) => Array.from({ length: count }, (_, index) => index)
const circle = (x: number, y: number, r: number, more = '') =>
  `<circle cx="${x}" cy="${y}" r="${r}"${more}/>`
const path = (d: string, more = '') => `<path d="${d}"${more}/>`
const faint = (opacity: number) => ` opacity=".${opacity}"`

/** A sun that sinks behind bars. */
const sun: Pattern = (chance, { ground }) => {
  const [x, y, r] = [chance.between(90, 210), chance.between(130, 165), chance.between(88, 118)]
  const waves = range(5).map((index) => {
    const top = y + 22 + index * 24
    return `M0 ${top}h${SIDE}v${5 + index * 3}H0z`
  })
  return `${circle(x, y, r)}${path(waves.join(''), ` fill="${ground}"`)}`
}

/** Rings that spread from a point. */
const rings: Pattern = (chance, { figure }) => {
  const [x, y] = [chance.of([0, 60, 150, 240, 300]), chance.of([0, 40, 120, 300])]
  const step = chance.between(34, 52)
  const all = range(7).map((index) => circle(x, y, step * (index + 1) - 12))
  return `<g fill="none" stroke="${figure}" stroke-width="${Math.round(step * 0.42)}">${all.join('')}</g>`
}

/** Slanting bars, each of another width. */
const bars: Pattern = (chance) => {
  const turn = chance.of([-34, -22, 0, 24, 38, 90])
  let x = -140
  let all = ''
  while (x < 420) {
    const width = chance.between(12, 58)
    all += path(`M${x}-160h${width}v620h-${width}z`, chance.between(0, 3) === 0 ? faint(45) : '')
    x += width + chance.between(18, 46)
  }
  return `<g transform="rotate(${turn} 150 150)">${all}</g>`
}

/** Hills behind hills, and what stands above them. */
const hills: Pattern = (chance) => {
  const light = circle(chance.between(60, 240), chance.between(84, 112), chance.between(26, 44))
  const all = range(3).map((index) => {
    const top = 138 + index * 52
    const [a, b, c] = [chance.between(-50, 50), chance.between(-60, 60), chance.between(-40, 40)]
    const d = `M0 ${top + a}C80 ${top - 60 + b} 130 ${top + 60 - b} 190 ${top + c}S270 ${top - 40} 300 ${top - a}V300H0z`
    return path(d, faint([30, 55, 95][index] ?? 95))
  })
  return light + all.join('')
}

/** Points that grow along the way. */
const points: Pattern = (chance, { figure }) => {
  const [step, isReversed] = [chance.of([30, 37, 50]), chance.between(0, 1)]
  const count = Math.ceil(SIDE / step)
  return `<g stroke="${figure}" stroke-linecap="round" fill="none">${range(count)
    .map((index) => {
      const place = isReversed ? count - index : index + 1
      const y = index * step + step / 2
      const shift = index % 2 === 0 ? step / 2 : 0
      const width = Math.round((place / count) * step * 0.86)
      return `<path d="M${shift} ${y}H330" stroke-dasharray="0 ${step}" stroke-width="${width}"/>`
    })
    .join('')}</g>`
}

/** Quarters of circles in a grid. */
const quarters: Pattern = (chance) => {
  const side = chance.of([75, 100, 150])
  const count = SIDE / side
  const corners = [
    (x: number, y: number) => `M${x} ${y}h${side}a${side} ${side} 0 0 1-${side} ${side}z`,
    (x: number, y: number) => `M${x + side} ${y}v${side}a${side} ${side} 0 0 1-${side}-${side}z`,
    (x: number, y: number) =>
      `M${x + side} ${y + side}h-${side}a${side} ${side} 0 0 1 ${side}-${side}z`,
    (x: number, y: number) => `M${x} ${y + side}v-${side}a${side} ${side} 0 0 1 ${side} ${side}z`,
  ] as const
  const strong: string[] = []
  const weak: string[] = []
  for (const row of range(count))
    for (const column of range(count)) {
      const list = chance.between(0, 2) === 0 ? weak : strong
      list.push(chance.of(corners)(column * side, row * side))
    }
  return path(strong.join('')) + path(weak.join(''), faint(38))
}

/** A night: the moon and a few stars. */
const moon: Pattern = (chance, { ground }) => {
  const [x, y, r] = [chance.between(110, 190), chance.between(120, 160), chance.between(72, 98)]
  const side = chance.of([-1, 1])
  const stars = range(9).map(() =>
    circle(chance.between(8, 292), chance.between(8, 270), chance.between(2, 5)),
  )
  const shade = circle(
    x + side * Math.round(r * 0.48),
    y - Math.round(r * 0.2),
    r - 6,
    ` fill="${ground}"`,
  )
  return circle(x, y, r) + shade + stars.join('')
}

/** Rays from one point. */
const rays: Pattern = (chance, { ground }) => {
  const [x, y] = [chance.of([0, 75, 150, 225, 300]), chance.of([0, 150, 300])]
  const [count, turn] = [chance.between(9, 16), chance.between(0, 20)]
  const d = range(count).map((index) => {
    const from = ((index * 360) / count + turn) * (Math.PI / 180)
    const until = from + Math.PI / count
    const at = (angle: number) =>
      `${Math.round(x + 520 * Math.cos(angle))} ${Math.round(y + 520 * Math.sin(angle))}`
    return `M${x} ${y}L${at(from)} ${at(until)}z`
  })
  return path(d.join('')) + circle(x, y, chance.between(34, 62), ` fill="${ground}"`)
}

/** The lit windows of a city. */
const windows: Pattern = (chance) => {
  const houses = range(5).map((index) => {
    const [x, top] = [index * 62 - 4, chance.between(30, 190)]
    const rows = range(Math.floor((280 - top) / 24))
    const lit = rows.map((row) => {
      const [first, second] = [chance.between(0, 3) > 0, chance.between(0, 3) > 1]
      const y = top + 14 + row * 24
      return `${first ? `M${x + 10} ${y}h12v12h-12z` : ''}${second ? `M${x + 34} ${y}h12v12h-12z` : ''}`
    })
    return path(`M${x} ${top}h56v300h-56z`, faint(24)) + path(lit.join(''))
  })
  return houses.join('')
}

/** Two who meet. */
const pair: Pattern = (chance, { figure, ink }) => {
  const [r, gap] = [chance.between(74, 92), chance.between(36, 66)]
  const [dx, dy] = chance.of([
    [gap, 0],
    [0, gap],
    [gap - 14, gap - 14],
    [gap - 14, 14 - gap],
  ])
  const both = [circle(150 - dx, 150 - dy, r), circle(150 + dx, 150 + dy, r)]
  return `${both[0]}<g fill="${ink}" opacity=".32">${both[1]}</g>${circle(150 + dx, 150 + dy, r, ` fill="none" stroke="${figure}" stroke-width="6"`)}`
}

/** A flower. */
const petals: Pattern = (chance, { ground }) => {
  const [count, long, turn] = [chance.between(5, 9), chance.between(56, 74), chance.between(0, 40)]
  const all = range(count).map((index) => {
    const angle = Math.round((index * 360) / count + turn)
    return `<ellipse cx="150" cy="${150 - long}" rx="${Math.round(165 / count) + 8}" ry="${long - 8}" transform="rotate(${angle} 150 150)"/>`
  })
  return `<g opacity=".88">${all.join('')}</g>${circle(150, 150, 24, ` fill="${ground}"`)}`
}

/** Waves. */
const waves: Pattern = (chance, { figure }) => {
  const [high, long] = [chance.between(14, 34), chance.of([60, 75, 100, 150])]
  const d = range(8).map((index) => {
    const y = 20 + index * 40
    const half = long / 2
    return `M-${long} ${y}q${half / 2}-${high} ${half} 0t${half} 0${range(
      Math.ceil(SIDE / half) + 1,
    )
      .map(() => `t${half} 0`)
      .join('')}`
  })
  return path(d.join(''), ` fill="none" stroke="${figure}" stroke-width="${chance.between(8, 20)}"`)
}

/** Slanting rain. */
const rain: Pattern = (chance, { figure }) => {
  const step = chance.of([20, 25, 30])
  const all = range(Math.ceil(420 / step)).map((index) => {
    const x = index * step - 100
    const [drop, pause] = [chance.between(24, 90), chance.between(18, 60)]
    return `<path d="M${x}-20l70 340" stroke-dasharray="${drop} ${pause}"/>`
  })
  return `<g stroke="${figure}" stroke-width="${Math.round(step * 0.34)}" stroke-linecap="round">${all.join('')}</g>`
}

/** Stairs that go up. */
const stairs: Pattern = (chance) => {
  const [count, isLeft] = [chance.between(5, 9), chance.between(0, 1) === 1]
  const step = SIDE / count
  const d = range(count).map((index) => {
    const x = Math.round(isLeft ? SIDE - (index + 1) * step : index * step)
    const top = Math.round(SIDE - (index + 1) * step * 0.82)
    return `M${x} ${top}h${Math.ceil(step)}V300h-${Math.ceil(step)}z`
  })
  const [x, y] = [isLeft ? 226 : 74, chance.between(112, 130)]
  return path(d.slice(0, -1).join('')) + path(d.at(-1) ?? '', faint(50)) + circle(x, y, 34)
}

const patterns: readonly [Pattern, ...Pattern[]] = [
  sun,
  rings,
  bars,
  hills,
  points,
  quarters,
  moon,
  rays,
  windows,
  pair,
  petals,
  waves,
  rain,
  stairs,
]

/** The shapes that these draws make, as SVG in a square of 300. */
export function patternOf(chance: Chance, colours: Palette): string {
  return chance.of(patterns)(chance, colours)
}
