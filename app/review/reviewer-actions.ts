'use server'

import { redirect } from 'next/navigation'
import { formAction } from '@/app/_server/action'
import { textOf, typedFields } from '@/app/_server/posted-form'
import type { FormOutcome } from '@/components/review/outcome-form'
import { answerEdit, type AnswerOutcome } from '@/db/commands/answer-edit'
import { claimEdit, releaseEdit, type ClaimOutcome } from '@/db/commands/claim-edit'
import { patrolRevision, type PatrolOutcome } from '@/db/commands/patrol-revision'
import { words } from '@/wiki/words'
import { refusals } from './refusals'

const { review } = words

/** Says that a reviewer looks at an edit now. */
export const claim = formAction<FormOutcome>(async ({ actor, form, write }) => {
  const editId = textOf(form, 'edit')
  const outcome = await write((writer) => claimEdit(writer, actor, { editId }))
  if (outcome.status === 'claimed') redirect(`/review/${editId}`)
  return { ...said(outcome), typed: typedFields(form) }
})

/** Gives a reviewer's own claim back. */
export const release = formAction<FormOutcome>(async ({ actor, form, write }) => {
  const editId = textOf(form, 'edit')
  const outcome = await write((writer) => releaseEdit(writer, actor, { editId }))
  if (outcome.status === 'released') redirect(`/review/${editId}`)
  return { ...said(outcome), typed: typedFields(form) }
})

/** Says something about an edit to its author or its reviewers. */
export const answer = formAction<FormOutcome>(async ({ actor, form, write }) => {
  const editId = textOf(form, 'edit')
  const input = { editId, key: textOf(form, 'key'), text: textOf(form, 'text') }
  const outcome = await write((writer) => answerEdit(writer, actor, input))
  if (outcome.status === 'answered') redirect(`/review/${editId}?done=answered`)
  return { ...said(outcome), typed: typedFields(form) }
})

/** Says that a change which went live at once is all right. */
export const patrol = formAction<FormOutcome>(async ({ actor, form, write }) => {
  const revisionId = Number(textOf(form, 'revision') || Number.NaN)
  const outcome = await write((writer) => patrolRevision(writer, actor, { revisionId }))
  if (outcome.status === 'patrolled') redirect('/review')
  return { ...said(outcome), typed: typedFields(form) }
})

type Said = Omit<FormOutcome, 'typed'>

/** The outcome in words, with the status that the answer gets. */
function said(outcome: AnswerOutcome | ClaimOutcome | PatrolOutcome): Said {
  switch (outcome.status) {
    case 'forbidden':
      return { status: 'forbidden', reason: outcome.reason, message: refusals[outcome.reason] }
    case 'missing':
      if (outcome.what !== 'text') return { status: 'missing', message: review.missing }
      return { status: 'invalid', problems: { text: review.answerRequired } }
    case 'invalid': {
      const limit = outcome.problems[0]?.limit ?? 0
      return { status: 'invalid', problems: { text: review.reasonTooLong(limit) } }
    }
    case 'taken':
      return { status: 'changed', message: review.taken }
    case 'closed':
      return { status: 'closed', message: review.closed }
    case 'not-found':
      return { status: 'not-found', message: review.notFound }
    default:
      return { status: outcome.status }
  }
}
