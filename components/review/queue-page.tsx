import { ContributorLink } from '@/components/history/contributor-link'
import { ListPages } from '@/components/history/list-pages'
import { TimeStamp } from '@/components/history/time-stamp'
import { userPath } from '@/wiki/accounts/username'
import type { Level } from '@/wiki/permissions'
import { risks, type Risk } from '@/wiki/revisions/risk'
import { words } from '@/wiki/words'
import { EntryNames, type NamedPart } from './entry-names'

/** A waiting edit as a line of the queue; `age` in milliseconds. */
export interface QueuedEdit {
  id: string
  risk: Risk
  author: { username: string; level: Level } | null
  summary: string
  createdAt: number
  age: number
  entries: NamedPart[]
}

/** The review queue, oldest first; without `queue` just its length and age. */
export function QueuePage({
  length,
  oldestAge,
  queue,
  risk,
  isPaged,
  username,
}: {
  length: { waiting: number }
  oldestAge: number | null
  queue: { lines: QueuedEdit[]; next: string | null } | null
  risk?: Risk
  isPaged: boolean
  username: string | null
}) {
  const { review } = words
  return (
    <>
      <h1 className="mb-3">{review.title}</h1>
      <p>
        {length.waiting === 0 ? review.none : review.length(length.waiting)}
        {oldestAge !== null && <> · {review.oldest(review.age(oldestAge))}</>}
      </p>
      {queue ? (
        <>
          <RiskFilter risk={risk} />
          <ol className="divide-line divide-y">
            {queue.lines.map((edit) => (
              <QueueLine key={edit.id} edit={edit} />
            ))}
          </ol>
          <ListPages
            label={review.pages}
            links={[
              { text: review.first, href: isPaged ? '/review' : null },
              { text: review.more, href: queue.next, rel: 'next' },
            ]}
          />
        </>
      ) : (
        <ForOthers username={username} />
      )}
    </>
  )
}

function ForOthers({ username }: { username: string | null }) {
  const { review } = words
  return (
    <div className="mt-5 max-w-prose space-y-2">
      <p>{review.reviewersOnly}</p>
      <p>
        {review.reviewersOnlyHelp}{' '}
        {username === null ? (
          <a href="/sign-in?next=/review">{review.signIn}</a>
        ) : (
          <a href={userPath(username)}>{review.ownPage}</a>
        )}
      </p>
    </div>
  )
}

function RiskFilter({ risk }: { risk?: Risk }) {
  const { review } = words
  return (
    <form method="get" action="/review" className="mt-5 flex flex-wrap items-end gap-3">
      <div className="flex flex-col gap-1">
        <label htmlFor="risk" className="label">
          {review.riskFilter}
        </label>
        <select id="risk" name="risk" defaultValue={risk ?? ''} className="input">
          <option value="">{review.everyRisk}</option>
          {risks.map((name) => (
            <option key={name} value={name}>
              {review.risks[name]}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="button button-quiet">
        {review.filterButton}
      </button>
    </form>
  )
}

function QueueLine({ edit }: { edit: QueuedEdit }) {
  const { review } = words
  return (
    <li className="space-y-1 py-4">
      <p>
        <EntryNames entries={edit.entries} />
      </p>
      <p>
        <a href={`/review/${edit.id}`} className="font-semibold">
          {edit.summary === '' ? review.noSummary : edit.summary}
        </a>
      </p>
      <p className="text-sm">
        {review.risks[edit.risk]} · {words.history.by} <ContributorLink contributor={edit.author} />
        {edit.author && (
          <span className="text-soft"> ({review.levels[edit.author.level]})</span>
        )} · {review.age(edit.age)} · <TimeStamp at={edit.createdAt} />
      </p>
    </li>
  )
}
