import { and, eq, isNull, lte } from 'drizzle-orm'
import type { Actor } from '../actor'
import type { Writer } from '../open'
import { notifications } from '../schema'

/**
 * Marks a user's own notices as read, up to the newest one that the page showed: one that came in between
 * stays unread.
 */
export function readNotifications(
  writer: Writer,
  actor: Actor,
  input: { upTo: number },
  at: number = Date.now(),
): { status: 'read'; count: number } | { status: 'forbidden' } {
  if (actor.type !== 'user') return { status: 'forbidden' }
  return writer.transaction((tx) => {
    const read = tx
      .update(notifications)
      .set({ readAt: at })
      .where(
        and(
          eq(notifications.userId, actor.id),
          isNull(notifications.readAt),
          lte(notifications.id, input.upTo),
        ),
      )
      .run()
    return { status: 'read' as const, count: read.changes }
  })
}
