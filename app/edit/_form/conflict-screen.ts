import type { FormState, ShownConflict } from '@/components/editor/form-state'
import type { Reader } from '@/db/open'
import type { EditView } from '@/db/queries/edit'
import { getChangedBy } from '@/db/queries/changed-by'
import { nameEntries } from '@/db/queries/form-names'
import { getRevisionOf } from '@/db/queries/head'
import { conflictLine } from '@/wiki/forms/conflict-lines'
import { listReferredEntries } from '@/wiki/forms/fill-form'
import { listSettled } from '@/wiki/forms/settling'
import { wantedDocument } from '@/wiki/forms/wanted-document'
import type { Kind } from '@/wiki/kinds/kind'
import { findField, kindOf } from '@/wiki/kinds/registry'
import type { Document } from '@/wiki/revisions/document'
import { patchBetween } from '@/wiki/revisions/patch'
import type { Progress } from '@/wiki/spoilers/progress'
import { conflictName, parseConflictName } from '@/wiki/revisions/resolve-conflicts'
import { currentLanguage, say } from '@/wiki/words/language'
import { withCarriedFields } from './carried-fields'
import { keptConflicts } from './kept-parts'
import { withheldLine } from './withheld-line'

/**
 * An answer with the conflicts that its form settles: what each side says, who said it, and what is chosen so far,
 * beside the fields of both that fit together. A form without conflicts stays as it is. `resumed` is the edit that is
 * worked on again, of one who may: conflicts of what the form does not show of it stand there, too. What its editor may
 * not know yet of the page is withheld.
 */
export function withConflicts(
  db: Reader,
  state: FormState,
  resumed: EditView | null,
  progress: Progress,
): FormState {
  const own = withOwnConflicts(db, state, resumed, progress)
  const kept = keptConflicts(db, resumed, state.form, progress)
  return kept.length === 0 ? own : { ...own, conflicts: [...own.conflicts, ...kept] }
}

function withOwnConflicts(
  db: Reader,
  state: FormState,
  resumed: EditView | null,
  progress: Progress,
): FormState {
  const { form } = state
  const { settling, base } = form
  if (!settling || base === null) return state
  const ancestor = getRevisionOf(db, form.entry, settling.ancestor)?.document
  const head = getRevisionOf(db, form.entry, base)?.document
  if (!ancestor || !head) return state
  const kind = kindOf(form.kind)
  const typed = wantedDocument(kind, head, form).document
  const yours = withCarriedFields(typed, head, form, resumed)
  const names = {
    nameOf: nameEntries(db, [ancestor, head, yours].flatMap(listReferredEntries), progress),
    language: currentLanguage(),
  }
  const states = { kind, self: form.entry, progress, gating: [ancestor, head] }
  const conflicts = listSettled(settling, ancestor, head).map(
    ({ conflict, choice }): ShownConflict => {
      const name = conflictName(conflict)
      const atom = parseConflictName(name) ?? { field: conflict.field }
      const mine = settling.atoms.find((one) => one.name === name)?.mine ?? 'null'
      const by = getChangedBy(db, form.entry, settling.ancestor, atom)
      const line = withheldLine(db, conflictLine(kind, conflict, names), conflict, states)
      return { ...line, name, mine, choice, by }
    },
  )
  const contested = new Set(settling.atoms.map(({ name }) => parseConflictName(name)?.field))
  const merged = {
    theirs: changedFields(kind, ancestor, head, contested),
    yours: changedFields(kind, head, yours, contested),
  }
  return { ...state, conflicts, merged }
}

/** The labels of the fields that differ between two documents, without those that are in conflict. */
function changedFields(
  kind: Kind,
  before: Document,
  after: Document,
  contested: ReadonlySet<string | undefined>,
): string[] {
  const { rows, order } = patchBetween(before, after)
  const fields = new Set([...rows.map(({ field }) => field), ...Object.keys(order)])
  return [...fields]
    .filter((name) => name !== 'citations' && !contested.has(name))
    .map((name) => say(findField(kind, name)?.label) ?? name)
}
