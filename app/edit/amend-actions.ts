'use server'

import type { FormState, RefusedForm } from '@/components/editor/form-state'
import { readForm } from '@/wiki/forms/read-form'
import { words } from '@/wiki/words'
import { formAction } from '../_server/action'
import { typedFields } from '../_server/posted-form'
import { amendment } from './_form/amendment'
import { saveForm } from './_form/save-form'

/** Takes in what the form of an amendment posts: its rows, a preview, the approval. */
export const amendEntry = formAction<FormState | RefusedForm>(async (request) => {
  const read = readForm(request.form)
  if (!('missing' in read || 'unknown' in read)) return saveForm(request, read, amendment)
  const message =
    'missing' in read
      ? words.editor.missing(read.missing)
      : words.editor.malformedName(read.unknown)
  const status = 'missing' in read ? 'missing' : 'malformed'
  return { status, message, typed: typedFields(request.form) }
})
