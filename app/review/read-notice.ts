import type { SearchParams } from '@/app/_server/viewer'
import { WHOLE_VIEW } from '@/app/_server/viewer'
import type { ShownNotice, TakeBack } from '@/components/review/edit-notice'
import { newId } from '@/db/entry-id'
import type { Reader } from '@/db/open'
import { listReverts, listRevisionsOfEdit } from '@/db/queries/changes'
import type { EditView } from '@/db/queries/edit'
import { getConversation, type EditConversation } from '@/db/queries/edit-conversation'
import { getEditRow } from '@/db/queries/edit-row'
import { getHead } from '@/db/queries/head'
import type { RevisionLine } from '@/db/queries/revisions'
import { can, type Standing } from '@/wiki/permissions'
import { words } from '@/wiki/words'

/** What the address of an edit's page can say that happened to it, beside its reviewer's decision. */
const happened: Partial<Record<string, { state?: EditView['state']; text: () => string }>> = {
  published: { state: 'applied', text: () => words.review.afterOwnPublication },
  withdrawn: { state: 'withdrawn', text: () => words.review.afterWithdrawal },
  answered: { text: () => words.review.afterAnswer },
  submitted: { state: 'pending', text: () => words.review.afterSubmission },
}

/** What a decision is called in an address, on the page of the edit that was decided. */
const DECIDED = ['approved', 'rejected', 'returned', 'taken-back']

/**
 * What just happened, in words: `?done=` to the edit that is shown, `?after=` to the one that was decided before it. It is
 * said only while the rows bear it out, because an address can be kept, and made up.
 */
export function readNotice(
  db: Reader,
  who: Standing,
  shown: EditView,
  { done, after }: SearchParams,
): ShownNotice | null {
  if (typeof after === 'string') return noticeOfDecision(db, who, after, false)
  if (typeof done !== 'string') return null
  if (DECIDED.includes(done)) return noticeOfDecision(db, who, shown.id, true)
  const known = Object.hasOwn(happened, done) ? happened[done] : undefined
  if (!known || (known.state && known.state !== shown.state)) return null
  return { text: known.text(), hint: null, about: null, restIds: [], changes: [], takeBack: null }
}

/** What a reviewer is told of the decision that they made themselves. */
function noticeOfDecision(
  db: Reader,
  who: Standing,
  editId: string,
  isShown: boolean,
): ShownNotice | null {
  const edit = getEditRow(db, editId)
  if (!edit || who.type !== 'user') return null
  const { reviews, versions, restIds } = getConversation(db, editId)
  const last = reviews.at(-1)
  if (last?.reviewer?.id !== who.id) return null
  const text = textOf(edit.state, last)
  if (text === null) return null
  const published = edit.state === 'applied' ? listRevisionsOfEdit(db, editId, WHOLE_VIEW) : []
  const reverts = listReverts(
    db,
    published.map(({ id }) => id),
  )
  const takeBack = reverts.length > 0 ? null : takeBackOf(db, who, published)
  const { review } = words
  const isApproved = edit.state === 'applied'
  return {
    text: reverts.length > 0 ? review.afterTakingBack : text,
    hint: isApproved
      ? takeBack || reverts[0]
        ? null
        : review.takeBackByHand
      : review.decisionStands,
    about: isShown ? null : { id: editId, summary: versions.at(-1)?.summary ?? '' },
    restIds,
    changes: [...published, ...reverts].map(({ id }) => ({ id })),
    takeBack,
  }
}

function textOf(
  state: EditView['state'],
  { decision, isPartial }: EditConversation['reviews'][number],
): string | null {
  const { review } = words
  if (state === 'applied' && decision === 'approved')
    return isPartial ? review.afterPartialApproval : review.afterApproval
  if (state === 'rejected' && decision === 'rejected') return review.afterRejection
  if (state === 'returned' && decision === 'returned') return review.afterReturn
  return null
}

/**
 * What a form carries that takes an approval back by one key: the revert of its one change. Several changes are taken back
 * one by one, and a new page by a deletion, which takes two people.
 */
function takeBackOf(db: Reader, who: Standing, published: RevisionLine[]): TakeBack | null {
  const [line, another] = published
  if (!line || another || line.parentId === null || line.entry.status !== 'live') return null
  const head = getHead(db, line.entry.id)
  if (!head || !can(who, { action: 'revert' })) return null
  return { revision: line.id, head: head.revisionId, key: newId() }
}
