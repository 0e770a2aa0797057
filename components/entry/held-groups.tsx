import { revealAddress, saidAddress, type HeldGroup } from '@/wiki/reading/held-group'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import type { Drawing } from './drawing'
import { untilOf } from './until'

/** What is held back on a page, and the words for one and for many of it. */
export interface HeldThings {
  drawing: Drawing
  groups: readonly HeldGroup[]
  one: string
  many: string
}

/**
 * Says how many of something wait for which episode: *3 facts hidden until episode 9*. Each group has a link to this page
 * with just that group shown.
 */
export function HeldGroups({ drawing, groups, one, many }: HeldThings) {
  if (groups.length === 0) return null
  const { path, watch } = drawing.reading
  return (
    <ul className="space-y-0.5">
      {groups.map((group) => {
        // On the pages of a drama its own episodes need no name.
        const drama = group.drama === watch?.drama.id ? undefined : group.of?.name
        const text = words.reading.heldThing(group.count, one, many, untilOf(group, drama))
        return (
          <li key={`${group.drama}.${group.episode}`}>
            {text}.{' '}
            <a
              href={hrefFor(revealAddress(path, [group], drawing.said))}
              rel="nofollow"
              className="inline-block min-h-6"
            >
              {words.reading.reveal(group.count)}
              <span className="sr-only"> ({text})</span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}

/** Says that this page shows more than its reader has watched, with the way back. */
export function RevealedNote({ drawing }: { drawing: Drawing }) {
  const { path, progress } = drawing.reading
  if (!progress.revealed) return null
  const whole = saidAddress(path, { progress: drawing.said.progress })
  return (
    <p>
      {words.reading.revealed} <a href={hrefFor(whole)}>{words.reading.hideAgain}</a>
    </p>
  )
}
