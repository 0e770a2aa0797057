'use server'

import { formAction } from '@/app/_server/action'
import { textOf, typedFields } from '@/app/_server/posted-form'
import { leadTo } from '@/app/_server/lead-to'
import type { FormOutcome } from '@/components/review/outcome-form'
import { answerEdit } from '@/db/commands/answer-edit'
import { claimEdit, releaseEdit } from '@/db/commands/claim-edit'
import { patrolRevision } from '@/db/commands/patrol-revision'
import { words } from '@/wiki/words'
import { sayOutcome } from './say-outcome'

/** Says that a reviewer looks at an edit now. */
export const claim = formAction<FormOutcome>(async ({ actor, form, write }) => {
  const editId = textOf(form, 'edit')
  const outcome = await write((writer) => claimEdit(writer, actor, { editId }))
  if (outcome.status === 'claimed') leadTo(`/review/${editId}`)
  return { ...sayOutcome(outcome), typed: typedFields(form) }
})

/** Gives a reviewer's own claim back. */
export const release = formAction<FormOutcome>(async ({ actor, form, write }) => {
  const editId = textOf(form, 'edit')
  const outcome = await write((writer) => releaseEdit(writer, actor, { editId }))
  if (outcome.status === 'released') leadTo(`/review/${editId}`)
  return { ...sayOutcome(outcome), typed: typedFields(form) }
})

/** Says something about an edit to its author or its reviewers. */
export const answer = formAction<FormOutcome>(async ({ actor, form, write }) => {
  const editId = textOf(form, 'edit')
  const input = { editId, key: textOf(form, 'key'), text: textOf(form, 'text') }
  const outcome = await write((writer) => answerEdit(writer, actor, input))
  if (outcome.status === 'answered') leadTo(`/review/${editId}?done=answered`)
  const own = { inputs: ['text'], required: { text: words.review.answerRequired } }
  return { ...sayOutcome(outcome, own), typed: typedFields(form) }
})

/** Says that a change which went live at once is all right. */
export const patrol = formAction<FormOutcome>(async ({ actor, form, write }) => {
  const revisionId = Number(textOf(form, 'revision') || Number.NaN)
  const outcome = await write((writer) => patrolRevision(writer, actor, { revisionId }))
  if (outcome.status === 'patrolled') leadTo('/review')
  return { ...sayOutcome(outcome), typed: typedFields(form) }
})
