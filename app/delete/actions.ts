'use server'

import type { VerbState } from '@/components/editor/verb-form'
import { submitEdit } from '@/db/commands/submit-edit'
import { reader } from '@/db/connection'
import { listDeletedTogether } from '@/db/queries/deleted-together'
import { listLiveChildren } from '@/db/queries/live-children'
import { deletedDocument, restoredDocument } from '@/wiki/revisions/revert'
import { NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import { formAction } from '../_server/action'
import { textOf } from '../_server/posted-form'
import { answerVerb, missingReason, missingVerb } from '../edit/_form/answer-verb'
import { partTo, partsOf, readVerbTokens } from '../edit/_form/verb-tokens'

/** Deletes a page with everything that stands under it, as one edit. */
export const deleteEntry = formAction<VerbState>(async ({ actor, form, write }) => {
  const seen = readVerbTokens(reader(), form)
  if ('missing' in seen) return missingVerb(form, seen.missing)
  if (textOf(form, 'summary').trim() === '') return missingReason(form)
  const children = listLiveChildren(reader(), seen.entry, NOTHING_WATCHED).map((child) => child.id)
  const outcome = await write((writer) =>
    submitEdit(writer, actor, {
      key: seen.key,
      summary: textOf(form, 'summary'),
      origin: 'deletion',
      parts: [
        partTo(seen, deletedDocument(seen.document)),
        ...partsOf(reader(), children, deletedDocument),
      ],
    }),
  )
  return answerVerb(form, outcome, (path) => `/history${path}`)
})

/** Lets a deleted page stand again, with what was deleted together with it. */
export const restoreEntry = formAction<VerbState>(async ({ actor, form, write }) => {
  const seen = readVerbTokens(reader(), form)
  if ('missing' in seen) return missingVerb(form, seen.missing)
  if (textOf(form, 'summary').trim() === '') return missingReason(form)
  const children = listDeletedTogether(reader(), seen.entry).map((child) => child.id)
  const outcome = await write((writer) =>
    submitEdit(writer, actor, {
      key: seen.key,
      summary: textOf(form, 'summary'),
      origin: 'restoration',
      parts: [
        partTo(seen, restoredDocument(seen.document)),
        ...partsOf(reader(), children, restoredDocument),
      ],
    }),
  )
  return answerVerb(form, outcome, (path) => path)
})
