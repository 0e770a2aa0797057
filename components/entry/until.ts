import { LAST_EPISODE } from '@/wiki/spoilers/progress'
import type { Gate } from '@/wiki/spoilers/gate'
import { words } from '@/wiki/words'

/** Until when something is hidden, in words that tell nothing of it. */
export function untilOf(gate: Gate | undefined): string {
  if (!gate || gate.drama === null) return words.reading.untilAll
  if (gate.episode >= LAST_EPISODE) return words.reading.untilTheEnd
  return words.reading.untilEpisode(gate.episode)
}

/** How many things wait for which moment, the nearest first. */
export function countByUntil(gates: readonly Gate[]): { until: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const gate of gates.toSorted((a, b) => a.episode - b.episode)) {
    counts.set(untilOf(gate), (counts.get(untilOf(gate)) ?? 0) + 1)
  }
  return [...counts].map(([until, count]) => ({ until, count }))
}
