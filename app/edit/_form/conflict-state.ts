import type { FormState } from '@/components/editor/form-state'
import type { Reader } from '@/db/open'
import { getRevisionOf } from '@/db/queries/head'
import { isDescribed } from '@/wiki/forms/new-source'
import { rebase } from '@/wiki/forms/rebase'
import { settlingOf } from '@/wiki/forms/settling'
import { typedRows, withRow, type TypedForm } from '@/wiki/forms/typed-form'
import { kindOf } from '@/wiki/kinds/registry'
import { canonicalDocument } from '@/wiki/revisions/canonical'
import { rowsOf, type Document } from '@/wiki/revisions/document'
import type { Conflict } from '@/wiki/revisions/merge'
import { patchBetween } from '@/wiki/revisions/patch'
import type { Progress } from '@/wiki/spoilers/progress'
import {
  shieldForm,
  shutGateOfEntry,
  shutGateOfRow,
  type GatingStates,
} from '@/wiki/spoilers/shield-form'
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
 * to be decided about: nothing is chosen beforehand.
 */
export function conflictState(
  db: Reader,
  parts: FormParts,
  outcome: ConflictOutcome,
  progress: Progress,
): FormState {
  const { form, base, document } = parts
  const kind = kindOf(form.kind)
  const head = getRevisionOf(db, form.entry, outcome.heads[form.entry] ?? 0)
  const say = { message: words.editor.conflictText, focus: 'notices' }
  if (outcome.part !== 0) return stateOf('conflict', withKeptPart(parts, outcome), say)
  if (!head) return stateOf('conflict', form, { ...say, message: words.editor.staleEdit })
  const rebased = rebase(base, head.document, document)
  const states = { kind, self: form.entry, progress, gating: [head.document] }
  const shown = shieldForm(kind, rebased.document, form.entry, progress, states.gating)
  const hasInputs = (name: string) =>
    name !== 'citations' && !shown.isHidden && !shown.closed.includes(name)
  const filled = fillNamedForm(
    db,
    kind,
    shown.document,
    {
      entry: form.entry,
      base: head.revisionId,
      key: form.key,
      summary: form.summary,
      edit: form.edit,
      fields: Object.keys(form.fields).filter(hasInputs),
      before: shieldForm(kind, head.document, form.entry, progress).document,
    },
    progress,
  )
  const conflicts = withShutRows(parts, head.document, rebased.conflicts, states)
  const settling = settlingOf(form.base ?? 0, conflicts)
  const { draft, others, keptParts } = form
  const settled = { ...withDescribedSources(filled, form), settling, draft, others, keptParts }
  return stateOf('conflict', settled, say)
}

/**
 * The conflicts of a form, and among them, each as a whole, the rows that its author changed and may not see as they stand
 * now: no input holds what was typed there any more.
 */
function withShutRows(
  { base, document }: FormParts,
  head: Document,
  conflicts: Conflict[],
  states: GatingStates,
): Conflict[] {
  const isShut = (field: string, id: string) =>
    (shutGateOfEntry(states) ?? shutGateOfRow(states, field, id)) !== undefined
  const rowIn = (state: Document, field: string, id: string) =>
    rowsOf(state, field).find((row) => row.id === id)
  const shut = patchBetween(canonicalDocument(base), document)
    .rows.filter(({ field, id }) => isShut(field, id))
    .map(({ field, id }): Conflict => ({
      type: 'row',
      field,
      id,
      base: rowIn(base, field, id),
      theirs: rowIn(head, field, id),
      yours: rowIn(document, field, id),
    }))
  const others = conflicts.filter(
    (conflict) => conflict.type === 'order' || !isShut(conflict.field, conflict.id),
  )
  return [...others, ...shut]
}

/** The form with a part that it does not show to be settled in it, on the head as it is now. */
function withKeptPart({ form, parts }: FormParts, { part, heads }: ConflictOutcome): TypedForm {
  const entry = parts[part]?.entryId ?? ''
  const others = (form.keptParts ?? []).filter((kept) => kept.entry !== entry)
  return { ...form, keptParts: [...others, { entry, head: heads[entry] ?? 0, choices: {} }] }
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
