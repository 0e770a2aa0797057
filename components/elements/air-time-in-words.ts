import { formatIn } from '@/wiki/words/language'

const times = formatIn((locale) => (timeZone?: string) => {
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
})

/** A broadcast's beginning (ms UTC) in a time zone, the reader's own where none is said: `Wed, 16 Dec, 21:00`. */
export function airTimeInWords(at: number, timeZone?: string): string {
  return times()(timeZone).format(at)
}

const amounts = formatIn((locale) => (unit: string, count: number) => {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
})

const MINUTE = 60_000
const UNITS = [
  ['day', 1440],
  ['hour', 60],
  ['minute', 1],
] as const

/** How long it is until then (ms), in its two largest units: `2 days 3 hours`, `45 minutes`. */
export function durationInWords(left: number): string {
  let minutes = Math.ceil(left / MINUTE)
  const parts: string[] = []
  for (const [unit, size] of UNITS) {
    const count = Math.floor(minutes / size)
    minutes -= count * size
    if (count === 0 || parts.length === 2) continue
    parts.push(amounts()(unit, count))
  }
  return parts.join(' ')
}
