import type { FormState } from '@/components/editor/form-state'
import type { Reader } from '@/db/open'
import type { EditPartView, EditView } from '@/db/queries/edit'
import { getHead } from '@/db/queries/head'
import { describeHeld } from '@/db/queries/held-dramas'
import { listFormFields } from '@/wiki/forms/form-model'
import { typedSource } from '@/wiki/forms/new-source'
import { rebase } from '@/wiki/forms/rebase'
import { settlingOf } from '@/wiki/forms/settling'
import type { TypedForm, TypedSource } from '@/wiki/forms/typed-form'
import { kindOf } from '@/wiki/kinds/registry'
import type { Kind } from '@/wiki/kinds/kind'
import type { Document } from '@/wiki/revisions/document'
import type { Conflict } from '@/wiki/revisions/merge'
import { applyPatch } from '@/wiki/revisions/patch'
import type { Progress } from '@/wiki/spoilers/progress'
import { shieldForm, shutGateOfRow } from '@/wiki/spoilers/shield-form'
import { words } from '@/wiki/words'
import { shownName } from '@/wiki/reading/shown-name'
import { say } from '@/wiki/words/language'
import { withConflicts } from './conflict-screen'
import { draftPlace } from './draft-place'
import { stateOf } from './form-states'
import { episodeOf } from './episode-of'
import { homeOf } from './home-of'
import { contestedParts } from './kept-parts'
import { fillNamedForm, modelFor, type GatedEntry, type OpenedForm } from './opened-form'

const OPEN_STATES = ['pending', 'returned', 'conflicted', 'rejected', 'withdrawn', 'expired']

/** Who works on an edit again: their own words are no surprise to its author. */
export interface ResumingEditor {
  progress: Progress
  isAuthor: boolean
}

/**
 * Opens an edit again, filled with what its author had typed, on top of the page as it is now. What it changes is shown
 * whole or not at all, so that nobody submits what they have not seen. Undefined for an edit that is published or gone, and
 * for one of which the form knows nothing.
 */
export function openResumed(
  db: Reader,
  edit: EditView,
  path: string,
  editor: ResumingEditor,
): OpenedForm | GatedEntry | undefined {
  const part = edit.parts.find((candidate) => candidate.path === path) ?? edit.parts[0]
  if (!part || !OPEN_STATES.includes(edit.state)) return undefined
  const kind = kindOf(part.kind)
  const nothing = { kind: kind.name, fields: {} }
  const base = part.base ?? nothing
  const head = getHead(db, part.entryId)
  const yours = applyPatch(base, part.patch)
  const rebased = rebase(base, head?.document ?? nothing, yours)
  const shielded = shieldResumed(
    kind,
    part,
    { head: head?.document, rebased: rebased.document },
    editor,
  )
  const { progress } = editor
  const asks = describeHeld(db, shielded.held, progress)
  if (shielded.isGated) return { status: 'gated', kind: say(kind.label), asks }
  const fields = listFormFields(kind).filter((name) => !shielded.closed.includes(name))
  if (part.isNew) fields.push('address')
  const form = fillNamedForm(
    db,
    kind,
    shielded.document,
    {
      entry: part.entryId,
      base: head?.revisionId ?? null,
      fields,
      summary: edit.summary,
      edit: { id: edit.id, version: edit.version },
      before: shielded.before,
      newSources: newSourcesOf(edit, part),
    },
    progress,
    draftPlace(`resume:${edit.id}`),
  )
  const isRebased = head !== null && head.revisionId !== part.baseRevisionId
  return {
    status: 'open',
    title: words.editor.editTitle(shownName(part.name).first),
    model: modelFor(kind, fields, episodeOf(db, rebased.document)),
    initial: withConflicts(db, contested(form, edit, part, rebased.conflicts), edit, progress),
    asks,
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

/** The form with what contradicts the page as it is now, in its own part and in those that it does not show. */
function contested(
  form: TypedForm,
  edit: EditView,
  part: EditPartView,
  conflicts: Conflict[],
): FormState {
  const ancestor = part.baseRevisionId
  const isOwn = conflicts.length > 0 && ancestor !== null
  const keptParts = contestedParts(edit, form)
  if (!isOwn && keptParts.length === 0) return stateOf('open', form)
  const settling = isOwn ? { settling: settlingOf(ancestor, conflicts) } : {}
  const kept = keptParts.length > 0 ? { keptParts } : {}
  const message = words.editor.conflictText
  return stateOf('open', { ...form, ...settling, ...kept }, { message })
}

/**
 * What of an edit's page is shown to who works on it again: of the author's own words only the gates of the page count.
 * Gated as a whole where something is held back that the edit changes.
 */
function shieldResumed(
  kind: Kind,
  part: EditPartView,
  { head, rebased }: { head: Document | undefined; rebased: Document },
  { progress, isAuthor }: ResumingEditor,
) {
  const standing = head ? [head] : []
  const gating = isAuthor ? standing : [...standing, rebased]
  const shielded = shieldForm(kind, rebased, part.entryId, progress, gating)
  const states = { kind, self: part.entryId, progress, gating }
  const touched = part.patch.rows.flatMap(({ field, id }) => shutGateOfRow(states, field, id) ?? [])
  const isGated = shielded.isHidden || touched.length > 0
  const before = head && shieldForm(kind, head, part.entryId, progress).document
  const held = touched.length > 0 ? touched : shielded.held
  return { ...shielded, held, isGated, before }
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
