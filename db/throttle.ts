import { and, eq, gt, lt, sql } from 'drizzle-orm'
import type { Network } from '@/wiki/accounts/network'
import type { Reader, Transaction } from './open'
import { rateCounters } from './schema'
import { hashOfSecret } from './secrets'

/** Something that may be tried so often within a while. */
export interface Limit {
  /** What is counted, e.g. `sign-in:<account>:<network>`. */
  of: string
  /** Tries that are let through in one window. */
  most: number
  /** Milliseconds from the first try to a new count. */
  window: number
}

const MINUTE = 60_000

/** How many more tries come from this machine: all readers, when a proxy stands in front without TRUST_PROXY. */
const LOOPBACK_FACTOR = 50

function setting(name: string, usual: number): number {
  const given = Number(process.env[name])
  return Number.isInteger(given) && given > 0 ? given : usual
}

function perNetwork(name: string, network: Network, most: number, window: number): Limit {
  const factor = network.isLoopback ? LOOPBACK_FACTOR : 1
  return { of: `${name}:${network.name}`, most: most * factor, window }
}

/**
 * The limits of wrong passwords: for one account from one network, and for one network. There is none for an account
 * alone, which would let anybody lock its owner out.
 */
export function signInLimits(accountKey: string, network: Network): [Limit, Limit] {
  const pair = `sign-in:${accountKey}:${network.name}`
  return [
    { of: pair, most: setting('SIGN_IN_LIMIT', 10), window: 15 * MINUTE },
    perNetwork('sign-in-network', network, setting('SIGN_IN_NETWORK_LIMIT', 60), 15 * MINUTE),
  ]
}

/** The limit of new accounts from one network. */
export function signUpLimit(network: Network): Limit {
  return perNetwork('sign-up', network, setting('SIGN_UP_LIMIT', 20), 60 * MINUTE)
}

/**
 * Counts one try against each of `limits`.
 *
 * @returns null when it may go on; otherwise the whole seconds to wait, at least 1. A refused try is not counted, so
 *   that going on to try does not make the wait longer.
 */
export function countTry(tx: Transaction, limits: Limit[], at: number): number | null {
  tx.delete(rateCounters).where(lt(rateCounters.endsAt, at)).run()
  for (const limit of limits) forgetFuture(tx, limit, at)
  const waits = limits.map((limit) => waitFor(tx, limit, at))
  const longest = Math.max(...waits)
  if (longest > 0) return Math.ceil(longest / 1000)
  for (const { of, window } of limits) {
    tx.insert(rateCounters)
      .values({ bucket: hashOfSecret(of), count: 1, endsAt: at + window })
      .onConflictDoUpdate({
        target: rateCounters.bucket,
        set: { count: sql`${rateCounters.count} + 1` },
      })
      .run()
  }
  return null
}

/** A count that ends later than its window was begun by a clock that went wrong: nobody waits for it. */
function forgetFuture(tx: Transaction, { of, window }: Limit, at: number): void {
  const isWrong = gt(rateCounters.endsAt, at + window)
  tx.delete(rateCounters)
    .where(and(eq(rateCounters.bucket, hashOfSecret(of)), isWrong))
    .run()
}

function waitFor(db: Reader, { of, most }: Limit, at: number): number {
  const row = db
    .select({ count: rateCounters.count, endsAt: rateCounters.endsAt })
    .from(rateCounters)
    .where(eq(rateCounters.bucket, hashOfSecret(of)))
    .get()
  return row && row.count >= most ? Math.max(row.endsAt - at, 1) : 0
}

/** Takes one counted try back, because it turned out to be none: the password was right. */
export function forgiveTry(tx: Transaction, limits: Limit[]): void {
  for (const { of } of limits) {
    tx.update(rateCounters)
      .set({ count: sql`max(${rateCounters.count} - 1, 0)` })
      .where(eq(rateCounters.bucket, hashOfSecret(of)))
      .run()
  }
}

/** Begins to count anew. */
export function resetTries(tx: Transaction, { of }: Limit): void {
  tx.delete(rateCounters)
    .where(eq(rateCounters.bucket, hashOfSecret(of)))
    .run()
}
