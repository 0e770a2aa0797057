'use server'

import type { VerbState } from '@/components/editor/verb-form'
import { submitEdit } from '@/db/commands/submit-edit'
import { reader } from '@/db/connection'
import { findMeant } from '@/db/queries/complete'
import type { Document, Row } from '@/wiki/revisions/document'
import { kindOf } from '@/wiki/kinds/registry'
import { words } from '@/wiki/words'
import { formAction } from '../_server/action'
import { textOf, typedFields } from '../_server/posted-form'
import { answerVerb, missingReason, missingVerb } from '../edit/_form/answer-verb'
import { partTo, readVerbTokens } from '../edit/_form/verb-tokens'

/** Gives a page another address, and with it everything that stands under it. */
export const moveEntry = formAction<VerbState>(async ({ actor, form, write }) => {
  const seen = readVerbTokens(reader(), form)
  if ('missing' in seen) return missingVerb(form, seen.missing)
  if (textOf(form, 'summary').trim() === '') return missingReason(form)
  const parent = wantedParent(seen.document, textOf(form, 'parent').trim())
  if (parent === null) {
    const problem = words.problems.reference({ value: textOf(form, 'parent').slice(0, 80) })
    return { status: 'invalid', problems: { parent: problem }, typed: typedFields(form) }
  }
  const wanted = movedDocument(seen.document, textOf(form, 'segment').trim(), parent)
  const outcome = await write((writer) =>
    submitEdit(writer, actor, {
      key: seen.key,
      summary: textOf(form, 'summary'),
      origin: 'move',
      parts: [partTo(seen, wanted)],
    }),
  )
  return answerVerb(form, outcome, (path) => path)
})

/** The entry that it shall stand under; undefined for a kind at the top, null where the text is nobody's. */
function wantedParent(document: Document, text: string): string | undefined | null {
  const kind = kindOf(document.kind)
  if (kind.parent === undefined) return undefined
  const meant = findMeant(reader(), { text, kinds: [kind.parent], home: null })
  return meant && 'entry' in meant.reference ? meant.reference.entry : null
}

function movedDocument(document: Document, segment: string, parent: string | undefined): Document {
  const before = document.fields.address?.[0]
  const address: Row = { ...before, id: 'address', segment }
  if (parent !== undefined) address.parent = { entry: parent }
  return { ...document, fields: { ...document.fields, address: [address] } }
}
