import { parseProse } from '@/wiki/prose/parse-prose'
import { ascending, quantile, type Figure } from './figures'

/** Characters of the longer text; the shorter one has half. */
const LENGTH = 100_000
const ROUNDS = 7
/** What the longer text may take, in ms, and how many times what the shorter one does. */
const MOST = 100
const MOST_GROWTH = 2.5
/** Shorter times are the clock's and the collector's; in ms. */
const FEWEST = 2
/** Characters of a line, as people write them. */
const LINE = 100

/** Texts that make careless parsers slow, each by what is repeated in it. */
const repeated: Record<string, string> = {
  'plain paragraphs': 'She runs, and he translates what nobody said aloud.\n\n',
  'links between entries': '[[/people/kang-tae-oh|Kang Tae Oh]] ',
  'open brackets': '[',
  'open wiki links': '[[/a|',
  'open emphasis': '*a _b ',
  'emphasis in emphasis': '**a*b_c__d',
  'quotes in quotes': '> ',
  'lists in lists': '- ',
  'open code': '`a``b```',
  'spoilers without an end': ':::spoiler 9\n',
  'citations without an end': '[^/sources/a',
  'addresses in brackets': '<https://a.b/',
  'backslashes and entities': '\\&#x41;&amp',
}

/** How long the longest text that can be saved takes to parse, whatever is in it, and that this grows with its length alone. */
export function measureProse(): Figure[] {
  return Object.entries(repeated).flatMap(([name, part]) => [
    measureShape(`${name} in one line`, part),
    measureShape(`${name} in lines`, `${part.repeat(Math.ceil(LINE / part.length))}\n`),
  ])
}

function measureShape(name: string, part: string): Figure {
  const long = part.repeat(Math.ceil(LENGTH / part.length))
  const times = [1 / 8, 1 / 4, 1 / 2, 1].map((share) => middleTime(long.slice(0, LENGTH * share)))
  const longest = Math.max(...times)
  const growth = times.slice(1).map((time, at) => time / Math.max(times[at] ?? 0, FEWEST))
  const most = Math.max(...growth)
  return {
    what: `prose, up to ${LENGTH / 1000} kB of ${name}`,
    figure: `${longest.toFixed(1)} ms, at most ${most.toFixed(2)} × that of half`,
    target: `< ${MOST} ms, ≤ ${MOST_GROWTH} ×`,
    isMet: longest < MOST && most <= MOST_GROWTH,
  }
}

function middleTime(text: string): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    parseProse(text)
    return performance.now() - start
  })
  return quantile(ascending(times), 0.5)
}
