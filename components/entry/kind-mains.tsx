import type { AroundEpisode, EpisodeLine } from '@/wiki/reading/around'
import { columnOf, rowsOf, type Row } from '@/wiki/revisions/document'
import { words } from '@/wiki/words'
import { hrefFor, say } from '@/wiki/words/language'
import { CastList } from './cast-list'
import { CellValue, OutLink } from './cell-value'
import { CreditsByYear, Performers } from './credits-by-year'
import { Moments } from './drama-main'
import { editAddress, rowsIn, type Drawing } from './drawing'
import { AirsOn } from './episode-table'
import { FieldSection } from './generic-sections'
import { KnownSince } from './known-since'
import { MentionLink } from './mention-link'
import { EmptyPart, Section } from './section'

/** The fields that each of these pages draws in its own way. */
export const PERSON_FIELDS = ['biography']
export const EPISODE_FIELDS = ['airings', 'viewership', 'synopsis']
export const CHARACTER_FIELDS = ['description', 'relationships']
export const MOMENT_FIELDS = ['happens', 'title']
export const VIDEO_FIELDS = ['shows', 'title', 'gatedTitle', 'url']
export const ORGANIZATION_FIELDS = ['description']
export const SOURCE_FIELDS = ['title']

/** A person's work: what they did in which drama, by year. */
export function PersonMain({ drawing }: { drawing: Drawing }) {
  const { around, mentions } = drawing.reading
  const credits = around.credits ?? []
  return (
    <>
      <FieldSection drawing={drawing} name="biography" empty={words.reading.emptyBiography} />
      <Section id="part-credits" heading={words.reading.credits}>
        {credits.length > 0 ? (
          <CreditsByYear credits={credits} mentions={mentions} />
        ) : (
          <EmptyPart text={words.reading.emptyCredits} />
        )}
      </Section>
      <Moments drawing={drawing} around={around} />
    </>
  )
}

/** An episode: when it was broadcast, who watched, what happens, and the ones beside it. */
export function EpisodeMain({ drawing, episode }: { drawing: Drawing; episode: AroundEpisode }) {
  return (
    <>
      <FieldSection
        drawing={drawing}
        name="airings"
        heading={words.reading.airings}
        empty={words.reading.emptyAirings}
      />
      <FieldSection
        drawing={drawing}
        name="viewership"
        heading={words.reading.ratings}
        empty={words.reading.emptyRatings}
      />
      <FieldSection drawing={drawing} name="synopsis" empty={words.reading.emptyEpisodeSynopsis} />
      {episode.guests.length > 0 ? (
        <Section id="part-guests" heading={words.reading.guests}>
          <CastList drawing={drawing} rows={episode.guests} />
        </Section>
      ) : null}
      <Moments drawing={drawing} around={drawing.reading.around} />
      <Neighbours episode={episode} />
    </>
  )
}

/** The way to the episodes before and after. */
function Neighbours({ episode }: { episode: AroundEpisode }) {
  if (!episode.previous && !episode.next) return null
  return (
    <nav aria-label={words.reading.episodesHeading} className="mt-9 flex justify-between gap-4">
      {episode.previous ? (
        <Neighbour line={episode.previous} label={words.common.previous} rel="prev" />
      ) : (
        <span />
      )}
      {episode.next ? <Neighbour line={episode.next} label={words.common.next} rel="next" /> : null}
    </nav>
  )
}

function Neighbour({ line, label, rel }: { line: EpisodeLine; label: string; rel: string }) {
  return (
    <p className={rel === 'next' ? 'text-right' : ''}>
      <span className="label block">{label}</span>
      <a href={hrefFor(line.mention.path)} rel={rel} className="inline-block min-h-6 font-semibold">
        {words.reading.previousEpisode(line.number)}
      </a>
      <span className="text-soft block text-[0.9rem]">
        <AirsOn line={line} />
      </span>
    </p>
  )
}

/** A character: who it is, who plays it, what it is to whom. */
export function CharacterMain({ drawing }: { drawing: Drawing }) {
  const { around, mentions, parent } = drawing.reading
  const credits = around.credits ?? []
  return (
    <>
      <FieldSection drawing={drawing} name="description" empty={words.reading.emptyDescription} />
      <Section
        id="part-performers"
        heading={words.reading.performers}
        change={parent ? `/edit${parent.path}#cast` : undefined}
      >
        {credits.length > 0 ? (
          <Performers credits={credits} mentions={mentions} />
        ) : (
          <EmptyPart text={words.reading.emptyPerformers} />
        )}
      </Section>
      <FieldSection
        drawing={drawing}
        name="relationships"
        heading={words.reading.relationships}
        empty={words.reading.emptyRelationships}
      />
      <SeenByOthers drawing={drawing} />
      <Moments drawing={drawing} around={around} />
    </>
  )
}

/** What other characters are to this one, in the words of their own pages. */
function SeenByOthers({ drawing }: { drawing: Drawing }) {
  const relationships = drawing.reading.around.relationships ?? []
  if (relationships.length === 0) return null
  return (
    <Section id="part-seen" heading={words.reading.relatedFrom}>
      <ul className="space-y-1.5">
        {relationships.map(({ from, row }) => (
          <li key={`${from.id}-${row.id}`}>
            <MentionLink mention={from} />
            <span className="text-soft">
              <Relationship drawing={drawing} row={row} />
            </span>
            <KnownSince row={row} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What a row says of a relationship beside whom it is to. */
function Relationship({ drawing, row }: { drawing: Drawing; row: Row }) {
  const columns = Object.entries(drawing.kind.fields.relationships?.columns ?? {})
  return columns
    .filter(([name]) => name !== 'to' && columnOf(row, name) !== undefined)
    .map(([name, column], index) => (
      <span key={name}>
        {index > 0 ? ', ' : ': '}
        {column.type === 'flag' || column.type === 'integer'
          ? `${say(column.label).toLowerCase()} `
          : null}
        {column.type === 'flag' ? null : (
          <CellValue column={column} name={name} row={row} mentions={drawing.reading.mentions} />
        )}
      </span>
    ))
}

/** A moment: what happens in it, and who plays those who are in it. */
export function MomentMain({ drawing }: { drawing: Drawing }) {
  const { around, mentions } = drawing.reading
  const credits = around.credits ?? []
  return (
    <>
      <FieldSection drawing={drawing} name="happens" empty={words.reading.emptyHappens} />
      {credits.length > 0 ? (
        <Section id="part-performers" heading={words.reading.performers}>
          <Performers credits={credits} mentions={mentions} withCharacter />
        </Section>
      ) : null}
    </>
  )
}

/** A video: the way to its official page, and what it shows. */
export function VideoMain({ drawing }: { drawing: Drawing }) {
  const url = rowsOf(drawing.reading.document, 'url')[0]?.value
  return (
    <>
      {typeof url === 'string' ? (
        <p className="mb-8">
          <OutLink url={url} label={words.reading.watchVideo} />
        </p>
      ) : (
        <EmptyPart
          text={words.reading.emptyUrl}
          action={words.reading.addUrl}
          href={editAddress(drawing, 'url')}
        />
      )}
      {rowsIn(drawing, 'shows').length > 0 ? <FieldSection drawing={drawing} name="shows" /> : null}
    </>
  )
}

/** An organization: what it is. What it broadcast and who belongs to it follows from other pages. */
export function OrganizationMain({ drawing }: { drawing: Drawing }) {
  return (
    <FieldSection drawing={drawing} name="description" empty={words.reading.emptyDescription} />
  )
}
