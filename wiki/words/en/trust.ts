import type { Level } from '../../permissions'
import type { NextLevel, Trust } from '../../trust'

const more = (count: number, one: string, many: string) =>
  count === 1 ? `one more ${one}` : `${count.toLocaleString('en')} more ${many}`

/** What is missing, as parts of one sentence. */
function missing({ edits, days, entries }: NextLevel): string {
  const parts = [
    edits > 0 ? more(edits, 'accepted edit', 'accepted edits') : '',
    days > 0 ? `edits on ${more(days, 'day', 'days')}` : '',
    entries > 0 ? `edits of ${more(entries, 'page', 'pages')}` : '',
  ].filter(Boolean)
  const last = parts.pop() ?? ''
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`
}

const MODERATES =
  'What you add or change goes live at once, and you decide about the edits of others. Moving, deleting and restoring takes another moderator, or 24 hours in public view.'

const reached: Record<NextLevel['level'], string> = {
  confirmed: 'then you are confirmed and may have more edits waiting at once',
  trusted: 'then what you add with a source goes live at once',
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** How far somebody is trusted, why, and what is missing to the next level. */
export const trust = {
  heading: 'How far the wiki trusts you',
  what: {
    new: 'Your edits are looked at by a reviewer first. What adds something with a source comes first in their queue.',
    confirmed:
      'Your edits are looked at by a reviewer first. What adds something with a source comes first in their queue.',
    trusted: 'What you add with a source goes live at once; everything else is looked at first.',
    reviewer:
      'What you add or change goes live at once. Deleting and moving waits for a moderator.',
    moderator: MODERATES,
    admin: MODERATES,
  } satisfies Record<Level, string>,
  fell: {
    block: 'Your account was blocked within the last 90 days, which keeps you from more.',
    reverts:
      'Three changes of yours were taken back within a week, so your edits are looked at first for now.',
  } satisfies Record<NonNullable<Trust['fell']>, string>,
  next: (next: NextLevel) => {
    const what = missing(next)
    return what === '' ? '' : `${sentence(what)}: ${reached[next.level]}.`
  },
  turnedDown: 'Fewer of your edits may be turned down or taken back: at most one of twenty.',
} as const
