import { isReference, type Label } from '@/wiki/kinds/column'
import type { Around, AroundDrama } from '@/wiki/reading/around'
import { ratingSeries } from '@/wiki/reading/rating-series'
import { columnOf } from '@/wiki/revisions/document'
import { words } from '@/wiki/words'
import { hrefFor, say } from '@/wiki/words/language'
import { RatingsCharts } from '../chart/ratings-chart'
import { CastList, CrewList } from './cast-list'
import { CellValue } from './cell-value'
import { CitationMarks } from './citation-marks'
import { editAddress, rowsIn, type Drawing } from './drawing'
import { DramaEpisodes } from './episode-table'
import { FieldSection } from './generic-sections'
import { creationAddress, MentionLink, ReferenceLink } from './mention-link'
import { HiddenNote, MentionList } from './mention-list'
import { EmptyPart, Section } from './section'
import { SourceText } from './source-list'
import { WaitingList } from './waiting-list'

/** The fields that a drama's page draws in its own way. */
export const DRAMA_FIELDS = ['synopsis', 'cast', 'crew', 'whereToWatch', 'news', 'related']

/** What is a drama's own on its page: from the synopsis to what to see next. */
export function DramaMain({ drawing, drama }: { drawing: Drawing; drama: AroundDrama }) {
  const { around } = drawing.reading
  return (
    <>
      <FieldSection drawing={drawing} name="synopsis" empty={words.reading.emptySynopsis} />
      <Cast drawing={drawing} drama={drama} />
      {rowsIn(drawing, 'crew').length > 0 ? (
        <Section id="part-crew" heading={words.reading.crew} change={editAddress(drawing, 'crew')}>
          <CrewList drawing={drawing} />
        </Section>
      ) : null}
      <Episodes drawing={drawing} drama={drama} />
      <RatingLines drama={drama} />
      <Moments drawing={drawing} around={around} canAdd />
      <Videos drawing={drawing} />
      <FieldSection drawing={drawing} name="whereToWatch" empty={words.reading.emptyWatch} />
      <News drawing={drawing} drama={drama} />
      <Waiting drawing={drawing} drama={drama} />
      <SeeAlso drawing={drawing} drama={drama} />
    </>
  )
}

function Cast({ drawing, drama }: { drawing: Drawing; drama: AroundDrama }) {
  const rows = rowsIn(drawing, 'cast')
  const href = editAddress(drawing, 'cast')
  return (
    <Section id="part-cast" heading={words.reading.cast} change={href}>
      {rows.length > 0 ? (
        <CastList drawing={drawing} rows={rows} />
      ) : (
        <EmptyPart
          text={words.reading.emptyCast}
          action={words.reading.emptyField(words.reading.cast)}
          href={href}
        />
      )}
      {drama.otherCharacters.length > 0 ? (
        <>
          <h3 className="mt-5 mb-1">{words.reading.otherCharacters}</h3>
          <MentionList mentions={drama.otherCharacters} />
        </>
      ) : null}
    </Section>
  )
}

function Episodes({ drawing, drama }: { drawing: Drawing; drama: AroundDrama }) {
  const last = drama.episodes.at(-1)?.number ?? 0
  const planned = columnOf(rowsIn(drawing, 'plannedEpisodes')[0] ?? { id: '' }, 'value')
  const canAdd = typeof planned !== 'number' || last < planned
  const next = `${drawing.reading.path}/episodes/${last + 1}`
  const action = words.reading.addEpisode(last + 1)
  return (
    <Section id="part-episodes" heading={words.reading.episodesHeading}>
      {drama.episodes.length > 0 ? <DramaEpisodes episodes={drama.episodes} /> : null}
      {drama.episodes.length === 0 || canAdd ? (
        <EmptyPart
          text={drama.episodes.length === 0 ? words.reading.emptyEpisodes : ''}
          action={action}
          href={creationAddress('episode', next)}
        />
      ) : null}
    </Section>
  )
}

/** The ratings as a line, where there are enough of them. */
function RatingLines({ drama }: { drama: AroundDrama }) {
  const series = ratingSeries(drama.episodes)
  if (series.length === 0) return null
  return (
    <Section id="part-ratings" heading={words.reading.ratings}>
      <RatingsCharts series={series} />
    </Section>
  )
}

/** The moments of an entry: links to those that may be known, and how many wait. */
export function Moments({
  drawing,
  around,
  canAdd = false,
}: {
  drawing: Drawing
  around: Around
  canAdd?: boolean
}) {
  const { moments, hiddenMoments } = around
  if (moments.length + hiddenMoments.length === 0 && !canAdd) return null
  const parent = new URLSearchParams({ parent: drawing.reading.path })
  return (
    <Section id="part-moments" heading={words.reading.moments}>
      {moments.length > 0 ? <MentionList mentions={moments} /> : null}
      <HiddenNote
        drawing={drawing}
        groups={drawing.reading.waiting.moments}
        one={words.reading.moment}
        many={words.reading.momentsMany}
      />
      {canAdd ? (
        <EmptyPart
          text={moments.length + hiddenMoments.length === 0 ? words.reading.emptyMoments : ''}
          action={words.reading.addMoment}
          href={`/new/moment?${parent}`}
        />
      ) : null}
    </Section>
  )
}

function Videos({ drawing }: { drawing: Drawing }) {
  const videos = drawing.reading.around.incoming.find(
    (group) => group.kind === 'video' && group.field === 'dramas',
  )
  const query = new URLSearchParams({ parent: drawing.reading.path })
  return (
    <Section id="part-videos" heading={words.reading.videos}>
      {videos ? <MentionList mentions={videos.mentions} /> : null}
      <EmptyPart
        text={videos ? '' : words.reading.emptyVideos}
        action={words.reading.addVideo}
        href={`/new/video?${query}`}
      />
    </Section>
  )
}

function News({ drawing, drama }: { drawing: Drawing; drama: AroundDrama }) {
  const href = editAddress(drawing, 'news')
  return (
    <Section id="part-news" heading={words.reading.news} change={href}>
      {drama.news.length > 0 ? (
        <ul className="space-y-1.5">
          {drama.news.map((source) => (
            <li key={source.key}>
              <SourceText source={source} />
            </li>
          ))}
        </ul>
      ) : (
        <EmptyPart
          text={words.reading.emptyNews}
          action={words.reading.emptyField(words.reading.news)}
          href={href}
        />
      )}
    </Section>
  )
}

function Waiting({ drawing, drama }: { drawing: Drawing; drama: AroundDrama }) {
  if (drama.waiting.length === 0) return null
  return (
    <Section id="part-waiting" heading={words.reading.whileYouWait}>
      <p className="text-soft mb-3">{words.reading.whileYouWaitText}</p>
      <WaitingList drawing={drawing} dramas={drama.waiting} />
    </Section>
  )
}

function SeeAlso({ drawing, drama }: { drawing: Drawing; drama: AroundDrama }) {
  const related = rowsIn(drawing, 'related')
  const type = drawing.kind.fields.related?.columns.type
  const { mentions } = drawing.reading
  const networks = rowsIn(drawing, 'networks').flatMap((row) => {
    const network = columnOf(row, 'network')
    return isReference(network) ? [{ id: row.id, network }] : []
  })
  return (
    <Section
      id="part-related"
      heading={words.reading.seeAlso}
      change={editAddress(drawing, 'related')}
    >
      <ul className="space-y-1">
        {related.map((row) => {
          const other = columnOf(row, 'drama')
          return (
            <li key={row.id}>
              {type ? (
                <span className="text-soft">
                  <CellValue column={type} name="type" row={row} mentions={mentions} />{' '}
                </span>
              ) : null}
              {isReference(other) ? <ReferenceLink reference={other} mentions={mentions} /> : null}
              <CitationMarks drawing={drawing} row={row.id} />
            </li>
          )
        })}
        {drama.followers.map(({ drama: other, row }) => (
          <li key={`${other.id}-${row.id}`}>
            <MentionLink mention={other} />{' '}
            <span className="text-soft">{words.reading.namesThis(labelOf(type, row.type))}</span>
          </li>
        ))}
        {networks.map(({ id, network }) => (
          <li key={id}>
            <span className="text-soft">{words.reading.moreFrom} </span>
            <ReferenceLink reference={network} mentions={mentions} />
          </li>
        ))}
        <li>
          <a href={hrefFor('/dramas')}>{words.reading.allDramas}</a>
        </li>
      </ul>
    </Section>
  )
}

function labelOf(column: { choices?: Record<string, Label> } | undefined, value: unknown): string {
  return typeof value === 'string' ? (say(column?.choices?.[value]) ?? value) : ''
}
