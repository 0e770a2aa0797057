import type { CSSProperties } from 'react'
import type { EpisodeLine } from '@/wiki/reading/around'
import type { Cover, LookedAt } from '@/wiki/reading/cover'
import { words } from '@/wiki/words'
import { EntryPicture } from '../picture/entry-picture'
import { paletteOf } from '../picture/palette'
import { DateText } from '../ui/date-text'
import { AirTime } from './air-time'
import { MentionLink } from './mention-link'

/** What the front page opens with: the drama of the episode that is on air next, else the newest drama. */
export function FrontCover({ cover, next }: { cover: Cover; next?: EpisodeLine }) {
  const { mention, network, airedFrom, lead, language, leads } = cover
  const detail = [network?.name.latin, airedFrom?.slice(0, 4)].filter(Boolean).join(' · ')
  const tint = { '--tint': paletteOf(mention.path).figure } as CSSProperties
  return (
    <section aria-labelledby="cover" className="banner banner-drama mt-5" style={tint}>
      <EntryPicture kind="drama" path={mention.path} name={mention.name} detail={detail} />
      <div className="min-w-0">
        <p className="label">{next ? words.reading.coverNext : words.reading.coverNewest}</p>
        <h2 id="cover" className="text-h1 [&_a]:text-ink [&_a]:no-underline">
          <MentionLink mention={mention} />
        </h2>
        <p className="label mt-1">
          {network ? <MentionLink mention={network} isShort /> : null}
          {network && airedFrom ? ' · ' : null}
          {airedFrom ? <DateText date={airedFrom} /> : null}
        </p>
      </div>
      <div className="banner-tools space-y-2.5">
        {next ? <NextEpisode line={next} /> : null}
        {lead ? (
          <p className="max-w-text" lang={language}>
            {lead}
          </p>
        ) : null}
        <Leads leads={leads} />
      </div>
    </section>
  )
}

function NextEpisode({ line }: { line: EpisodeLine }) {
  return (
    <div>
      <p className="font-semibold">
        <MentionLink mention={line.mention} isShort />
      </p>
      {line.airsAt === null ? (
        line.airsOn && <DateText date={line.airsOn} />
      ) : (
        <AirTime airsAt={line.airsAt} />
      )}
    </div>
  )
}

function Leads({ leads }: { leads: Cover['leads'] }) {
  if (leads.length === 0) return null
  return (
    <p className="text-small">
      <span className="text-soft">{words.reading.starring} </span>
      {leads.map((person, index) => (
        <span key={person.id}>
          {index > 0 ? ', ' : null}
          <MentionLink mention={person} isShort />
        </span>
      ))}
    </p>
  )
}

/** A moment or a video to look at, by what its reader may know of it. */
export function LookedAtCard({ mention, drama, quote, lead, language }: LookedAt) {
  const said = quote.hangul ?? quote.translation
  return (
    <div className="grid items-center gap-x-6 gap-y-3 sm:grid-cols-[15rem_minmax(0,1fr)]">
      <EntryPicture {...mention} />
      <div className="min-w-0">
        <h3>
          <MentionLink mention={mention} />
        </h3>
        {drama ? (
          <p className="label">
            <MentionLink mention={drama} />
          </p>
        ) : null}
        {said ? (
          <blockquote className="text-lead mt-2 leading-snug">
            <p lang={quote.hangul ? 'ko' : undefined}>“{said}”</p>
          </blockquote>
        ) : lead ? (
          <p className="text-small mt-2" lang={language}>
            {lead}
          </p>
        ) : null}
      </div>
    </div>
  )
}
