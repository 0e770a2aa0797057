import type { EpisodeLine } from '@/wiki/reading/around'
import { EntryPicture } from '../picture/entry-picture'
import { AirsOn } from './episode-table'
import { MentionLink } from './mention-link'

/** Episodes of several dramas as cards: which drama, which episode, when. */
export function EpisodeCards({ episodes }: { episodes: readonly EpisodeLine[] }) {
  return (
    <ul className="grid gap-x-8 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
      {episodes.map((line) => (
        <li key={line.mention.id} className="pictured border-line border-t pt-3 leading-snug">
          <EntryPicture {...line.mention} isThumb />
          <div className="min-w-0">
            <p className="label">{line.mention.detail}</p>
            <p className="font-semibold">
              <MentionLink mention={line.mention} isShort />
            </p>
            <p className="text-[0.94rem]">
              <AirsOn line={line} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
