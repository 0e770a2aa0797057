import { untilOf } from '@/components/entry/until'
import type { FormState, ShownNamesake } from '@/components/editor/form-state'
import type { Reader } from '@/db/open'
import { listPossibleDuplicates } from '@/db/queries/namesakes'
import type { FormProblem } from '@/wiki/forms/form-problem'
import type { TypedForm } from '@/wiki/forms/typed-form'
import { wantedDocument } from '@/wiki/forms/wanted-document'
import { findKind, kindOf } from '@/wiki/kinds/registry'
import type { Mention } from '@/wiki/reading/mention'
import { shownName } from '@/wiki/reading/shown-name'
import type { Document } from '@/wiki/revisions/document'
import { applyPatch } from '@/wiki/revisions/patch'
import type { Progress } from '@/wiki/spoilers/progress'
import { words } from '@/wiki/words'
import { sourceParts } from './source-parts'
import { say } from '@/wiki/words/language'

/** An answer with the entries that a new one may already be: the form's own, and the sources described in it. */
export function withNamesakes(db: Reader, state: FormState, progress: Progress): FormState {
  const { form } = state
  const kind = kindOf(form.kind)
  const { document } = wantedDocument(kind, { kind: kind.name, fields: {} }, form)
  const namesakes = listNamesakes(db, form, document, progress).map(shownNamesake)
  return { ...state, namesakes }
}

/** A possible duplicate as the form lists it; what its author may not know of yet has neither name nor address. */
function shownNamesake({ id, kind: name, isKnown, gate, ...mention }: Mention): ShownNamesake {
  const kind = say(findKind(name)?.label) ?? name
  if (!isKnown) return { id, kind, name: words.reading.hiddenName(kind, untilOf(gate)) }
  const { path, detail } = mention
  const spelled = Object.values(shownName(mention.name)).join(' · ')
  return { id, kind, path, name: spelled, ...(detail ? { detail } : {}) }
}

/** The problem of a new entry that bears a name of others, of which its author has not said that they are others. */
export function namesakeProblems(
  db: Reader,
  form: TypedForm,
  document: Document,
  progress: Progress,
): FormProblem[] {
  const seen = new Set(form.others)
  const found = listNamesakes(db, form, document, progress)
  return found.every(({ id }) => seen.has(id)) ? [] : [{ name: 'others', code: 'namesake' }]
}

/** What stands already under a name of something that the form makes. `document` is the form's own. */
function listNamesakes(
  db: Reader,
  form: TypedForm,
  document: Document,
  progress: Progress,
): Mention[] {
  const own = form.base === null ? [{ entryId: form.entry, document }] : []
  const sources = sourceParts(db, form, null).parts.map(({ part: { entryId, kind, patch } }) => ({
    entryId,
    document: applyPatch({ kind, fields: {} }, patch),
  }))
  const found = [...own, ...sources].flatMap((made) =>
    listPossibleDuplicates(db, made.entryId, made.document, progress),
  )
  return [...new Map(found.map((mention) => [mention.id, mention])).values()]
}
