import type { ReactNode } from 'react'
import { ListPages } from '@/components/history/list-pages'
import { userPath } from '@/wiki/accounts/username'
import type { Risk } from '@/wiki/revisions/risk'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { QueueLine, type QueuedEdit } from './queue-line'
import { ReviewDesk } from './review-desk'

export type { QueuedEdit } from './queue-line'

/** One lane of the queue, as far as it is shown; ages in milliseconds. */
export interface ShownLane {
  risk: Risk
  waiting: number
  lines: QueuedEdit[]
  /** Where its following page begins. */
  next: string | null
}

/** The review queue in its lanes, the fast one first; without `lanes` just its length and age. `open` is shown beside it. */
export function QueuePage({
  length,
  lanes,
  risk,
  isPaged,
  username,
  firstId,
  children,
  open,
}: {
  length: { waiting: number; oldestAge: number | null; byRisk: { risk: Risk; waiting: number }[] }
  lanes: ShownLane[] | null
  /** The lane that is shown alone. */
  risk?: Risk
  isPaged: boolean
  username: string | null
  /** The edit that is shown beside the queue. */
  firstId: string | null
  /** What else waits for somebody to look at it. */
  children?: ReactNode
  open?: ReactNode
}) {
  const { review } = words
  const queue = (
    <>
      <h1 className="mb-3">{review.title}</h1>
      <Length {...length} />
      {lanes ? (
        <>
          <Lanes byRisk={length.byRisk} risk={risk} />
          {lanes.map((lane) => (
            <Lane key={lane.risk} lane={lane} isAlone={risk !== undefined} openId={firstId} />
          ))}
          {risk !== undefined && (
            <ListPages
              label={review.pages}
              links={[
                { text: review.first, href: isPaged ? `/review?risk=${risk}` : null },
                { text: review.more, href: lanes[0]?.next ?? null, rel: 'next' },
              ]}
            />
          )}
        </>
      ) : (
        <ForOthers username={username} />
      )}
      {children}
    </>
  )
  if (!open) return queue
  return (
    <ReviewDesk queue={queue} about="queue">
      {open}
    </ReviewDesk>
  )
}

function Length({ waiting, oldestAge }: { waiting: number; oldestAge: number | null }) {
  const { review } = words
  return (
    <p>
      {waiting === 0 ? review.none : review.length(waiting)}
      {oldestAge !== null && <> · {review.oldest(review.age(oldestAge))}</>}{' '}
      <a href={hrefFor('/review/health')}>{review.toHealth}</a>
    </p>
  )
}

const TAB = 'py-1 aria-[current=page]:font-semibold'

function Lanes({ byRisk, risk }: { byRisk: { risk: Risk; waiting: number }[]; risk?: Risk }) {
  const { review } = words
  const waiting = byRisk.reduce((sum, lane) => sum + lane.waiting, 0)
  const shown = byRisk.filter((lane) => lane.waiting > 0 || lane.risk === risk)
  return (
    <nav aria-label={review.lanes} className="mt-5 flex flex-wrap gap-x-6 gap-y-2">
      <a
        href={hrefFor('/review')}
        aria-current={risk === undefined ? 'page' : undefined}
        className={TAB}
      >
        {review.everyLane(waiting)}
      </a>
      {shown.map((lane) => (
        <a
          key={lane.risk}
          href={hrefFor(`/review?risk=${lane.risk}`)}
          aria-current={risk === lane.risk ? 'page' : undefined}
          className={TAB}
        >
          {review.lane(review.risks[lane.risk], lane.waiting)}
        </a>
      ))}
    </nav>
  )
}

function Lane({
  lane,
  isAlone,
  openId,
}: {
  lane: ShownLane
  isAlone: boolean
  openId: string | null
}) {
  const { review } = words
  if (lane.lines.length === 0 && !isAlone) return null
  const id = `lane-${lane.risk}`
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id}>{review.risks[lane.risk]}</h2>
      {lane.risk === 'sourced-addition' && <p className="text-soft">{review.fastLane}</p>}
      {lane.lines.length === 0 ? (
        <p className="mt-3">{review.none}</p>
      ) : (
        <ol>
          {lane.lines.map((edit) => (
            <QueueLine
              key={edit.id}
              edit={edit}
              current={edit.id === openId ? 'true' : undefined}
            />
          ))}
        </ol>
      )}
      {!isAlone && lane.next !== null && (
        <p>
          <a href={hrefFor(lane.next)} className="py-1">
            {review.restOfLane(lane.waiting - lane.lines.length)}
          </a>
        </p>
      )}
    </section>
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
          <a href={hrefFor('/sign-in?next=/review')}>{review.signIn}</a>
        ) : (
          <a href={hrefFor(userPath(username))}>{review.ownPage}</a>
        )}
      </p>
    </div>
  )
}
