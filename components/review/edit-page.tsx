import { ListPages } from '@/components/history/list-pages'
import type { NamedEntries } from '@/components/revision/row-names'
import type { Level } from '@/wiki/permissions'
import { words } from '@/wiki/words'
import { DecisionForm, WithdrawForm } from './decision-form'
import { EditFacts, EditLog, type DescribedEdit } from './edit-facts'
import { EditPart, type ShownPart } from './edit-part'
import type { OutcomeAction } from './outcome-form'

/** An edit with its parts, as its page shows it. */
export type ShownEdit = DescribedEdit & { parts: ShownPart[]; seenHash: string }

/** One edit: what happened last, what it would change, and what its author or a reviewer can do. */
export function EditPage({
  edit,
  names,
  authorLevel,
  published,
  ahead,
  nextId,
  isReviewer,
  isAuthor,
  may,
  notice,
  actions,
}: {
  edit: ShownEdit
  names: NamedEntries
  authorLevel: Level | null
  published: { id: number }[]
  ahead: number | null
  nextId: string | null
  isReviewer: boolean
  isAuthor: boolean
  may: { decide: boolean; withdraw: boolean; resubmit: boolean }
  notice: string | null
  actions: { decide: OutcomeAction; withdraw: OutcomeAction }
}) {
  const { review } = words
  const [first] = edit.parts
  return (
    <article className="space-y-8">
      <h1>{review.heading}</h1>
      {notice && <Notice text={notice} published={published} nextId={nextId} />}
      <EditFacts edit={edit} authorLevel={authorLevel} ahead={ahead} published={published} />
      <section aria-labelledby="parts" className="space-y-6">
        <h2 id="parts">{review.parts}</h2>
        {edit.parts.map((part) => (
          <EditPart key={part.entryId} part={part} names={names} isOpen={ahead !== null} />
        ))}
      </section>
      {may.decide && <DecisionForm edit={edit} action={actions.decide} />}
      {isReviewer && !may.decide && ahead !== null && (
        <p className="notice">{isAuthor ? review.ownEdit : review.needsModerator}</p>
      )}
      {may.resubmit && first?.path && (
        <p>
          <a href={`/edit${first.path}?edit=${edit.id}`} className="button">
            {review.editAgain}
          </a>
        </p>
      )}
      {may.withdraw && <WithdrawForm edit={edit} action={actions.withdraw} />}
      <EditLog edit={edit} />
      {isReviewer && <ReviewerLinks nextId={nextId} />}
    </article>
  )
}

function Notice({
  text,
  published,
  nextId,
}: {
  text: string
  published: { id: number }[]
  nextId: string | null
}) {
  const { review } = words
  return (
    <div role="status" className="notice space-y-1">
      <p>{text}</p>
      <p className="flex flex-wrap gap-x-5">
        {published.map(({ id }) => (
          <a key={id} href={`/changes/${id}`}>
            {review.undo} ({review.changeLink(id)})
          </a>
        ))}
        {nextId !== null && <a href={`/review/${nextId}`}>{review.next}</a>}
      </p>
    </div>
  )
}

function ReviewerLinks({ nextId }: { nextId: string | null }) {
  const { review } = words
  return (
    <ListPages
      label={review.pages}
      links={[
        { text: review.next, href: nextId === null ? null : `/review/${nextId}`, rel: 'next' },
        { text: review.toQueue, href: '/review' },
      ]}
    />
  )
}
