import type { ReactNode } from 'react'
import { ContributorLink } from '@/components/history/contributor-link'
import { Summary } from '@/components/history/summary'
import { TimeStamp } from '@/components/history/time-stamp'
import type { Level } from '@/wiki/permissions'
import type { Risk } from '@/wiki/revisions/risk'
import { words } from '@/wiki/words'
import { EditStateLabel, type EditState } from './edit-state'

type Person = { username: string } | null

/** What is said about an edit beside its changes. */
export interface DescribedEdit {
  id: string
  state: EditState
  version: number
  risk: Risk
  author: Person
  summary: string
  createdAt: number
  versions: { version: number; summary: string; createdAt: number }[]
  reviews: {
    version: number
    decision: keyof typeof words.review.decisions
    reason: string
    reviewer: Person
    createdAt: number
  }[]
}

/** State, author, age and kind of an edit, at a glance. */
export function EditFacts({
  edit,
  authorLevel,
  ahead,
  published,
}: {
  edit: DescribedEdit
  authorLevel: Level | null
  ahead: number | null
  published: { id: number }[]
}) {
  const { review } = words
  const last = edit.reviews.at(-1)
  const isTurnedDown = edit.state === 'rejected' || edit.state === 'returned'
  return (
    <dl className="card grid gap-x-6 gap-y-2 sm:grid-cols-[max-content_1fr]">
      <Fact label={review.state}>
        <EditStateLabel state={edit.state} />
        {ahead !== null && <> · {review.place(ahead)}</>}
        <p className="text-soft text-sm">{review.stateMeaning[edit.state]}</p>
      </Fact>
      {isTurnedDown && last && (
        <Fact label={review.reason}>
          <q>{last.reason}</q> <ContributorLink contributor={last.reviewer} />
        </Fact>
      )}
      {published.length > 0 && (
        <Fact label={review.published}>
          {published.map(({ id }) => (
            <a key={id} href={`/changes/${id}`} className="mr-4">
              {review.changeLink(id)}
            </a>
          ))}
        </Fact>
      )}
      <Fact label={review.summary}>
        <Summary text={edit.summary} />
      </Fact>
      <Fact label={review.author}>
        <ContributorLink contributor={edit.author} />
        {authorLevel && <span className="text-soft"> ({review.levels[authorLevel]})</span>}
      </Fact>
      <Fact label={review.submitted}>
        <TimeStamp at={edit.createdAt} />
      </Fact>
      <Fact label={review.riskLabel}>{review.risks[edit.risk]}</Fact>
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="label">{label}</dt>
      <dd>{children}</dd>
    </>
  )
}

/** The versions of an edit and what was decided about them. */
export function EditLog({ edit }: { edit: DescribedEdit }) {
  const { review } = words
  return (
    <>
      <section aria-labelledby="versions">
        <h2 id="versions">{review.versions}</h2>
        <ol className="mt-2 space-y-2">
          {edit.versions.map(({ version, summary, createdAt }) => (
            <li key={version}>
              {review.versionLine(version)} · <TimeStamp at={createdAt} /> ·{' '}
              <Summary text={summary} />
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="reviews">
        <h2 id="reviews">{review.reviews}</h2>
        {edit.reviews.length === 0 && <p className="mt-2">{review.noReviews}</p>}
        <ol className="mt-2 space-y-2">
          {edit.reviews.map(({ version, decision, reason, reviewer, createdAt }, index) => (
            <li key={index}>
              <ContributorLink contributor={reviewer} /> {review.decisions[decision]} (
              {review.onVersion(version)}) · <TimeStamp at={createdAt} />
              {reason !== '' && (
                <>
                  : <q>{reason}</q>
                </>
              )}
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}
