import { asc, inArray, isNull } from 'drizzle-orm'
import { insertRow } from './insert-row'
import type { Transaction, Writer } from './open'
import { notifications, outbox } from './schema'

/** Something that somebody is to be told about an edit. */
export interface Message {
  userId: string
  type: (typeof outbox.$inferSelect)['type']
  editId: string
  /** The revision that took a change back. */
  revisionId?: number
}

/**
 * Has somebody told, within the transaction of what they are told of: what was rolled back is told to nobody, and what
 * was committed is told even if the process ends in the next moment.
 */
export function tell(tx: Transaction, message: Message, at: number): void {
  insertRow(tx, outbox, { ...message, revisionId: message.revisionId ?? null, createdAt: at })
}

/** Messages in one delivery: few enough that nobody waits for the writer. */
const BATCH = 200

/**
 * Delivers what waits in the outbox and says how many messages that were. May run in several processes at once and
 * end anywhere: a message is delivered at least once and recorded once.
 */
export function deliverOutbox(writer: Writer, at: number = Date.now()): number {
  return writer.transaction((tx) => {
    const waiting = tx
      .select()
      .from(outbox)
      .where(isNull(outbox.deliveredAt))
      .orderBy(asc(outbox.id))
      .limit(BATCH)
      .all()
    for (const { id, userId, type, editId, revisionId, createdAt } of waiting) {
      tx.insert(notifications)
        .values({ userId, type, editId, revisionId, createdAt, outboxId: id })
        .onConflictDoNothing({ target: notifications.outboxId })
        .run()
    }
    const ids = waiting.map(({ id }) => id)
    if (ids.length > 0)
      tx.update(outbox).set({ deliveredAt: at }).where(inArray(outbox.id, ids)).run()
    return waiting.length
  })
}
