import type { Reader } from '@/db/open'
import type { EditPart } from '@/db/commands/resolved-part'
import type { EditView } from '@/db/queries/edit'
import { getRevisionOf } from '@/db/queries/head'
import type { FormProblem, RowNames } from '@/wiki/forms/form-problem'
import { listSettled } from '@/wiki/forms/settling'
import { choiceAnchor, type TypedForm } from '@/wiki/forms/typed-form'
import { wantedDocument } from '@/wiki/forms/wanted-document'
import { kindOf } from '@/wiki/kinds/registry'
import { canonicalDocument } from '@/wiki/revisions/canonical'
import type { Document } from '@/wiki/revisions/document'
import { patchBetween } from '@/wiki/revisions/patch'
import { conflictName, resolveConflicts } from '@/wiki/revisions/resolve-conflicts'
import { withCarriedFields } from './carried-fields'
import { keptParts } from './kept-parts'
import { proposeAddress } from './propose-address'
import { sourceParts } from './source-parts'

/** The parts of an edit that a form asks for: its own entry first, then the sources described in it. */
export interface FormParts {
  form: TypedForm
  base: Document
  document: Document
  parts: EditPart[]
  problems: FormProblem[]
  rowNames: RowNames
  /** The citation beside which each part was described, by the number of the part. */
  citationOfPart: (string | undefined)[]
}

/** What the revision says that the form was filled from; a new entry starts from nothing. Null: no such revision. */
export function baseOf(db: Reader, form: TypedForm): Document | null {
  if (form.base === null) return { kind: form.kind, fields: {} }
  return getRevisionOf(db, form.entry, form.base)?.document ?? null
}

/**
 * Turns a form into the parts of an edit. `resumed` is the edit that is worked on again: its sources keep their
 * entries, and its parts about entries that the form does not show stay as they are.
 */
export function formParts(
  db: Reader,
  form: TypedForm,
  base: Document,
  resumed: EditView | null,
): FormParts {
  const kind = kindOf(form.kind)
  const sources = sourceParts(db, form, resumed)
  const first = wantedDocument(kind, base, form, sources.entries)
  const placed = form.base === null ? proposeAddress(db, form, first.document) : form
  const wanted = placed === form ? first : wantedDocument(kind, base, placed, sources.entries)
  const asked = withCarriedFields(wanted.document, base, form, resumed)
  const settled = settle(db, form, base, asked)
  const document = settled?.document ?? canonicalDocument(asked)
  const patch = patchBetween(canonicalDocument(base), document)
  const kept = keptParts(db, resumed, form, document)
  const own: EditPart = { entryId: form.entry, kind: kind.name, base: form.base, patch }
  const described = sources.parts.map(({ part }) => part)
  return {
    form: placed,
    base,
    document,
    parts: [own, ...described, ...kept.parts],
    problems: [
      ...(settled?.problems ?? []),
      ...kept.problems,
      ...wanted.problems,
      ...sources.problems,
    ],
    rowNames: wanted.rowNames,
    citationOfPart: [undefined, ...sources.parts.map(({ citation }) => citation)],
  }
}

/** What was decided about the conflicts of a form, put into its document; what is undecided is a problem. */
function settle(db: Reader, form: TypedForm, head: Document, document: Document) {
  const { settling } = form
  if (!settling) return undefined
  const ancestor = getRevisionOf(db, form.entry, settling.ancestor)?.document ?? head
  const settled = listSettled(settling, ancestor, head)
  const decided = settled.flatMap(({ conflict, choice }) => (choice ? [{ conflict, choice }] : []))
  const problems = settled
    .filter(({ choice }) => choice === null)
    .map(({ conflict }): FormProblem => ({
      name: choiceAnchor(conflictName(conflict)),
      code: 'undecided',
    }))
  const sides = { theirs: head, yours: document }
  return { document: canonicalDocument(resolveConflicts(document, decided, sides)), problems }
}
