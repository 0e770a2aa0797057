import type { EntryName } from '@/wiki/kinds/kind'
import { kindOf } from '@/wiki/kinds/registry'
import { differenceBetween, type RowDifference } from '@/wiki/revisions/difference'
import { rowsOf, type Document } from '@/wiki/revisions/document'
import type { Conflict } from '@/wiki/revisions/merge'
import { applyPatch, type Patch } from '@/wiki/revisions/patch'
import type { Problem } from '@/wiki/revisions/problem'
import { resolveParts, seenHashOf } from '../commands/edit-parts'
import { listParts } from '../commands/edit-version'
import type { EditPart } from '../commands/resolved-part'
import { plannedPath } from '../commands/check-surroundings'
import type { Reader } from '../open'
import type { edits } from '../schema'
import { getConversation, personOf, type EditConversation } from './edit-conversation'
import { getRevisionOf, type StoredDocument } from './head'
import { getEditRow } from './edit-row'

/** One part of an edit as a reviewer and its author see it. */
export interface EditPartView {
  entryId: string
  kind: string
  /** Where the entry would stand; null while its parent cannot be found. */
  path: string | null
  name: EntryName
  isNew: boolean
  baseRevisionId: number | null
  base: Document | null
  /** The head as it is now; null for a new entry. */
  head: StoredDocument | null
  patch: Patch
  /** What would be published, or what the author wanted once the edit is closed. */
  result: Document
  conflicts: Conflict[]
  problems: Problem[]
  /** Between the head (of an open edit) or the base (of a closed one) and the result. */
  differences: RowDifference[]
}

type Edit = typeof edits.$inferSelect
type Person = { id: string; username: string } | null

/** An edit with what was said about it, and its newest version beside the heads as they are now. */
export interface EditView extends EditConversation {
  id: string
  state: Edit['state']
  version: number
  risk: Edit['risk']
  origin: Edit['origin']
  revertsId: number | null
  submissionKey: string
  /** The edit of which this one is what was not accepted. */
  continuesId: string | null
  isOnAir: boolean
  /** Who looks at it, and until when they said so; the time may have passed. */
  claim: { by: NonNullable<Person>; until: number } | null
  author: Person
  summary: string
  createdAt: number
  changedAt: number
  parts: EditPartView[]
  /** What a decision has to carry back. */
  seenHash: string
}

/** One edit, whole; null where there is none. Who may see it is asked with `can`. */
export function getEdit(db: Reader, editId: string): EditView | null {
  const edit = getEditRow(db, editId)
  if (!edit) return null
  const conversation = getConversation(db, editId)
  const parts = listParts(db, editId, edit.version)
  const isOpen = ['pending', 'conflicted', 'returned'].includes(edit.state)
  const shown = isOpen ? openParts(db, parts, edit.version) : closedParts(db, parts)
  return {
    id: edit.id,
    state: edit.state,
    version: edit.version,
    risk: edit.risk,
    origin: edit.origin,
    revertsId: edit.revertsId,
    submissionKey: edit.submissionKey,
    continuesId: edit.continuesId,
    isOnAir: edit.isOnAir,
    claim: claimOf(db, edit),
    author: personOf(db, edit.authorId),
    summary: conversation.versions.at(-1)?.summary ?? '',
    createdAt: edit.createdAt,
    changedAt: edit.changedAt,
    ...conversation,
    ...shown,
  }
}

/** The result of parts that nobody submitted yet, for a preview: the same checks as at submission. */
export function previewParts(db: Reader, parts: EditPart[]): EditPartView[] {
  return openParts(db, parts, 0).parts
}

function openParts(db: Reader, parts: EditPart[], version: number) {
  const resolved = resolveParts(db, parts)
  if (resolved.status === 'missing') {
    return { ...closedParts(db, parts), seenHash: seenHashOf(version, []) }
  }
  const views = resolved.parts.map((part, index): EditPartView => {
    const order = Object.keys(kindOf(part.kind).fields)
    return {
      entryId: part.entryId,
      kind: part.kind,
      path: plannedPath(db, part.result, resolved.parts),
      name: nameIn(part.result),
      isNew: part.head === null,
      baseRevisionId: parts[index]?.base ?? null,
      base: part.base,
      head: part.head,
      patch: parts[index]?.patch ?? { rows: [], order: {} },
      result: part.result,
      conflicts: part.conflicts,
      problems: part.problems,
      differences: differenceBetween(part.head?.document ?? null, part.result, order),
    }
  })
  return { parts: views, seenHash: seenHashOf(version, resolved.parts) }
}

/** A closed edit is shown as what its author proposed, whatever became of the entry since. */
function closedParts(db: Reader, parts: EditPart[]) {
  const views = parts.map((part): EditPartView => {
    const base = part.base === null ? null : getRevisionOf(db, part.entryId, part.base)
    const result = applyPatch(base?.document ?? { kind: part.kind, fields: {} }, part.patch)
    const order = Object.keys(kindOf(part.kind).fields)
    return {
      entryId: part.entryId,
      kind: part.kind,
      path: plannedPath(db, result, []),
      name: nameIn(result),
      isNew: part.base === null,
      baseRevisionId: part.base,
      base: base?.document ?? null,
      head: base,
      patch: part.patch,
      result,
      conflicts: [],
      problems: [],
      differences: differenceBetween(base?.document ?? null, result, order),
    }
  })
  return { parts: views, seenHash: '' }
}

function nameIn(document: Document): EntryName {
  return kindOf(document.kind).nameOf((field) => rowsOf(document, field))
}

function claimOf(db: Reader, { claimedBy, claimedUntil }: Edit): EditView['claim'] {
  const by = personOf(db, claimedBy)
  return by && claimedUntil !== null ? { by, until: claimedUntil } : null
}
