import type { Document } from '../revisions/document'
import { mergeDocuments, type Conflict } from '../revisions/merge'
import { resolveConflicts } from '../revisions/resolve-conflicts'

/** A form's wishes on top of what stands now, and where both sides changed the same. */
export interface Rebased {
  /** What others changed, with the author's own values where the two contradict each other. */
  document: Document
  conflicts: Conflict[]
}

/**
 * Brings what somebody wants (`yours`, made from `base`) onto the document as it stands now. The result fills the
 * form again: nothing of theirs is left out of it, nothing that was typed is lost, and what contradicts is listed
 * so that a person decides before submitting again.
 */
export function rebase(base: Document, theirs: Document, yours: Document): Rebased {
  const { document, conflicts } = mergeDocuments(base, theirs, yours)
  const mine = conflicts.map((conflict) => ({ conflict, choice: 'mine' as const }))
  return { document: resolveConflicts(document, mine, { theirs, yours }), conflicts }
}
