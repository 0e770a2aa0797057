import { BusyError, retryWhileBusy } from '@/db/busy'
import type { Writer } from '@/db/open'
import { deliverOutbox } from '@/db/outbox'

/** How long a command's answer waits for its delivery while another process writes, in milliseconds. */
const PATIENCE = 1_000
/** When to come back after that, in milliseconds: the next command may be hours away. */
const LATER = 5_000

/**
 * Delivers what a command has left in the outbox, before its answer: who is told looks no sooner. While another process
 * writes for longer than a second, the answer goes out and the delivery is tried again until it has been done; the outbox
 * forgets nothing, should this process end before.
 */
export async function deliver(writer: Writer, patience: number = PATIENCE): Promise<void> {
  try {
    await retryWhileBusy(() => deliverOutbox(writer), patience)
  } catch (error) {
    if (!(error instanceof BusyError)) throw error
    later ??= setTimeout(() => {
      later = undefined
      deliver(writer).catch((failure: Error) => process.emitWarning(failure))
    }, LATER).unref()
  }
}

/** The delivery that has been put off, if one has. */
let later: NodeJS.Timeout | undefined
