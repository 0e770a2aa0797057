import { LAST_EPISODE } from '@/wiki/spoilers/progress'
import type { Gate } from '@/wiki/spoilers/gate'
import { words } from '@/wiki/words'

/** Says how many changes are held back and until when, with the way to see them; nothing when none are. */
export function HeldChanges({ held, showHref }: { held: Gate[]; showHref: string }) {
  if (held.length === 0) return null
  return (
    <div className="notice my-4">
      <ul>
        {groups(held).map(({ until, count }) => (
          <li key={until}>{words.history.heldChanges(count, until)}</li>
        ))}
      </ul>
      <p className="mt-1">
        <a href={showHref} rel="nofollow">
          {words.history.showHeld}
        </a>
      </p>
    </div>
  )
}

function groups(held: Gate[]): { until: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const gate of held) {
    const until = untilWhen(gate)
    counts.set(until, (counts.get(until) ?? 0) + 1)
  }
  return [...counts].map(([until, count]) => ({ until, count }))
}

function untilWhen({ drama, episode }: Gate): string {
  if (drama === null) return words.reading.untilAll
  return episode >= LAST_EPISODE ? words.reading.untilTheEnd : words.reading.untilEpisode(episode)
}
