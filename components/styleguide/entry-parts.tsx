import { AirTime, AirTimeLines } from '../entry/air-time'
import { CitationLines } from '../entry/citation-lines'
import { DramaCards } from '../entry/drama-cards'
import { drawingOf } from '../entry/drawing'
import { EntryBanner } from '../entry/entry-banner'
import { EpisodeCards } from '../entry/episode-cards'
import { DramaEpisodes } from '../entry/episode-table'
import { ShortFacts } from '../entry/facts-rail'
import { MentionList } from '../entry/mention-list'
import { QuoteRows } from '../entry/quote-rows'
import { SourceText } from '../entry/source-list'
import { garam, hidden, lighthouse, sampleDrama, sampleEpisodes } from './sample-drama'

/** The facts rail: with a source, known from an episode, several values, and what nobody has filled in. */
export function Facts() {
  return (
    <div className="max-w-sm">
      <ShortFacts drawing={drawingOf(sampleDrama)} drawnElsewhere={[]} />
    </div>
  )
}

/** The head of an entry's page, in the entry's colours. */
export function Heads() {
  return (
    <EntryBanner drawing={drawingOf(sampleDrama)} isPreview>
      <p className="label">What can be done with the page stands here.</p>
    </EntryBanner>
  )
}

/** What marks lead to, and open as a card: a source with what it is cited for, and one that nobody has written. */
export function Sources() {
  const drawing = drawingOf(sampleDrama)
  return (
    <ol className="list-decimal space-y-2 pl-6">
      {sampleDrama.sources.map((source, index) => (
        <li key={source.key} id={`source-${index + 1}`} className="target:bg-sunken rounded">
          <SourceText source={source} />
          <CitationLines drawing={drawing} source={source} />
        </li>
      ))}
    </ol>
  )
}

/** Spoken words: the original with its translation and a source, and a translation whose speaker nobody knows. */
export function Quotes() {
  return <QuoteRows drawing={drawingOf(sampleDrama)} field="quotes" />
}

/** A broadcast to come, with what is left until then, one on air, and one that is over, with nothing to count. */
export function AirTimes() {
  return (
    <div className="flex flex-wrap gap-x-12 gap-y-4">
      <AirTime airsAt={Date.UTC(2031, 2, 5, 12)} />
      <div>
        <AirTimeLines airsAt={Date.UTC(2031, 2, 5, 12)} isOnAir />
      </div>
      <AirTime airsAt={Date.UTC(2021, 1, 4, 12)} />
    </div>
  )
}

/** Dramas as a shelf; episodes as cards and as days; entries as a list, with one that is deleted and one that is hidden. */
export function Shelves() {
  const drama = { format: 'miniseries', status: 'airing', airedFrom: '2031-03-05' }
  return (
    <div className="space-y-8">
      <DramaCards
        dramas={[
          { ...drama, mention: lighthouse },
          { mention: lighthouse, format: null, status: null, airedFrom: null },
        ]}
      />
      <EpisodeCards episodes={sampleEpisodes} />
      <DramaEpisodes episodes={sampleEpisodes} />
      <MentionList mentions={[garam, { ...garam, id: 'gone', status: 'deleted' }, hidden]} />
    </div>
  )
}
