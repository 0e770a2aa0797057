'use server'

import { revalidatePath } from 'next/cache'
import { formAction } from '@/app/_server/action'
import { leadTo } from '@/app/_server/lead-to'
import { textOf, typedFields } from '@/app/_server/posted-form'
import { postedRevert, sayRevert } from '@/app/changes/posted-revert'
import type { FormOutcome } from '@/components/review/outcome-form'
import { answerEdit } from '@/db/commands/answer-edit'
import { claimEdit, releaseEdit } from '@/db/commands/claim-edit'
import { patrolRevision } from '@/db/commands/patrol-revision'
import { revertRevision } from '@/db/commands/revert-revision'
import { reader } from '@/db/connection'
import { getEditIdOf } from '@/db/queries/changes'
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

/** Takes back what an approval published: an ordinary revert, which leads to the edit that was taken back. */
export const takeBack = formAction<FormOutcome>(async ({ actor, form, write }) => {
  const revert = postedRevert(form)
  const outcome = await write((writer) => revertRevision(writer, actor, revert))
  if (outcome.status === 'published' || outcome.status === 'pending') {
    revalidatePath('/review', 'layout')
    if (outcome.status === 'pending') leadTo(`/review/${outcome.editId}?done=submitted`)
    leadTo(`/review/${getEditIdOf(reader(), revert.revisionId)}?done=taken-back`)
  }
  return { ...sayRevert(outcome), typed: typedFields(form) }
})

/** Says that a change which went live at once is all right. */
export const patrol = formAction<FormOutcome>(async ({ actor, form, write }) => {
  const revisionId = Number(textOf(form, 'revision') || Number.NaN)
  const outcome = await write((writer) => patrolRevision(writer, actor, { revisionId }))
  if (outcome.status === 'patrolled') leadTo('/review')
  return { ...sayOutcome(outcome), typed: typedFields(form) }
})
