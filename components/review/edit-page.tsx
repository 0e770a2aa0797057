import { AgreeButtons } from '@/components/editor/consent-notice'
import type { NamedEntries } from '@/components/revision/row-names'
import type { Said } from '@/wiki/reading/held-group'
import type { Mention } from '@/wiki/reading/mention'
import type { Level } from '@/wiki/permissions'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { ClaimForm, ClaimNote, type Claim } from './claim'
import { Conversation, type Talked } from './conversation'
import { DecisionBar } from './decision-bar'
import { DecisionForm, WithdrawForm } from './decision-form'
import { DecisionRound } from './decision-round'
import { EditFacts, type DescribedEdit } from './edit-facts'
import { EditNotice, type ShownNotice } from './edit-notice'
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
  takeBack: OutcomeAction
  agree: (form: FormData) => Promise<void>
}

/** Everything that the page of an edit shows. */
export interface EditPageProps {
  edit: ShownEdit
  /** That of its heading: it stands alone, or beside the whole queue. */
  level?: 1 | 2
  /** What its address opens of what is held back. */
  said: Said
  names: NamedEntries
  authorLevel: Level | null
  published: { id: number }[]
  takenBack: { id: number }[]
  age: number
  ahead: number | null
  usualWait: number | null
  nextId: string | null
  previousId: string | null
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
  notice: ShownNotice | null
  actions: EditActions
}

/** One edit: what happened last, what it would change, and what its author or a reviewer can do. */
export function EditPage(props: EditPageProps) {
  const { edit, may, notice, nextId, isReviewer, actions } = props
  const mayDecide = maySettle(props)
  const article = (
    <article className="space-y-8">
      {notice && <EditNotice notice={notice} takeBack={actions.takeBack} />}
      {notice && isReviewer && nextId === null && edit.state !== 'pending' && (
        <p>{words.review.noneLeft}</p>
      )}
      <EditFacts {...props} />
      <ClaimLine {...props} />
      <NamesakeList namesakes={props.namesakes} />
      <Changes {...props} />
      <AuthorPart {...props} />
      {may.decide && <Decision {...props} />}
      <Conversation
        edit={edit}
        answer={may.answer ? { key: props.answerKey, action: actions.answer } : null}
      />
      {isReviewer && <DecisionBar {...props} mayDecide={mayDecide} />}
    </article>
  )
  return mayDecide ? <DecisionRound action={actions.decide}>{article}</DecisionRound> : article
}

/** A decision is about all of an edit: nobody decides what they are not shown. */
function maySettle({ edit, may }: EditPageProps): boolean {
  return may.decide && edit.warning.length === 0
}

/** What cannot be merged is settled by its author as a whole; everything else can be accepted row by row. */
function hasChoices(props: EditPageProps): boolean {
  return maySettle(props) && props.edit.parts.every((part) => part.conflicts.length === 0)
}

/** The decision; for who has not said that they have watched as far as the edit tells, the question. */
function Decision(props: EditPageProps) {
  const { edit, actions } = props
  const { review } = words
  if (maySettle(props)) return <DecisionForm edit={edit} hasChoices={hasChoices(props)} />
  return (
    <section aria-labelledby="decide" className="card space-y-3">
      <h2 id="decide">{review.decide}</h2>
      <p>{review.decideWhole}</p>
      <AgreeButtons asks={edit.warning} back={`/review/${edit.id}`} agree={actions.agree} />
    </section>
  )
}

function ClaimLine({ edit, may, claim, isClaimOwn, actions }: EditPageProps) {
  if (may.decide) {
    return <ClaimForm editId={edit.id} claim={claim} isOwn={isClaimOwn} actions={actions} />
  }
  return (
    claim && (
      <p>
        <ClaimNote claim={claim} />
      </p>
    )
  )
}

/** What the edit would change, with the choices of who may decide. */
function Changes(props: EditPageProps) {
  const { edit, said, names, ahead, may } = props
  return (
    <section aria-labelledby="parts" className="space-y-6">
      <h2 id="parts">{words.review.parts}</h2>
      {edit.parts.map((part) => (
        <EditPart
          key={part.entryId}
          part={part}
          names={names}
          here={`/review/${edit.id}`}
          said={said}
          isOpen={ahead !== null}
          isChosen={hasChoices(props)}
          amendHref={may.decide ? amendHref(edit.id, part) : undefined}
        />
      ))}
    </section>
  )
}

/** A new source is put into other words where it is cited. */
function amendHref(editId: string, part: ShownPart): string | undefined {
  const isCited = part.isNew && part.kind === 'source'
  return part.path === null || isCited ? undefined : `/edit${part.path}?amend=${editId}`
}

/** What its author can do about it, and why a reviewer who looks at it cannot decide. */
function AuthorPart({ edit, own, may, ahead, isReviewer, isAuthor, actions }: EditPageProps) {
  const { review } = words
  const [first] = edit.parts
  return (
    <>
      {own && <OwnPublication edit={edit} own={own} action={actions.publishOwn} />}
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
    </>
  )
}
