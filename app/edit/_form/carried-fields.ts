import type { EditView } from '@/db/queries/edit'
import { rebase } from '@/wiki/forms/rebase'
import type { TypedForm } from '@/wiki/forms/typed-form'
import { rowsOf, type Document } from '@/wiki/revisions/document'
import { applyPatch } from '@/wiki/revisions/patch'

/**
 * What an edit that is worked on again wants of its own page in fields that the form does not show (where the page
 * stands, whether it does): it goes along as it was. `base` is what the form was filled from, `wanted` what it asks for.
 */
export function withCarriedFields(
  wanted: Document,
  base: Document,
  form: TypedForm,
  resumed: EditView | null,
): Document {
  const part = resumed?.parts.find(({ entryId }) => entryId === form.entry)
  if (!part?.base) return wanted
  const touched = [...part.patch.rows.map(({ field }) => field), ...Object.keys(part.patch.order)]
  // Citations are the form's own, though they stand beside other fields.
  const carried = touched.filter((field) => !form.fields[field] && field !== 'citations')
  if (carried.length === 0) return wanted
  const { document } = rebase(part.base, base, applyPatch(part.base, part.patch))
  const fields = Object.fromEntries(carried.map((field) => [field, rowsOf(document, field)]))
  return { ...wanted, fields: { ...wanted.fields, ...fields } }
}
