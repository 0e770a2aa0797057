import { eq } from 'drizzle-orm'
import { can } from '@/wiki/permissions'
import { standingOf, type Actor } from '../actor'
import type { Writer } from '../open'
import { getEditRow } from '../queries/edit-row'
import { edits } from '../schema'
import { refusalFor, type Refusal } from './allow-submission'

export type WithdrawOutcome =
  | { status: 'withdrawn' | 'closed' | 'not-found' | 'changed' }
  | { status: 'forbidden'; reason: Refusal }
  | { status: 'missing'; what: 'version' }

const OPEN = ['pending', 'returned', 'conflicted'] as const

/** The author takes an edit back that is not decided yet. Its text stays theirs to read and to submit again. */
export function withdrawEdit(
  writer: Writer,
  actor: Actor,
  { editId, version }: { editId: string; version: number },
  at: number = Date.now(),
): WithdrawOutcome {
  return writer.transaction((tx) => {
    const edit = getEditRow(tx, editId)
    if (!edit) return { status: 'not-found' }
    const standing = standingOf(tx, actor)
    if (!can(standing, { action: 'withdraw', authorId: edit.authorId })) {
      return { status: 'forbidden', reason: refusalFor(standing) }
    }
    if (!Number.isSafeInteger(version)) return { status: 'missing', what: 'version' }
    if (!OPEN.some((state) => state === edit.state)) return { status: 'closed' }
    if (edit.version !== version) return { status: 'changed' }
    tx.update(edits).set({ state: 'withdrawn', changedAt: at }).where(eq(edits.id, editId)).run()
    return { status: 'withdrawn' }
  })
}
