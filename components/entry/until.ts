import type { HeldGroup } from '@/wiki/reading/held-group'
import { LAST_EPISODE } from '@/wiki/spoilers/progress'
import type { Gate } from '@/wiki/spoilers/gate'
import { words } from '@/wiki/words'

/** Until when something is hidden, in words that tell nothing of it. */
export function untilOf(gate: Gate | undefined, drama?: string): string {
  if (!gate || gate.drama === null) return words.reading.untilAll
  if (gate.episode >= LAST_EPISODE) return words.reading.untilTheEnd(drama)
  return words.reading.untilEpisode(gate.episode, drama)
}

/** The episode from which something is known, with its drama where that may be named: `episode 9 of Run On`. */
export function episodeInWords({ drama, episode, of }: HeldGroup): string {
  if (drama === null) return words.reading.everyDrama
  if (episode >= LAST_EPISODE) return words.reading.theEndOf(of?.name)
  return words.reading.episodeOfDrama(episode, of?.name)
}
