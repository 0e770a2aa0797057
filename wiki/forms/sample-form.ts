import type { Kind } from '../kinds/kind'
import type { Document } from '../revisions/document'
import { fillForm } from './fill-form'
import { listFormFields } from './form-model'
import { listInputs } from './list-inputs'
import { readForm } from './read-form'
import type { TypedForm } from './typed-form'

/** Entries that the documents of tests are about and refer to. */
export const ENTRY = '01JD0000000000000000000001'
export const OTHER = '01JD0000000000000000000002'
export const THIRD = '01JD0000000000000000000003'

/** The form of a document, for tests. */
export function formOf(kind: Kind, document: Document, fields = listFormFields(kind)): TypedForm {
  return fillForm(kind, document, {
    entry: ENTRY,
    base: 7,
    key: 'key-12345678',
    summary: '',
    edit: null,
    fields,
    nameOf: (entry) => (entry === OTHER ? 'Kang Tae Oh' : 'A source'),
    newSources: {},
  })
}

/** What the server reads of a form that was posted as it stands, for tests. */
export function postedBack(form: TypedForm): TypedForm {
  const read = readForm(listInputs(form))
  if (!('entry' in read)) throw new Error(JSON.stringify(read))
  return read
}
