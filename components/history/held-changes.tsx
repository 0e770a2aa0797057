import { episodeInWords } from '@/components/entry/until'
import { revealAddress, saidAddress, type HeldGroup, type Said } from '@/wiki/reading/held-group'
import { words } from '@/wiki/words'
import { formatIn, hrefFor } from '@/wiki/words/language'

const lists = formatIn((locale) => new Intl.ListFormat(locale))

/**
 * Warns of what a page holds back, by the episode from which it is known, each with a link that shows just that; and says
 * what its address has opened. Nothing where nothing is held back or opened.
 */
export function HeldChanges({
  waiting,
  here,
  said = {},
}: {
  waiting: readonly HeldGroup[]
  /** The address of the page, with its own query if it has one. */
  here: string
  said?: Said
}) {
  if (waiting.length === 0 && said.reveal === undefined) return null
  return (
    <div className="notice my-4 space-y-1">
      {said.reveal !== undefined && (
        <p>
          {words.reading.revealed}{' '}
          <a href={hrefFor(saidAddress(here, { progress: said.progress }))}>
            {words.reading.hideAgain}
          </a>
        </p>
      )}
      {waiting.length > 0 && (
        <ul className="space-y-1">
          {waiting.map((group) => (
            <li key={`${group.drama}.${group.episode}`}>
              {warningText([group])} ({words.history.heldChanges(group.count)}).{' '}
              <a href={hrefFor(revealAddress(here, [group], said))} rel="nofollow">
                {words.history.showHeld}
                <span className="sr-only"> ({episodeInWords(group)})</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** The warning before what would tell something: *Shows what is known from episode 9 of Run On*. */
export function warningText(groups: readonly HeldGroup[]): string {
  return words.history.warning(lists().format(groups.map(episodeInWords)))
}
