import { cpus, loadavg } from 'node:os'

/** One line of the table that a run of the benchmark prints. */
export interface Figure {
  what: string
  figure: string
  /** What the wiki has to reach, and whether this run did; a yardstick has neither. */
  target?: string
  isMet?: boolean
}

/** The value that a share of the sorted values do not exceed (nearest rank); 0 of none. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** Numbers in ascending order. */
export function ascending(numbers: readonly number[]): number[] {
  return numbers.toSorted((a, b) => a - b)
}

/** The least, the middle and the greatest of some runs, as a text. */
export function spread(runs: readonly number[], digits = 0): string {
  const sorted = ascending(runs)
  const [least, middle, most] = [0, 0.5, 1].map((share) => quantile(sorted, share).toFixed(digits))
  return `${middle} (${least} to ${most})`
}

/** Where and when the figures were taken: they belong to the run that printed them. */
export function describeRun(at: Date): string {
  const load = loadavg().map((value) => value.toFixed(1))
  const cores = cpus()
  return `${at.toISOString().slice(0, 10)}, Node ${process.version}, ${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'}), load before the run ${load[0]}`
}

/** The figures as a table in Markdown. */
export function tableOf(figures: readonly Figure[]): string {
  const lines = figures.map(({ what, figure, target = '', isMet }) => {
    const verdict = isMet === undefined ? '' : isMet ? 'met' : 'missed'
    return `| ${what} | ${figure} | ${target} | ${verdict} |`
  })
  return ['| what | figure | target | |', '| --- | --- | --- | --- |', ...lines].join('\n')
}
