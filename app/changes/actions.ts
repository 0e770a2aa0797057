'use server'

import { formAction } from '@/app/_server/action'
import { leadTo } from '@/app/_server/lead-to'
import { typedFields } from '@/app/_server/posted-form'
import { revertRevision } from '@/db/commands/revert-revision'
import type { FormOutcome } from '@/components/review/outcome-form'
import { postedRevert, sayRevert } from './posted-revert'

/** Takes one revision back. Leads to the change that this made, or to the edit that waits for a reviewer. */
export const revertChange = formAction<FormOutcome>(async ({ actor, form, write }) => {
  const outcome = await write((writer) => revertRevision(writer, actor, postedRevert(form)))
  if (outcome.status === 'published') leadTo(`/changes/${outcome.revisionIds[0]}`)
  if (outcome.status === 'pending') leadTo(`/review/${outcome.editId}?done=submitted`)
  return { ...sayRevert(outcome), typed: typedFields(form) }
})
