import { and, count, desc, eq, isNull, lte, sql } from 'drizzle-orm'
import type { HeldGroup } from '@/wiki/reading/held-group'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { editAnswers, edits, notifications, reviews, revisions, users } from '../schema'
import { readProposal, type ProposedEntry } from './proposed-entries'

/** Something that a contributor is told: a decision about their edit, or that a change of theirs was taken back. */
export interface Notice {
  id: number
  type: (typeof notifications.$inferSelect)['type']
  editId: string
  /** The revision that took the change back, for `reverted`. */
  revisionId: number | null
  createdAt: number
  isRead: boolean
  entries: ProposedEntry[]
  /** The reviewer's words, or the summary of the revert; null where the edit tells what its author may not know yet. */
  reason: string | null
  /** From which episodes it is known. */
  warning: HeldGroup[]
  /** Who decided or took it back; null: the system. */
  by: string | null
}

/**
 * A user's notices, the newest first; on their own page unread ones come before all others. A feed that put them first
 * would hide a new notice behind old ones that nobody opens. Pages that have come to be known later than their author has
 * watched are not named.
 */
export function listNotices(
  db: Reader,
  userId: string,
  { limit, first, progress }: { limit: number; first: 'unread' | 'newest'; progress: Progress },
): Notice[] {
  const isRead = sql`${notifications.readAt} is not null`
  const rows = db
    .select({ notice: notifications, version: edits.version })
    .from(notifications)
    .innerJoin(edits, eq(edits.id, notifications.editId))
    .where(eq(notifications.userId, userId))
    .orderBy(...(first === 'unread' ? [isRead] : []), desc(notifications.id))
    .limit(limit)
    .all()
  return rows.map(({ notice, version }) => {
    const { editId } = notice
    const { entries, waiting } = readProposal(db, { editId, version }, { progress, isAuthor: true })
    const { reason, by } = wordsOf(db, notice)
    return {
      id: notice.id,
      type: notice.type,
      editId,
      revisionId: notice.revisionId,
      createdAt: notice.createdAt,
      isRead: notice.readAt !== null,
      entries,
      reason: waiting.length > 0 ? null : reason,
      warning: waiting,
      by,
    }
  })
}

function wordsOf(
  db: Reader,
  notice: typeof notifications.$inferSelect,
): { reason: string; by: string | null } {
  return wordsFor(db, notice) ?? { reason: '', by: null }
}

function wordsFor(db: Reader, notice: typeof notifications.$inferSelect) {
  switch (notice.type) {
    case 'reverted':
      return revertOf(db, notice.revisionId)
    case 'answered':
      return answerOf(db, notice.editId, notice.createdAt)
    // What was in conflict was not decided by anybody.
    case 'conflicted':
      return undefined
    case 'partly-approved':
      return decisionOf(db, notice.editId, 'approved', notice.createdAt)
    default:
      return decisionOf(db, notice.editId, notice.type, notice.createdAt)
  }
}

function answerOf(db: Reader, editId: string, at: number) {
  return db
    .select({ reason: editAnswers.text, by: users.username })
    .from(editAnswers)
    .leftJoin(users, eq(users.id, editAnswers.authorId))
    .where(and(eq(editAnswers.editId, editId), lte(editAnswers.createdAt, at)))
    .orderBy(desc(editAnswers.id))
    .limit(1)
    .get()
}

function revertOf(db: Reader, revisionId: number | null) {
  if (revisionId === null) return undefined
  return db
    .select({ reason: revisions.summary, by: users.username })
    .from(revisions)
    .leftJoin(users, eq(users.id, revisions.authorId))
    .where(eq(revisions.id, revisionId))
    .get()
}

function decisionOf(
  db: Reader,
  editId: string,
  decision: 'approved' | 'rejected' | 'returned',
  at: number,
) {
  return db
    .select({ reason: reviews.reason, by: users.username })
    .from(reviews)
    .leftJoin(users, eq(users.id, reviews.reviewerId))
    .where(
      and(eq(reviews.editId, editId), eq(reviews.decision, decision), lte(reviews.createdAt, at)),
    )
    .orderBy(desc(reviews.id))
    .limit(1)
    .get()
}

/** How many of a user's notices are unread. */
export function countUnread(db: Reader, userId: string): number {
  const row = db
    .select({ unread: count() })
    .from(notifications)
    .where(and(eq(notifications.userId, userId), isNull(notifications.readAt)))
    .get()
  return row?.unread ?? 0
}
