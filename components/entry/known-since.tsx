import type { Row } from '@/wiki/revisions/document'
import { LAST_EPISODE } from '@/wiki/spoilers/progress'
import { words } from '@/wiki/words'

/** Says of a fact that came out later from which episode it is known. */
export function KnownSince({ row }: { row: Row }) {
  const episode = row.knownFrom?.episode ?? 0
  if (episode <= 0) return null
  return (
    <span className="label ml-1.5 whitespace-nowrap">
      (
      {episode >= LAST_EPISODE ? words.reading.knownSinceTheEnd : words.reading.knownSince(episode)}
      )
    </span>
  )
}
