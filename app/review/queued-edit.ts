import { isClaimed } from '@/db/commands/claim-edit'
import type { WaitingEdit } from '@/db/queries/review-queue'
import type { QueuedEdit } from '@/components/review/queue-line'

/** How long ago something was, in milliseconds; nothing is younger than now, whatever the clock said then. */
export function ageAt(now: number, then: number): number {
  return Math.max(0, now - then)
}

/** A waiting edit as a line of the queue: how long it has waited, and who looks at it now. */
export function toQueuedEdit(line: WaitingEdit, now: number): QueuedEdit {
  return {
    ...line,
    age: ageAt(now, line.createdAt),
    claim: line.claim && isClaimed(line.claim.until, now) ? line.claim : null,
  }
}
