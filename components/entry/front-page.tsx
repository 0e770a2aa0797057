import type { ComponentProps, ReactNode } from 'react'
import { findKind } from '@/wiki/kinds/registry'
import type { EpisodeLine } from '@/wiki/reading/around'
import type { Cover, LookedAt } from '@/wiki/reading/cover'
import type { Mention } from '@/wiki/reading/mention'
import { words } from '@/wiki/words'
import { hrefFor, say } from '@/wiki/words/language'
import { PicturedLine } from '../picture/pictured-line'
import { InstantText } from '../ui/date-text'
import { DramaCards } from './drama-cards'
import { EpisodeCards } from './episode-cards'
import { FrontCover, LookedAtCard } from './front-cover'
import { MentionLink, RedLink } from './mention-link'

interface ChangedLine {
  mention: Mention
  changedAt: number
  /** Siblings changed with it. */
  others: number
}

/** Pages that have few facts or no source, and pages that others mention and nobody has written. */
interface Wanted {
  wanted: readonly { mention: Mention; facts: number; hasSources: boolean }[]
  missing: readonly { path: string; kind: string; label: string; mentions: number }[]
}

type Dramas = ComponentProps<typeof DramaCards>['dramas']

/** What is on air next or newest, a moment to look at, what was improved last, and where a hand is wanted. */
export function FrontPage({
  next,
  cover,
  airing,
  coming,
  latest,
  lookedAt,
  changed,
  wanted,
  missing,
}: {
  next?: EpisodeLine
  cover?: Cover
  airing: Dramas
  coming: readonly EpisodeLine[]
  latest: Dramas
  lookedAt: LookedAt | null
  changed: readonly ChangedLine[]
} & Wanted) {
  return (
    <>
      <h1 className="text-lead max-w-text text-soft font-normal tracking-normal">
        {words.common.tagline}
      </h1>
      {cover ? <FrontCover cover={cover} next={next} /> : null}
      <div className="mt-9 grid gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-9">
          <OnAir airing={airing} coming={coming} />
          {lookedAt ? (
            <Part heading={words.reading.momentToLookAt}>
              <LookedAtCard {...lookedAt} />
            </Part>
          ) : null}
          <Part heading={words.reading.latestDramas} empty={words.reading.emptyList}>
            {latest.length > 0 ? <DramaCards dramas={latest} /> : null}
            <p className="mt-5">
              <a href={hrefFor('/dramas')}>{words.reading.allDramas}</a>
              {airing.length + coming.length === 0 && !next ? (
                <span className="label"> · {words.reading.noneAiring}</span>
              ) : null}
            </p>
          </Part>
        </div>
        <Part heading={words.reading.recentlyChanged} empty={words.reading.emptyList}>
          <Changed changed={changed} />
        </Part>
        <div className="lg:col-span-2">
          <Part heading={words.reading.helpWanted} empty={words.reading.nothingWanted}>
            {wanted.length + missing.length > 0 ? (
              <HelpWanted wanted={wanted} missing={missing} />
            ) : null}
          </Part>
        </div>
      </div>
    </>
  )
}

function OnAir({ airing, coming }: { airing: Dramas; coming: readonly EpisodeLine[] }) {
  return (
    <>
      {airing.length > 0 ? (
        <Part heading={words.reading.airingNow}>
          <DramaCards dramas={airing} />
        </Part>
      ) : null}
      {coming.length > 0 ? (
        <Part heading={words.reading.airingNext}>
          <EpisodeCards episodes={coming} />
        </Part>
      ) : null}
    </>
  )
}

function Part({
  heading,
  empty,
  children,
}: {
  heading: string
  /** What is said where nothing is in it. */
  empty?: string
  children: ReactNode
}) {
  return (
    <section>
      <h2 className="border-line mb-3 border-b pb-1.5">{heading}</h2>
      {children ?? <p className="text-soft">{empty}</p>}
    </section>
  )
}

function Changed({ changed }: { changed: readonly ChangedLine[] }) {
  return (
    <>
      <ul className="text-small space-y-3">
        {changed.map(({ mention, changedAt, others }) => (
          <PicturedLine key={mention.id} mention={mention}>
            <MentionLink mention={mention} isShort />
            {mention.kind === 'episode' && mention.detail ? (
              <span className="text-soft"> ({mention.detail})</span>
            ) : null}
            {others > 0 ? (
              <span className="text-soft"> {words.reading.andOthers(others)}</span>
            ) : null}
            <span className="label block">
              {say(findKind(mention.kind)?.label)} · <InstantText instant={changedAt} />
            </span>
          </PicturedLine>
        ))}
      </ul>
      <p className="mt-3">
        <a href={hrefFor('/changes')}>{words.reading.allChanges}</a>
      </p>
    </>
  )
}

function HelpWanted({ wanted, missing }: Wanted) {
  return (
    <>
      <p className="text-soft text-small mb-4">{words.reading.helpWantedText}</p>
      <ul className="text-small grid gap-x-8 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {wanted.map(({ mention, facts, hasSources }) => (
          <PicturedLine key={mention.id} mention={mention}>
            <MentionLink mention={mention} isShort />
            <span className="label block">
              {hasSources ? words.reading.needsFacts(facts) : words.reading.needsSources}
            </span>
          </PicturedLine>
        ))}
      </ul>
      {missing.length > 0 ? (
        <>
          <h3 className="mt-6 mb-1.5">{words.reading.notWritten}</h3>
          <ul className="text-small flex flex-wrap gap-x-6 gap-y-1">
            {missing.map(({ path, kind, label, mentions }) => (
              <li key={path}>
                <RedLink kind={kind} path={path} label={label} />{' '}
                <span className="label">{words.reading.needsPage(mentions)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}
