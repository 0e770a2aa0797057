import type { EpisodeLine } from '@/wiki/reading/around'
import { PicturedLine } from '../picture/pictured-line'
import { AirsOn } from './episode-table'
import { MentionLink } from './mention-link'

/** Episodes of several dramas as cards: which drama, which episode, when. */
export function EpisodeCards({ episodes }: { episodes: readonly EpisodeLine[] }) {
  return (
    <ul className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
      {episodes.map((line) => (
        <PicturedLine key={line.mention.id} mention={line.mention} className="leading-snug">
          <p className="label">{line.mention.detail}</p>
          <p className="font-semibold">
            <MentionLink mention={line.mention} isShort />
          </p>
          <p className="text-[0.94rem]">
            <AirsOn line={line} />
          </p>
        </PicturedLine>
      ))}
    </ul>
  )
}
