import { LAST_EPISODE } from '@/wiki/spoilers/progress'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { InstantText } from '../ui/date-text'
import { editAddress, type Drawing } from './drawing'
import { EntryBanner } from './entry-banner'
import { HeldGroups, RevealedNote } from './held-groups'
import { WatchedControl } from './watched-control'

/** The head of an entry's page: what it is, what it is called, what can be done with it, what is held back. */
export function EntryHeader({ drawing, isPreview }: { drawing: Drawing; isPreview: boolean }) {
  return (
    <header className="mb-6 lg:mb-8">
      <EntryBanner drawing={drawing} isPreview={isPreview}>
        {isPreview ? null : <PageTools drawing={drawing} />}
      </EntryBanner>
    </header>
  )
}

function PageTools({ drawing }: { drawing: Drawing }) {
  const { path, revision } = drawing.reading
  const tools = [
    { href: editAddress(drawing), label: words.common.edit },
    { href: `/history${path}`, label: words.common.history },
    { href: `/links${path}`, label: words.common.linksHere },
  ]
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1 text-[0.92rem]">
      <nav aria-label={words.reading.pageTools}>
        <ul className="flex flex-wrap gap-x-4">
          {tools.map(({ href, label }) => (
            <li key={href}>
              <a href={hrefFor(href)} rel="nofollow" className="inline-flex min-h-8 items-center">
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className="label">
        {words.reading.lastChanged} <InstantText instant={revision.createdAt} /> (
        {words.reading.version(revision.number)})
      </p>
    </div>
  )
}

/**
 * Says what is held back and until when, with the ways to see more: to say how far one has watched, or to look at
 * everything once. Two readers who may see the same are told the same.
 */
export function ProgressNote({ drawing }: { drawing: Drawing }) {
  const { waiting, progress, watch, path } = drawing.reading
  const isWhole = progress.others >= LAST_EPISODE
  const isHeld = waiting.facts.length > 0 || waiting.moments.length > 0
  const isWatchable = watch !== undefined && watch.episodes > 0
  if (!isWatchable && !isHeld && !isWhole && !progress.revealed) return null
  return (
    <div className="watched bg-sunken text-small mb-5 space-y-2 rounded-lg px-3.5 py-3">
      {isWatchable ? <WatchedControl watch={watch} back={path} /> : null}
      {isWhole ? (
        <p>
          {words.reading.seeingEverything} <a href={hrefFor(path)}>{words.reading.showSafe}</a>
        </p>
      ) : null}
      <RevealedNote drawing={drawing} />
      <HeldGroups
        drawing={drawing}
        groups={waiting.facts}
        one={words.reading.fact}
        many={words.reading.factsMany}
      />
      {isHeld && !isWhole ? (
        <p>
          <a href="?progress=all" rel="nofollow">
            {words.reading.showEverything}
          </a>
        </p>
      ) : null}
    </div>
  )
}
