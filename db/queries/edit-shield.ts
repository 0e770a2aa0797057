import type { EntryName } from '@/wiki/kinds/kind'
import { kindOf } from '@/wiki/kinds/registry'
import type { HeldGroup } from '@/wiki/reading/held-group'
import type { RowDifference } from '@/wiki/revisions/difference'
import type { Document } from '@/wiki/revisions/document'
import type { Progress } from '@/wiki/spoilers/progress'
import { shieldDifference } from '@/wiki/spoilers/shield-difference'
import type { Reader } from '../open'
import type { EditPartView } from './edit'
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
  shown: RowDifference[]
  /** What the rest would tell, by the episode from which it is known. */
  waiting: HeldGroup[]
  /** What was compared, to name the facts that are cited in it; empty where nothing is shown. */
  documents: (Document | null)[]
}

/**
 * What may be seen of a part before it is published. Where the page, the revision that the edit was made from, or the edit
 * itself says that something is known later, it is held back; of their own words only what the page says counts.
 */
export function shieldPart(
  db: Reader,
  part: Pick<EditPartView, 'entryId' | 'kind' | 'name' | 'base' | 'head' | 'result'>,
  { progress, isAuthor }: EditViewer,
): ShieldedPart {
  const before = part.head?.document ?? null
  const states = { before, after: part.result, head: part.base, isAfterOwn: isAuthor }
  const { shown, held, isHidden } = shieldDifference(
    kindOf(part.kind),
    states,
    part.entryId,
    progress,
  )
  const documents = shown.length > 0 ? [before, part.result] : []
  const waiting = describeHeld(db, held, progress)
  return { name: isHidden ? null : part.name, shown, waiting, documents }
}
