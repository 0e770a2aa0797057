import type { EntryName } from '@/wiki/kinds/kind'
import { kindOf } from '@/wiki/kinds/registry'
import type { HeldGroup } from '@/wiki/reading/held-group'
import type { RowDifference } from '@/wiki/revisions/difference'
import type { Document } from '@/wiki/revisions/document'
import type { Gate } from '@/wiki/spoilers/gate'
import type { Progress } from '@/wiki/spoilers/progress'
import { shieldDifference } from '@/wiki/spoilers/shield-difference'
import { shutGateOfRow, type GatingStates } from '@/wiki/spoilers/shield-form'
import type { Reader } from '../open'
import type { EditPartView, EditView } from './edit'
import { getHead } from './head'
import { describeHeld } from './held-dramas'

/** For whom an edit is shown: its author has written it, so that it is no surprise to them. */
export interface EditViewer {
  progress: Progress
  isAuthor: boolean
}

/** What somebody may see of one part of an edit. */
export interface ShieldedPart {
  /** Null where they may not know of the entry. */
  name: EntryName | null
  differences: RowDifference[]
  /** One gate for each change that is held back. */
  held: Gate[]
  /** The same, put together by the episode from which it is known. */
  waiting: HeldGroup[]
  /** What was compared, to name the facts that are cited in it; empty where nothing is shown. */
  documents: (Document | null)[]
}

/**
 * What may be seen of a part of an edit. Where the page, the state that it is compared with, or the edit itself says that
 * something is known later, it is held back; of an author's own words only what the page says counts.
 */
export function shieldPart(
  db: Reader,
  part: Pick<EditPartView, 'entryId' | 'kind' | 'name' | 'head' | 'result'> &
    Partial<Pick<EditPartView, 'base' | 'conflicts'>>,
  { progress, isAuthor }: EditViewer,
): ShieldedPart {
  const { entryId, result } = part
  const before = part.head?.document ?? null
  const head = getHead(db, entryId)?.document ?? null
  const kind = kindOf(part.kind)
  const states = { before, after: result, head, isAfterOwn: isAuthor }
  const { shown, held, isHidden } = shieldDifference(kind, states, entryId, progress)
  held.push(...gatesOfConflicts(part, { kind, self: entryId, progress, gating: [before, head] }))
  return {
    name: isHidden ? null : part.name,
    differences: shown,
    held,
    waiting: describeHeld(db, held, progress),
    documents: shown.length > 0 ? [before, result] : [],
  }
}

/** What the contradictions of a part tell of the page as it stands, or stood. */
function gatesOfConflicts(
  { base = null, conflicts = [] }: Partial<Pick<EditPartView, 'base' | 'conflicts'>>,
  states: Omit<GatingStates, 'gating'> & { gating: (Document | null)[] },
): Gate[] {
  const gating = [base, ...states.gating].filter((state) => state !== null)
  return conflicts.flatMap((conflict) =>
    conflict.type === 'order'
      ? []
      : (shutGateOfRow({ ...states, gating }, conflict.field, conflict.id) ?? []),
  )
}

/** An edit as somebody may see it: texts are null where its changes tell what they may not know yet. */
export type ShieldedEdit = Omit<
  EditView,
  'parts' | 'summary' | 'versions' | 'reviews' | 'answers'
> & {
  parts: (Omit<EditPartView, 'name' | 'differences'> & ShieldedPart)[]
  /** What is held back, by the episode from which it is known; empty where all of it is shown. */
  warning: HeldGroup[]
  summary: string | null
  versions: Said<EditView['versions'][number], 'summary'>[]
  reviews: Said<EditView['reviews'][number], 'reason'>[]
  answers: Said<EditView['answers'][number], 'text'>[]
}

type Said<Line, Name extends keyof Line> = Omit<Line, Name> & Record<Name, string | null>

/**
 * An edit as far as somebody has come. What was said about it speaks of all its changes, so that it is shown with the last of
 * them; so are the contradictions and problems of a part.
 */
export function shieldEdit(db: Reader, edit: EditView, viewer: EditViewer): ShieldedEdit {
  const parts = edit.parts.map((part) => ({ ...part, ...shieldPart(db, part, viewer) }))
  const warning = describeHeld(
    db,
    parts.flatMap(({ held }) => held),
    viewer.progress,
  )
  if (warning.length === 0) return { ...edit, parts, warning }
  return {
    ...edit,
    parts: parts.map((part) =>
      part.held.length > 0 ? { ...part, conflicts: [], problems: [] } : part,
    ),
    warning,
    summary: null,
    versions: edit.versions.map((version) => ({ ...version, summary: null })),
    reviews: edit.reviews.map((review) => ({ ...review, reason: null })),
    answers: edit.answers.map((answer) => ({ ...answer, text: null })),
  }
}
