import type { FormState } from '@/components/editor/form-state'
import type { Reader } from '@/db/open'
import { nameEntries } from '@/db/queries/form-names'
import { getRevisionOf } from '@/db/queries/head'
import { conflictLine } from '@/wiki/forms/conflict-lines'
import { listReferredEntries } from '@/wiki/forms/fill-form'
import { isDescribed } from '@/wiki/forms/new-source'
import { rebase } from '@/wiki/forms/rebase'
import { typedRows, withRow, type TypedForm } from '@/wiki/forms/typed-form'
import { kindOf } from '@/wiki/kinds/registry'
import type { Conflict } from '@/wiki/revisions/merge'
import { words } from '@/wiki/words'
import type { FormParts } from './form-parts'
import { stateOf } from './form-states'
import { fillNamedForm } from './opened-form'

/** What the gate says when two people changed the same. */
interface ConflictOutcome {
  part: number
  conflicts: Conflict[]
  heads: Record<string, number>
}

/**
 * The form after a conflict: everything that was typed, on top of the page as it stands now, with the contradictions
 * listed. Submitting it again is a decision that was made in sight of both sides.
 */
export function conflictState(db: Reader, parts: FormParts, outcome: ConflictOutcome): FormState {
  const { form, base, document } = parts
  const kind = kindOf(form.kind)
  const head = getRevisionOf(db, form.entry, outcome.heads[form.entry] ?? 0)
  if (outcome.part !== 0 || !head) {
    return stateOf('conflict', form, { message: words.editor.staleEdit, focus: 'notices' })
  }
  const rebased = rebase(base, head.document, document)
  const documents = [base, document, head.document]
  const names = {
    nameOf: nameEntries(db, documents.flatMap(listReferredEntries)),
    language: 'en' as const,
  }
  const filled = fillNamedForm(db, kind, rebased.document, {
    entry: form.entry,
    base: head.revisionId,
    key: form.key,
    summary: form.summary,
    edit: form.edit,
    fields: Object.keys(form.fields).filter((name) => name !== 'citations'),
    before: head.document,
  })
  return stateOf('conflict', withDescribedSources(filled, form), {
    conflicts: rebased.conflicts.map((conflict) => conflictLine(kind, conflict, names)),
    focus: 'notices',
  })
}

/** Sources that were described on the spot have no entry yet: they stay as they were typed. */
function withDescribedSources(filled: TypedForm, typed: TypedForm): TypedForm {
  return typedRows(typed, 'citations')
    .filter((row) => isDescribed(row.source))
    .reduce((form, row) => {
      const isThere = typedRows(form, 'citations').some((other) => other.id === row.id)
      return isThere ? withRow(form, 'citations', row.id, () => row) : form
    }, filled)
}
