import type { EpisodeLine } from '@/wiki/reading/around'
import { kindOf } from '@/wiki/kinds/registry'
import { words } from '@/wiki/words'
import { say } from '@/wiki/words/language'
import { BroadcastText, DateText } from '../ui/date-text'
import { MentionLink } from './mention-link'

/** The episodes of a drama: with what was measured as a table, else each with its day, side by side. */
export function DramaEpisodes({ episodes }: { episodes: readonly EpisodeLine[] }) {
  if (episodes.some((line) => line.ratings.length > 0)) return <EpisodeTable episodes={episodes} />
  return (
    <ol className="tiles">
      {episodes.map((line) => (
        <li key={line.mention.id}>
          <MentionLink mention={line.mention} isShort />{' '}
          <span className="label block">
            <AirsOn line={line} />
          </span>
        </li>
      ))}
    </ol>
  )
}

/** Episodes with dates and ratings, one line each. */
function EpisodeTable({ episodes }: { episodes: readonly EpisodeLine[] }) {
  return (
    <div
      className="scroll-x"
      tabIndex={0}
      role="region"
      aria-label={words.reading.tableOf(words.reading.episodesHeading)}
    >
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.reading.episodeTitle}</th>
            <th scope="col">{words.reading.episodeDate}</th>
            <th scope="col">{words.reading.episodeRating}</th>
          </tr>
        </thead>
        <tbody>
          {episodes.map((line) => (
            <tr key={line.mention.id}>
              <td>
                <MentionLink mention={line.mention} isShort />
              </td>
              <td>
                <AirsOn line={line} />
              </td>
              <td>
                <Ratings line={line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The broadcast day of an episode, with the time where it is known. */
export function AirsOn({ line }: { line: EpisodeLine }) {
  if (line.airsOn === null) return <span className="text-soft">{words.common.unknown}</span>
  if (line.airsAt === null) return <DateText date={line.airsOn} />
  return <BroadcastText day={line.airsOn} instant={line.airsAt} />
}

/** What was measured, each figure with who measured it and where: they are never mixed. */
function Ratings({ line }: { line: EpisodeLine }) {
  const columns = kindOf('episode').fields.viewership?.columns ?? {}
  const measured = line.ratings.filter((rating) => rating.percent !== null)
  return measured.map(({ agency, area, percent }, index) => (
    <span key={`${agency}-${area}`}>
      {index > 0 ? ', ' : null}
      {percent} %{' '}
      <span className="label">
        {[
          say(columns.agency?.choices?.[agency ?? '']) ?? agency,
          say(columns.area?.choices?.[area ?? '']) ?? area,
        ]
          .filter(Boolean)
          .join(', ')}
      </span>
    </span>
  ))
}
