'use server'

import { redirect } from 'next/navigation'
import { formAction } from '@/app/_server/action'
import { textOf, typedFields } from '@/app/_server/posted-form'
import { revertRevision, type RevertOutcome } from '@/db/commands/revert-revision'
import { LONGEST_SUMMARY } from '@/db/commands/submit-edit'
import type { FormOutcome } from '@/components/review/outcome-form'
import { words } from '@/wiki/words'

type Said = Omit<FormOutcome, 'typed'>

/** Takes one revision back. Leads to the change that this made, or to the edit that waits for a reviewer. */
export const revertChange = formAction<FormOutcome>(async ({ actor, form, write }) => {
  const revert = {
    revisionId: Number(textOf(form, 'revision')),
    head: Number(textOf(form, 'head') || Number.NaN),
    key: textOf(form, 'key'),
    summary: textOf(form, 'summary'),
  }
  const outcome = await write((writer) => revertRevision(writer, actor, revert))
  if (outcome.status === 'published') redirect(`/changes/${outcome.revisionIds[0]}`)
  if (outcome.status === 'pending') redirect(`/review/${outcome.editId}?done=submitted`)
  return { ...said(outcome), typed: typedFields(form) }
})

type Refused = Exclude<RevertOutcome, { status: 'published' | 'pending' }>

/** The outcome in words, with the status that the answer gets. */
function said(outcome: Refused): Said {
  const { history, review } = words
  switch (outcome.status) {
    case 'conflict':
      return { status: 'conflict', message: history.revertConflict }
    case 'changed':
      return { status: 'changed', message: history.revertChanged }
    case 'unchanged':
      return { status: 'unchanged', message: history.revertUnchanged }
    case 'not-found':
      return { status: 'not-found', message: history.noChange }
    case 'missing':
      return { status: 'missing', message: history.revertMissing }
    case 'forbidden':
      return { status: 'forbidden', reason: outcome.reason, message: refusals[outcome.reason] }
    case 'invalid':
      if (outcome.problems.some((problem) => problem.column === 'summary')) {
        return { status: 'invalid', problems: { summary: review.reasonTooLong(LONGEST_SUMMARY) } }
      }
      return { status: 'invalid', message: history.revertInvalid }
  }
}

const refusals = {
  'signed-out': words.review.signedOut,
  blocked: words.review.blocked,
  level: words.review.forbiddenDecision,
  'too-many-open': words.history.revertTooMany,
}
