'use server'

import { formAction } from '@/app/_server/action'
import { textOf, typedFields } from '@/app/_server/posted-form'
import { leadTo } from '@/app/_server/lead-to'
import { revertRevision } from '@/db/commands/revert-revision'
import type { FormOutcome } from '@/components/review/outcome-form'
import { words } from '@/wiki/words'
import { refusals } from '../review/refusals'
import { sayOutcome, type OwnWords } from '../review/say-outcome'

const { history } = words

const ownWords = (): OwnWords => ({
  inputs: ['summary'],
  messages: {
    conflict: history.revertConflict,
    changed: history.revertChanged,
    unchanged: history.revertUnchanged,
    'not-found': history.noChange,
    missing: history.revertMissing,
    invalid: history.revertInvalid,
  },
  refusals: { ...refusals(), 'too-many-open': history.revertTooMany },
})

/** Takes one revision back. Leads to the change that this made, or to the edit that waits for a reviewer. */
export const revertChange = formAction<FormOutcome>(async ({ actor, form, write }) => {
  const revert = {
    revisionId: Number(textOf(form, 'revision')),
    head: Number(textOf(form, 'head') || Number.NaN),
    key: textOf(form, 'key'),
    summary: textOf(form, 'summary'),
  }
  const outcome = await write((writer) => revertRevision(writer, actor, revert))
  if (outcome.status === 'published') leadTo(`/changes/${outcome.revisionIds[0]}`)
  if (outcome.status === 'pending') leadTo(`/review/${outcome.editId}?done=submitted`)
  return { ...sayOutcome(outcome, ownWords()), typed: typedFields(form) }
})
