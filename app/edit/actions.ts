'use server'

import type { FormState, RefusedForm } from '@/components/editor/form-state'
import { refresh } from 'next/cache'
import { discardDraft } from '@/db/commands/save-draft'
import { returnPath } from '@/wiki/accounts/return-path'
import { formAction, postAction } from '../_server/action'
import { textOf, typedFields } from '../_server/posted-form'
import { leadTo } from '../_server/lead-to'
import { readForm } from '@/wiki/forms/read-form'
import { words } from '@/wiki/words'
import { saveForm } from './_form/save-form'

/** Takes in what any form of an entry posts: its rows, a preview, a submission. */
export const saveEntry = formAction<FormState | RefusedForm>(async (request) => {
  const read = readForm(request.form)
  if ('missing' in read) {
    const message = words.editor.missing(read.missing)
    return { status: 'missing', message, typed: typedFields(request.form) }
  }
  if ('unknown' in read) {
    const message = words.editor.malformedName(read.unknown)
    return { status: 'malformed', message, typed: typedFields(request.form) }
  }
  return saveForm(request, read)
})

/** Throws a draft of one's own away, and leads back to the page on which it was listed. */
export const throwDraftAway = postAction(async ({ actor, form, write }) => {
  const name = textOf(form, 'draft')
  if (name === '') return { status: 'missing' }
  if (actor.type !== 'user') return { status: 'forbidden', reason: 'signed-out' }
  await write((writer) => discardDraft(writer, actor, name))
  refresh()
  leadTo(returnPath(textOf(form, 'back')) ?? '/')
})
