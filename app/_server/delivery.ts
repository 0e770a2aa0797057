import { isBusy } from '@/db/busy'
import { writer } from '@/db/connection'
import { deliverOutbox } from '@/db/outbox'

/**
 * Delivers what a command has left in the outbox. While another process writes it does not wait: the outbox forgets
 * nothing, and the next command of any process, or the next start, delivers it.
 */
export function deliver(): void {
  try {
    deliverOutbox(writer())
  } catch (error) {
    if (!isBusy(error)) throw error
  }
}
