import { EntryTitle, type TitledEntry } from '@/components/history/entry-title'
import { ContributorLink } from '@/components/history/contributor-link'
import { Summary } from '@/components/history/summary'
import { TimeStamp } from '@/components/history/time-stamp'
import type { HeldGroup } from '@/wiki/reading/held-group'
import { words } from '@/wiki/words'
import { generalWords } from './decision-form'
import { OutcomeForm, type OutcomeAction } from './outcome-form'

/** A change that went live at once and was drawn for a second look. */
export interface DrawnChange {
  id: number
  createdAt: number
  author: { username: string } | null
  summary: string | null
  warning: readonly HeldGroup[]
  entry: TitledEntry
  /** Who looks may say that it is all right; nobody does about their own. */
  mayPatrol: boolean
}

/** Changes that somebody should look at again, each with the way to it; what is wrong is reverted there. */
export function PatrolList({ changes, action }: { changes: DrawnChange[]; action: OutcomeAction }) {
  const { review } = words
  if (changes.length === 0) return null
  return (
    <section aria-labelledby="patrol" className="mt-10">
      <h2 id="patrol">{review.patrol}</h2>
      <p className="text-soft">{review.patrolHelp}</p>
      <ol className="divide-line divide-y">
        {changes.map(({ id, createdAt, author, summary, warning, entry, mayPatrol }) => (
          <li key={id} className="space-y-2 py-4">
            <p>
              <EntryTitle entry={entry} href={`/changes/${id}`} />
            </p>
            <p>
              <Summary text={summary} warning={warning} change={`/changes/${id}`} /> ·{' '}
              <ContributorLink contributor={author} /> · <TimeStamp at={createdAt} />
            </p>
            {mayPatrol && (
              <OutcomeForm
                action={action}
                hidden={{ revision: id }}
                buttons={[{ label: review.looksGood, about: review.changeLink(id), tone: 'quiet' }]}
                general={generalWords()}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
