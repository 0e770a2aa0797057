import type { Actor } from '@/db/actor'
import { reader } from '@/db/connection'
import { getEditRow } from '@/db/queries/edit-row'
import { findNextWaiting } from '@/db/queries/review-queue'

/** Where a decision leads: to the reviewer's next edit, which says what was done, or to the one that was decided. */
export function placeAfter(actor: Actor, editId: string, status: string): string {
  const db = reader()
  const place = getEditRow(db, editId)
  const isReviewer = place !== undefined && actor.type === 'user'
  const next = isReviewer ? findNextWaiting(db, { place, reviewerId: actor.id }) : null
  return next === null ? `/review/${editId}?done=${status}` : `/review/${next}?after=${editId}`
}
