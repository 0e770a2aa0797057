import { AgreeButtons } from '@/components/editor/consent-notice'
import { ListPages } from '@/components/history/list-pages'
import type { NamedEntries } from '@/components/revision/row-names'
import type { Said } from '@/wiki/reading/held-group'
import type { Mention } from '@/wiki/reading/mention'
import type { Level } from '@/wiki/permissions'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { ClaimForm, ClaimNote, type Claim } from './claim'
import { Conversation, type Talked } from './conversation'
import { DecisionForm, WithdrawForm } from './decision-form'
import { DecisionRound } from './decision-round'
import { EditFacts, type DescribedEdit } from './edit-facts'
import { EditPart, type ShownPart } from './edit-part'
import { NamesakeList } from './namesake-list'
import type { OutcomeAction } from './outcome-form'
import { OwnPublication } from './own-publication'

/** An edit with its parts, as its page shows it. */
export type ShownEdit = DescribedEdit & Talked & { parts: ShownPart[]; seenHash: string }

/** What can be done on the page of an edit. */
export interface EditActions {
  decide: OutcomeAction
  publishOwn: OutcomeAction
  withdraw: OutcomeAction
  claim: OutcomeAction
  release: OutcomeAction
  answer: OutcomeAction
  agree: (form: FormData) => Promise<void>
}

/** Everything that the page of an edit shows. */
export interface EditPageProps {
  edit: ShownEdit
  /** What its address opens of what is held back. */
  said: Said
  names: NamedEntries
  authorLevel: Level | null
  published: { id: number }[]
  ahead: number | null
  usualWait: number | null
  nextId: string | null
  isReviewer: boolean
  isAuthor: boolean
  /** Who looks at it now; null for nobody, and for a claim whose time has passed. */
  claim: Claim | null
  isClaimOwn: boolean
  answerKey: string
  may: { decide: boolean; withdraw: boolean; resubmit: boolean; answer: boolean }
  /** From when its author may publish it alone (ms since 1970), and whether that has come; null: not at all. */
  own: { from: number; isNow: boolean } | null
  /** Entries that a new one may already be. */
  namesakes: Mention[]
  notice: string | null
  actions: EditActions
}

/** One edit: what happened last, what it would change, and what its author or a reviewer can do. */
export function EditPage(props: EditPageProps) {
  const { edit, published, ahead, nextId, isReviewer, isAuthor, may, notice, actions } = props
  const { review } = words
  const [first] = edit.parts
  return (
    <article className="space-y-8">
      <h1>{review.heading}</h1>
      {notice && <Notice text={notice} published={published} edit={edit} nextId={nextId} />}
      <EditFacts {...props} />
      {may.decide ? (
        <ClaimForm
          editId={edit.id}
          claim={props.claim}
          isOwn={props.isClaimOwn}
          actions={actions}
        />
      ) : (
        props.claim && (
          <p>
            <ClaimNote claim={props.claim} />
          </p>
        )
      )}
      <NamesakeList namesakes={props.namesakes} />
      <Changes {...props} />
      {props.own && <OwnPublication edit={edit} own={props.own} action={actions.publishOwn} />}
      {isReviewer && !may.decide && ahead !== null && (
        <p className="notice">{isAuthor ? review.ownEdit : review.needsModerator}</p>
      )}
      {may.resubmit && first?.path && (
        <p>
          <a href={hrefFor(`/edit${first.path}?edit=${edit.id}`)} className="button">
            {review.editAgain}
          </a>
        </p>
      )}
      {may.withdraw && <WithdrawForm edit={edit} action={actions.withdraw} />}
      <Conversation
        edit={edit}
        answer={may.answer ? { key: props.answerKey, action: actions.answer } : null}
      />
      {isReviewer && <ReviewerLinks nextId={nextId} />}
    </article>
  )
}

/** What the edit would change, and for who may decide the choices and the decision. */
function Changes({ edit, said, names, ahead, may, actions }: EditPageProps) {
  const { review } = words
  const here = `/review/${edit.id}`
  const isWhole = edit.warning.length === 0
  // What cannot be merged is settled by its author as a whole.
  const hasChoices =
    may.decide && isWhole && edit.parts.every((part) => part.conflicts.length === 0)
  const parts = (
    <section aria-labelledby="parts" className="space-y-6">
      <h2 id="parts">{review.parts}</h2>
      {edit.parts.map((part) => (
        <EditPart
          key={part.entryId}
          part={part}
          names={names}
          here={here}
          said={said}
          isOpen={ahead !== null}
          isChosen={hasChoices}
          amendHref={may.decide ? amendHref(edit.id, part) : undefined}
        />
      ))}
    </section>
  )
  if (!may.decide) return parts
  if (!isWhole) {
    return (
      <>
        {parts}
        <section aria-labelledby="decide" className="card space-y-3">
          <h2 id="decide">{review.decide}</h2>
          <p>{review.decideWhole}</p>
          <AgreeButtons asks={edit.warning} back={here} agree={actions.agree} />
        </section>
      </>
    )
  }
  return (
    <DecisionRound action={actions.decide}>
      <div className="space-y-8">
        {parts}
        <DecisionForm edit={edit} hasChoices={hasChoices} />
      </div>
    </DecisionRound>
  )
}

/** A new source is put into other words where it is cited. */
function amendHref(editId: string, part: ShownPart): string | undefined {
  const isCited = part.isNew && part.kind === 'source'
  return part.path === null || isCited ? undefined : `/edit${part.path}?amend=${editId}`
}

function Notice({
  text,
  published,
  edit,
  nextId,
}: {
  text: string
  published: { id: number }[]
  edit: ShownEdit
  nextId: string | null
}) {
  const { review } = words
  return (
    <div role="status" className="notice space-y-1">
      <p>{text}</p>
      <p className="flex flex-wrap gap-x-5">
        {edit.restIds.map((id) => (
          <a key={id} href={hrefFor(`/review/${id}`)}>
            {review.restLink}
          </a>
        ))}
        {published.map(({ id }) => (
          <a key={id} href={hrefFor(`/changes/${id}`)}>
            {review.undo} ({review.changeLink(id)})
          </a>
        ))}
        {nextId !== null && <a href={hrefFor(`/review/${nextId}`)}>{review.next}</a>}
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
