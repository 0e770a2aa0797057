import { ContributorLink } from '@/components/history/contributor-link'
import { EntryTitle, type TitledEntry } from '@/components/history/entry-title'
import { Summary } from '@/components/history/summary'
import { TimeStamp } from '@/components/history/time-stamp'
import { FactLine, FactLines } from '@/components/ui/fact-lines'
import type { Level } from '@/wiki/permissions'
import type { Risk } from '@/wiki/revisions/risk'
import type { HeldGroup } from '@/wiki/reading/held-group'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { ArrivingHeading } from './desk-voice'
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

/** What an edit is about, where it is in its life, who made it and why, at a glance. */
export function EditFacts({
  edit,
  level = 1,
  authorLevel,
  age,
  ahead,
  usualWait,
  published,
  takenBack,
  isReviewer,
}: {
  edit: DescribedEdit & { parts: TitledEntry[] }
  /** That of its heading. */
  level?: 1 | 2
  authorLevel: Level | null
  /** How long ago it was submitted, in milliseconds. */
  age: number
  ahead: number | null
  /** How long its lane usually waits, in milliseconds. */
  usualWait: number | null
  published: { id: number }[]
  /** The changes by which it was taken back. */
  takenBack: { id: number }[]
  /** A reviewer knows what it means that an edit waits. */
  isReviewer: boolean
}) {
  const { review, history } = words
  const meaning = takenBack.length > 0 ? review.takenBackMeaning : review.stateMeaning[edit.state]
  return (
    <header className="space-y-3">
      <p className="text-sm">
        <EditStateLabel state={edit.state} />
        {ahead !== null && (
          <>
            {' '}
            · {review.waitingFor(review.age(age))} · {review.place(ahead)}
            {usualWait !== null && <> · {review.usually(review.age(usualWait))}</>}
          </>
        )}
      </p>
      <ArrivingHeading level={level}>
        <NamesOf parts={edit.parts} />
      </ArrivingHeading>
      <p className="text-lead max-w-prose">
        <Summary text={edit.summary} warning={edit.warning} />
      </p>
      <p className="text-sm">
        {history.by} <ContributorLink contributor={edit.author} />
        {authorLevel && <span className="text-soft"> ({review.levels[authorLevel]})</span>} ·{' '}
        {review.risks[edit.risk]}
        {edit.isOnAir && <> · {review.onAir}</>} · <TimeStamp at={edit.createdAt} />
      </p>
      {!(isReviewer && ahead !== null) && <p className="text-soft text-sm">{meaning}</p>}
      <Outcome edit={edit} published={published} takenBack={takenBack} />
    </header>
  )
}

/** The first of the entries by name, and how many there are beside it. */
function NamesOf({ parts }: { parts: TitledEntry[] }) {
  const [first, ...more] = parts
  return (
    <>
      {first ? <EntryTitle entry={{ ...first, path: null }} /> : words.review.heading}
      {more.length > 0 && <> {words.review.morePages(more.length)}</>}
    </>
  )
}

/** What became of it; nothing while it waits. */
function Outcome({
  edit,
  published,
  takenBack,
}: {
  edit: DescribedEdit
  published: { id: number }[]
  takenBack: { id: number }[]
}) {
  const { review } = words
  const last = edit.reviews.at(-1)
  const isTurnedDown = edit.state === 'rejected' || edit.state === 'returned'
  const hasKin = edit.continuesId !== null || edit.restIds.length > 0
  if (!(isTurnedDown && last) && published.length === 0 && !hasKin) return null
  return (
    <FactLines className="card">
      {isTurnedDown && last && (
        <FactLine label={review.reason}>
          <Summary text={last.reason} warning={edit.warning} />{' '}
          <ContributorLink contributor={last.reviewer} />
        </FactLine>
      )}
      <ChangesFact label={review.published} changes={published} />
      <ChangesFact label={review.takenBack} changes={takenBack} />
      <Kin edit={edit} />
    </FactLines>
  )
}

function ChangesFact({ label, changes }: { label: string; changes: { id: number }[] }) {
  if (changes.length === 0) return null
  return (
    <FactLine label={label}>
      {changes.map(({ id }) => (
        <a key={id} href={hrefFor(`/changes/${id}`)} className="mr-4">
          {words.review.changeLink(id)}
        </a>
      ))}
    </FactLine>
  )
}

/** The edits of which it is what was not accepted, or which carry what was not accepted of it. */
function Kin({ edit }: { edit: DescribedEdit }) {
  const { review } = words
  return (
    <>
      {edit.continuesId !== null && (
        <FactLine label={review.continues}>
          <a href={hrefFor(`/review/${edit.continuesId}`)}>{review.continuesLink}</a>
        </FactLine>
      )}
      {edit.restIds.length > 0 && (
        <FactLine label={review.rest}>
          {edit.restIds.map((id) => (
            <a key={id} href={hrefFor(`/review/${id}`)} className="mr-4">
              {review.restLink}
            </a>
          ))}
        </FactLine>
      )}
    </>
  )
}
