'use server'

import type { FormState, RefusedForm } from '@/components/editor/form-state'
import { formAction } from '../_server/action'
import { typedFields } from '../_server/posted-form'
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
