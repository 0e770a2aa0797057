import { hash, verify } from '@node-rs/argon2'
import { normalizePassword } from '@/wiki/accounts/password'
import { BusyError } from './busy'

/** OWASP's first choice for Argon2id: 19 MiB, two passes, one lane. About 100 ms here, off the main thread. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Four at once fill libuv's threads; more would only hold memory. */
const AT_ONCE = 4
/** Waiting for longer than about two seconds helps nobody. */
const LONGEST_QUEUE = 32

/** So many people sign in at this moment that one more would wait too long. Nothing was tried. */
export class PasswordQueueError extends BusyError {
  override readonly name = 'PasswordQueueError'
}

let running = 0
const waiting: (() => void)[] = []

/** Runs `work` when it is its turn. @throws PasswordQueueError when too many wait already */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= LONGEST_QUEUE)
      throw new PasswordQueueError('Too many passwords wait to be hashed')
    // Who ends hands its place over, so that nobody can slip in between.
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else {
    running += 1
  }
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

/** The Argon2id hash of a password, with its salt and costs in it. @throws PasswordQueueError */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normalizePassword(password), COST))
}

let nobodysHash: Promise<string> | undefined

/**
 * Is this the password behind `stored`? Without a stored one the answer is no, after as long a time as with one, so
 * that the time does not tell which usernames exist. @throws PasswordQueueError
 */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  return inTurn(async () => {
    nobodysHash ??= hash('nobody', COST)
    const isRight = await verify(stored ?? (await nobodysHash), normalizePassword(password))
    return stored !== null && isRight
  })
}
