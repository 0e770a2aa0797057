import { desc, eq } from 'drizzle-orm'
import { can } from '@/wiki/permissions'
import { cleanText } from '@/wiki/revisions/canonical'
import type { Problem } from '@/wiki/revisions/problem'
import { standingOf, type Actor } from '../actor'
import type { Transaction, Writer } from '../open'
import { getEditRow } from '../queries/edit-row'
import { tell } from '../outbox'
import { editAnswers, type edits, reviews } from '../schema'
import { refusalFor, type Refusal } from './allow-submission'
import { isSubmissionKey } from './submit-edit'

export type AnswerOutcome =
  | { status: 'answered' | 'not-found' }
  | { status: 'forbidden'; reason: Refusal }
  | { status: 'missing'; what: 'key' | 'text' }
  | { status: 'invalid'; problems: Problem[] }

const LONGEST_ANSWER = 2000

/**
 * Says something about an edit: its author to the reviewers, or a reviewer to its author, before and after a decision.
 * The other side hears of it. The same form twice is one answer.
 */
export function answerEdit(
  writer: Writer,
  actor: Actor,
  input: { editId: string; key: string; text: string },
  at: number = Date.now(),
): AnswerOutcome {
  return writer.transaction((tx) => {
    const edit = getEditRow(tx, input.editId)
    if (!edit) return { status: 'not-found' }
    const standing = standingOf(tx, actor)
    const mayAnswer =
      standing.type === 'user' &&
      !standing.isBlocked &&
      can(standing, { action: 'see-edit', authorId: edit.authorId })
    if (!mayAnswer) return { status: 'forbidden', reason: refusalFor(standing) }
    if (!isSubmissionKey(input.key)) return { status: 'missing', what: 'key' }
    const earlier = tx
      .select()
      .from(editAnswers)
      .where(eq(editAnswers.submissionKey, input.key))
      .get()
    if (earlier) {
      const isOwn = earlier.authorId === standing.id && earlier.editId === edit.id
      return isOwn ? { status: 'answered' } : { status: 'missing', what: 'key' }
    }
    const text = cleanText(input.text)
    if (text === '') return { status: 'missing', what: 'text' }
    if (text.length > LONGEST_ANSWER) {
      return {
        status: 'invalid',
        problems: [{ code: 'too-long', column: 'text', limit: LONGEST_ANSWER }],
      }
    }
    const answer = { editId: edit.id, version: edit.version, authorId: standing.id, text }
    tx.insert(editAnswers)
      .values({ ...answer, submissionKey: input.key, createdAt: at })
      .run()
    const other = otherSide(tx, edit, standing.id)
    if (other) tell(tx, { userId: other, type: 'answered', editId: edit.id }, at)
    return { status: 'answered' }
  })
}

/** Whom an answer is for: the author, or the reviewer who decided last. */
function otherSide(
  tx: Transaction,
  edit: typeof edits.$inferSelect,
  speakerId: string,
): string | null {
  if (edit.authorId !== speakerId) return edit.authorId
  const last = tx
    .select({ reviewerId: reviews.reviewerId })
    .from(reviews)
    .where(eq(reviews.editId, edit.id))
    .orderBy(desc(reviews.id))
    .limit(1)
    .get()
  const claimer = edit.claimedBy
  return last?.reviewerId && last.reviewerId !== speakerId ? last.reviewerId : claimer
}
