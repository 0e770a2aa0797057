import type { ReactNode } from 'react'
import { ContributorLink } from '@/components/history/contributor-link'
import { Summary } from '@/components/history/summary'
import { TimeStamp } from '@/components/history/time-stamp'
import type { Level } from '@/wiki/permissions'
import type { Risk } from '@/wiki/revisions/risk'
import type { HeldGroup } from '@/wiki/reading/held-group'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { EditStateLabel, type EditState } from './edit-state'

type Person = { username: string } | null

/** What is said about an edit beside its changes. */
export interface DescribedEdit {
  id: string
  state: EditState
  version: number
  risk: Risk
  author: Person
  /** Null for who may not know yet what it tells; so are the reasons. */
  summary: string | null
  /** From which episodes that is known. */
  warning: readonly HeldGroup[]
  createdAt: number
  isOnAir: boolean
  /** The edit of which this one is what was not accepted. */
  continuesId: string | null
  /** The edits that carry what was not accepted of this one. */
  restIds: string[]
  reviews: { reason: string | null; reviewer: Person }[]
}

/** State, author, age and kind of an edit, at a glance. */
export function EditFacts({
  edit,
  authorLevel,
  ahead,
  usualWait,
  published,
}: {
  edit: DescribedEdit
  authorLevel: Level | null
  ahead: number | null
  /** How long its lane usually waits, in milliseconds. */
  usualWait: number | null
  published: { id: number }[]
}) {
  const { review } = words
  const last = edit.reviews.at(-1)
  const isTurnedDown = edit.state === 'rejected' || edit.state === 'returned'
  return (
    <dl className="card grid gap-x-6 gap-y-2 sm:grid-cols-[max-content_1fr]">
      <StateFact edit={edit} ahead={ahead} usualWait={usualWait} />
      {isTurnedDown && last && (
        <Fact label={review.reason}>
          <Summary text={last.reason} warning={edit.warning} />{' '}
          <ContributorLink contributor={last.reviewer} />
        </Fact>
      )}
      {published.length > 0 && (
        <Fact label={review.published}>
          {published.map(({ id }) => (
            <a key={id} href={hrefFor(`/changes/${id}`)} className="mr-4">
              {review.changeLink(id)}
            </a>
          ))}
        </Fact>
      )}
      <Kin edit={edit} />
      <Fact label={review.summary}>
        <Summary text={edit.summary} warning={edit.warning} />
      </Fact>
      <Fact label={review.author}>
        <ContributorLink contributor={edit.author} />
        {authorLevel && <span className="text-soft"> ({review.levels[authorLevel]})</span>}
      </Fact>
      <Fact label={review.submitted}>
        <TimeStamp at={edit.createdAt} />
      </Fact>
      <Fact label={review.riskLabel}>
        {review.risks[edit.risk]}
        {edit.isOnAir && <> · {review.onAir}</>}
      </Fact>
    </dl>
  )
}

function StateFact({
  edit,
  ahead,
  usualWait,
}: {
  edit: DescribedEdit
  ahead: number | null
  usualWait: number | null
}) {
  const { review } = words
  return (
    <Fact label={review.state}>
      <EditStateLabel state={edit.state} />
      {ahead !== null && <> · {review.place(ahead)}</>}
      {ahead !== null && usualWait !== null && <> · {review.usually(review.age(usualWait))}</>}
      <p className="text-soft text-sm">{review.stateMeaning[edit.state]}</p>
    </Fact>
  )
}

/** The edits of which it is what was not accepted, or which carry what was not accepted of it. */
function Kin({ edit }: { edit: DescribedEdit }) {
  const { review } = words
  return (
    <>
      {edit.continuesId !== null && (
        <Fact label={review.continues}>
          <a href={hrefFor(`/review/${edit.continuesId}`)}>{review.continuesLink}</a>
        </Fact>
      )}
      {edit.restIds.length > 0 && (
        <Fact label={review.rest}>
          {edit.restIds.map((id) => (
            <a key={id} href={hrefFor(`/review/${id}`)} className="mr-4">
              {review.restLink}
            </a>
          ))}
        </Fact>
      )}
    </>
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
