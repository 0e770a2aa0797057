import type { ComponentProps, ReactNode } from 'react'
import { findKind } from '@/wiki/kinds/registry'
import type { EpisodeLine } from '@/wiki/reading/around'
import type { Mention } from '@/wiki/reading/mention'
import { words } from '@/wiki/words'
import { hrefFor, say } from '@/wiki/words/language'
import { PicturedLine } from '../picture/pictured-line'
import { InstantText } from '../ui/date-text'
import { DramaCards } from './drama-cards'
import { EpisodeTable } from './episode-table'
import { MentionLink, RedLink } from './mention-link'

interface ChangedLine {
  mention: Mention
  changedAt: number
  /** Siblings changed with it. */
  others: number
}

type Dramas = ComponentProps<typeof DramaCards>['dramas']

/** What is on air, what is next, what was changed last, and where a hand is wanted. */
export function FrontPage({
  airing,
  coming,
  latest,
  changed,
  wanted,
  missing,
}: {
  airing: Dramas
  coming: readonly EpisodeLine[]
  latest: Dramas
  changed: readonly ChangedLine[]
  wanted: readonly { mention: Mention; facts: number; hasSources: boolean }[]
  missing: readonly { path: string; kind: string; label: string; mentions: number }[]
}) {
  return (
    <>
      <h1>{words.common.siteName}</h1>
      <p className="text-soft text-lead mt-2 max-w-prose leading-relaxed">{words.common.tagline}</p>
      <div className="mt-8 grid gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-9">
          {airing.length > 0 ? (
            <Part heading={words.reading.airingNow}>
              <DramaCards dramas={airing} />
            </Part>
          ) : null}
          {coming.length > 0 ? (
            <Part heading={words.reading.airingNext}>
              <EpisodeTable episodes={coming} withDrama />
            </Part>
          ) : null}
          <Part heading={words.reading.latestDramas} empty={words.reading.emptyList}>
            {latest.length > 0 ? <DramaCards dramas={latest} /> : null}
            <p className="mt-4">
              <a href={hrefFor('/dramas')}>{words.reading.allDramas}</a>
            </p>
          </Part>
          {airing.length + coming.length === 0 ? (
            <p className="text-soft">
              {words.reading.noneAiring} {words.reading.noneNext}
            </p>
          ) : null}
          <Part heading={words.reading.helpWanted} empty={words.reading.nothingWanted}>
            {wanted.length + missing.length > 0 ? (
              <HelpWanted wanted={wanted} missing={missing} />
            ) : null}
          </Part>
        </div>
        <div className="space-y-9">
          <Part heading={words.reading.recentlyChanged} empty={words.reading.emptyList}>
            <Changed changed={changed} />
          </Part>
        </div>
      </div>
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

function HelpWanted({
  wanted,
  missing,
}: {
  wanted: readonly { mention: Mention; facts: number; hasSources: boolean }[]
  missing: readonly { path: string; kind: string; label: string; mentions: number }[]
}) {
  return (
    <>
      <p className="text-soft text-small mb-3">{words.reading.helpWantedText}</p>
      <ul className="text-small grid gap-x-8 gap-y-3 sm:grid-cols-2">
        {wanted.map(({ mention, facts, hasSources }) => (
          <PicturedLine key={mention.id} mention={mention}>
            <MentionLink mention={mention} isShort />
            <span className="label block">
              {hasSources ? words.reading.needsFacts(facts) : words.reading.needsSources}
            </span>
          </PicturedLine>
        ))}
        {missing.map(({ path, kind, label, mentions }) => (
          <li key={path}>
            <RedLink kind={kind} path={path} label={label} />
            <span className="label block">{words.reading.needsPage(mentions)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
