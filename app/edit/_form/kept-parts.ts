import type { ShownConflict } from '@/components/editor/form-state'
import type { EditPart } from '@/db/commands/resolved-part'
import type { Reader } from '@/db/open'
import { getChangedBy } from '@/db/queries/changed-by'
import type { EditPartView, EditView } from '@/db/queries/edit'
import { nameEntries } from '@/db/queries/form-names'
import { getRevisionOf } from '@/db/queries/head'
import { conflictLine } from '@/wiki/forms/conflict-lines'
import { listReferredEntries } from '@/wiki/forms/fill-form'
import type { FormProblem } from '@/wiki/forms/form-problem'
import { keptName, settleKept, type KeptPart } from '@/wiki/forms/kept-parts'
import { choiceAnchor, type TypedForm } from '@/wiki/forms/typed-form'
import { findKind, kindOf } from '@/wiki/kinds/registry'
import { canonicalDocument } from '@/wiki/revisions/canonical'
import type { Document } from '@/wiki/revisions/document'
import { applyPatch, patchBetween } from '@/wiki/revisions/patch'
import { conflictName, parseConflictName } from '@/wiki/revisions/resolve-conflicts'
import type { Progress } from '@/wiki/spoilers/progress'
import { shutGateOfEntry } from '@/wiki/spoilers/shield-form'
import { words } from '@/wiki/words'
import { currentLanguage, say } from '@/wiki/words/language'
import { shownName } from '@/wiki/reading/shown-name'
import { withheldLine } from './withheld-line'

/**
 * Parts of the resumed edit that the form does not show, with what was decided about their conflicts; a new source is
 * drawn in the form and so made again, and a new entry to which nothing leads any more goes.
 */
export function keptParts(
  db: Reader,
  resumed: EditView | null,
  form: TypedForm,
  document: Document,
): { parts: EditPart[]; problems: FormProblem[] } {
  const isReferred = (entry: string) => JSON.stringify(document).includes(entry)
  const problems: FormProblem[] = []
  const parts = hiddenParts(resumed, form)
    .filter((part) => !part.isNew || isReferred(part.entryId))
    .map((part): EditPart => {
      const { entryId, kind, patch, baseRevisionId } = part
      const kept = settledPart(db, part, form)
      if (!kept) return { entryId, kind, base: baseRevisionId, patch }
      for (const { conflict, choice } of kept.settled) {
        const name = choiceAnchor(keptName(entryId, conflict))
        if (choice === null) problems.push({ name, code: 'undecided' })
      }
      const settled = patchBetween(canonicalDocument(kept.head), kept.document)
      return { entryId, kind, base: kept.part.head, patch: settled }
    })
  return { parts, problems }
}

/** The conflicts of the hidden parts that are settled in the form, each under the name of its page. */
export function keptConflicts(
  db: Reader,
  resumed: EditView | null,
  form: TypedForm,
  progress: Progress,
): ShownConflict[] {
  return hiddenParts(resumed, form).flatMap((part) => {
    const kept = settledPart(db, part, form)
    if (!kept) return []
    const { base, head, yours } = kept
    const kind = kindOf(part.kind)
    const nameOf = nameEntries(db, [base, head, yours].flatMap(listReferredEntries), progress)
    const states = { kind, self: part.entryId, progress, gating: [base, head] }
    const isHidden = shutGateOfEntry(states) !== undefined
    const named = isHidden
      ? { name: words.history.hiddenEntry(say(kind.label)), path: null }
      : { name: shownName(part.name).first, path: part.path }
    const page = { kind: say(findKind(part.kind)?.label) ?? '', ...named }
    return kept.settled.map(({ conflict, choice }): ShownConflict => {
      const atom = parseConflictName(conflictName(conflict)) ?? { field: conflict.field }
      return {
        ...withheldLine(
          db,
          conflictLine(kind, conflict, { nameOf, language: currentLanguage() }),
          conflict,
          states,
        ),
        name: keptName(part.entryId, conflict),
        mine: '',
        choice,
        by: getChangedBy(db, part.entryId, part.baseRevisionId ?? 0, atom),
        page,
      }
    })
  })
}

/** The hidden parts of an edit that is opened again which cannot be merged, for its form to settle. */
export function contestedParts(edit: EditView, form: TypedForm): KeptPart[] {
  return hiddenParts(edit, form).flatMap(({ entryId, conflicts, head }) =>
    conflicts.length > 0 && head ? [{ entry: entryId, head: head.revisionId, choices: {} }] : [],
  )
}

function hiddenParts(resumed: EditView | null, form: TypedForm): EditPartView[] {
  return (resumed?.parts ?? []).filter((part) => {
    const isShown = part.entryId === form.entry || (part.isNew && part.kind === 'source')
    return !isShown
  })
}

function settledPart(db: Reader, part: EditPartView, form: TypedForm) {
  const settling = form.keptParts?.find(({ entry }) => entry === part.entryId)
  if (!settling || part.baseRevisionId === null) return undefined
  const base = getRevisionOf(db, part.entryId, part.baseRevisionId)?.document
  const head = getRevisionOf(db, part.entryId, settling.head)?.document
  if (!base || !head) return undefined
  const yours = applyPatch(base, part.patch)
  return { part: settling, base, head, yours, ...settleKept(settling, { base, head, yours }) }
}
