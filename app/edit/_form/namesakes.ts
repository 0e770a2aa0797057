import type { FormState, ShownNamesake } from '@/components/editor/form-state'
import type { Reader } from '@/db/open'
import { listPossibleDuplicates } from '@/db/queries/namesakes'
import type { FormProblem } from '@/wiki/forms/form-problem'
import type { TypedForm } from '@/wiki/forms/typed-form'
import { wantedDocument } from '@/wiki/forms/wanted-document'
import { kindOf } from '@/wiki/kinds/registry'
import type { Document } from '@/wiki/revisions/document'

/** An answer with the entries that a new one may already be; the form of what stands has none. */
export function withNamesakes(db: Reader, state: FormState): FormState {
  const { form } = state
  if (form.base !== null) return state
  const kind = kindOf(form.kind)
  const { document } = wantedDocument(kind, { kind: kind.name, fields: {} }, form)
  const namesakes = listPossibleDuplicates(db, form.entry, document).map(
    ({ id, name, path, detail }): ShownNamesake => ({
      id,
      path,
      name: [name.latin, name.hangul].filter(Boolean).join(' · '),
      ...(detail ? { detail } : {}),
    }),
  )
  return { ...state, namesakes }
}

/** The problem of a new entry that bears a name of others, of which its author has not said that they are others. */
export function namesakeProblems(db: Reader, form: TypedForm, document: Document): FormProblem[] {
  if (form.base !== null) return []
  const seen = new Set(form.others)
  const found = listPossibleDuplicates(db, form.entry, document)
  return found.every(({ id }) => seen.has(id)) ? [] : [{ name: 'others', code: 'namesake' }]
}
