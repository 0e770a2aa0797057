import type { Reader } from '@/db/open'
import type { EditPartView, EditView } from '@/db/queries/edit'
import { getHead } from '@/db/queries/head'
import { listFormFields } from '@/wiki/forms/form-model'
import { typedSource } from '@/wiki/forms/new-source'
import { rebase } from '@/wiki/forms/rebase'
import { settlingOf } from '@/wiki/forms/settling'
import type { TypedSource } from '@/wiki/forms/typed-form'
import { kindOf } from '@/wiki/kinds/registry'
import { applyPatch } from '@/wiki/revisions/patch'
import { words } from '@/wiki/words'
import { shownName } from '@/wiki/reading/shown-name'
import { withConflicts } from './conflict-screen'
import { draftPlace } from './draft-place'
import { stateOf } from './form-states'
import { homeOf } from './home-of'
import { contestedParts } from './kept-parts'
import { fillNamedForm, modelFor, type OpenedForm } from './opened-form'

const OPEN_STATES = ['pending', 'returned', 'conflicted', 'rejected', 'withdrawn', 'expired']

/**
 * Opens an edit of the author's again, filled with what they had typed, on top of the page as it is now. Undefined for
 * an edit that is published or gone, and for one of which the form knows nothing.
 */
export function openResumed(db: Reader, edit: EditView, path: string): OpenedForm | undefined {
  const part = edit.parts.find((candidate) => candidate.path === path) ?? edit.parts[0]
  if (!part || !OPEN_STATES.includes(edit.state)) return undefined
  const kind = kindOf(part.kind)
  const nothing = { kind: kind.name, fields: {} }
  const base = part.base ?? nothing
  const head = getHead(db, part.entryId)
  const yours = applyPatch(base, part.patch)
  const rebased = rebase(base, head?.document ?? nothing, yours)
  const fields = listFormFields(kind)
  if (part.isNew) fields.push('address')
  const form = fillNamedForm(
    db,
    kind,
    rebased.document,
    {
      entry: part.entryId,
      base: head?.revisionId ?? null,
      fields,
      summary: edit.summary,
      edit: { id: edit.id, version: edit.version },
      before: head?.document,
      newSources: newSourcesOf(edit, part),
    },
    draftPlace(`resume:${edit.id}`),
  )
  const ancestor = part.baseRevisionId
  const isOwnContested = rebased.conflicts.length > 0 && ancestor !== null
  const settling = isOwnContested ? { settling: settlingOf(ancestor, rebased.conflicts) } : {}
  const keptParts = contestedParts(edit, form)
  const kept = keptParts.length > 0 ? { keptParts } : {}
  const isContested = isOwnContested || keptParts.length > 0
  const isRebased = head !== null && head.revisionId !== part.baseRevisionId
  return {
    status: 'open',
    title: words.editor.editTitle(shownName(part.name).first),
    model: modelFor(kind, fields),
    initial: withConflicts(
      db,
      stateOf(
        'open',
        { ...form, ...settling, ...kept },
        isContested ? { message: words.editor.conflictTitle } : {},
      ),
      edit,
    ),
    home: homeOf(rebased.document, part.entryId),
    path: head ? part.path : null,
    notes: [
      { text: words.editor.resumeNote(words.review.states[edit.state]) },
      ...(isRebased && rebased.conflicts.length === 0
        ? [{ text: words.editor.resumeRebased }]
        : []),
    ],
  }
}

/** The sources that the edit brings along are typed again where they are cited. */
function newSourcesOf(edit: EditView, own: EditPartView): Record<string, TypedSource> {
  const sources = edit.parts.filter(
    (part) => part.isNew && part.kind === 'source' && part.entryId !== own.entryId,
  )
  return Object.fromEntries(
    sources.map((part) => [part.entryId, typedSource(part.entryId, part.result)]),
  )
}
