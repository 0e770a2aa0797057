/** Codes with which SQLite says that another connection is writing just now. */
const BUSY = /^SQLITE_(BUSY|LOCKED)/

/** True when `error`, or what caused it, says that another connection holds the database. */
export function isBusy(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ('code' in current && typeof current.code === 'string' && BUSY.test(current.code))
      return true
  }
  return false
}

/** What was asked for could not be done within the time that anybody waits. Nothing was written. */
export class BusyError extends Error {
  override readonly name: string = 'BusyError'
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** How long to go on trying, in milliseconds, and the longest pause between two tries. */
const PATIENCE = 5_000
const LONGEST_PAUSE = 40

/**
 * Runs `work`, again and again while the database is locked. SQLite's own waiting stops the event loop, so it is kept
 * to 50 ms and the rest of the waiting is done here, asynchronously. `work` must be safe to run again: a command is,
 * because a transaction that found the database locked has written nothing.
 *
 * @throws BusyError after five seconds; whatever else `work` throws
 */
export async function retryWhileBusy<T>(
  work: () => T | Promise<T>,
  patience: number = PATIENCE,
): Promise<T> {
  const deadline = Date.now() + patience
  for (let pause = 5; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      return await work()
    } catch (error) {
      if (error instanceof BusyError || !isBusy(error)) throw error
      if (Date.now() + pause > deadline)
        throw new BusyError('The database is busy', { cause: error })
      // Two processes that wait should not come back at the same moment; and who has waited for long asks almost as
      // often as who has just come, or the newest would always be first.
      await sleep(pause * (0.5 + Math.random()))
    }
  }
}
