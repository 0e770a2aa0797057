import type { Standing } from '@/wiki/permissions'
import type { Transaction } from '../open'
import { hashOfText } from '../revision-hash'
import { patrols } from '../schema'

/** One of so many changes that nobody looked at before they went live is looked at after it. */
export const PATROL_SHARE = 5

/** Levels whose changes go live without a second look. Whoever is a moderator looks after others. */
const SAMPLED = ['trusted', 'reviewer']

/** True for the revisions that are drawn: the same ones on every machine, and evenly over time. */
export function isDrawn(revisionId: number): boolean {
  return Number.parseInt(hashOfText(`patrol ${revisionId}`).slice(0, 8), 16) % PATROL_SHARE === 0
}

/** Draws some of the revisions that went live at once for somebody else to look at. */
export function drawPatrols(
  tx: Transaction,
  author: Standing,
  revisionIds: readonly number[],
  at: number,
): void {
  if (author.type !== 'user' || !SAMPLED.includes(author.level)) return
  for (const revisionId of revisionIds.filter(isDrawn)) {
    tx.insert(patrols).values({ revisionId, authorId: author.id, createdAt: at }).run()
  }
}
