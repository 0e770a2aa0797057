import Database from 'better-sqlite3'
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { hashOfUnits } from '@/wiki/names/text-hash'
import { noteGate } from './read-log'
import * as schema from './schema'

/** What reads run on: the read-only handle of pages, or a transaction. */
export type Reader = BetterSQLite3Database<typeof schema>

declare const writing: unique symbol

/** A handle inside a writing transaction; only `Writer.transaction` makes one. */
export type Transaction = Reader & { readonly [writing]: true }

/** Owns the writing connection. Nothing is written outside a transaction. */
export interface Writer {
  /** Runs `work` in `BEGIN IMMEDIATE`: all of it is committed, or nothing. Throws SQLITE_BUSY when another process writes. */
  transaction<T>(work: (tx: Transaction) => T): T
  close(): void
}

/** Waiting for a lock blocks the event loop, so web processes wait briefly and try again later by themselves. */
const BUSY_TIMEOUT = Number(process.env.DATABASE_BUSY_TIMEOUT ?? 50)

/**
 * Pages that a connection keeps, in KiB: the upper levels of all indexes of a wiki with 100,000 dramas (8 GB) fit, so that a
 * page costs as many reads of the file there as in a small one. It is filled only as far as it is needed. The file is not
 * mapped into memory: an error of the disk would then end the process instead of the query.
 */
const CACHE_KIBIBYTES = 65_536

const EXPECTED = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  recursive_triggers: 1,
  trusted_schema: 0,
} as const

/**
 * Sets what every connection needs and proves that it holds: better-sqlite3 would run WAL with
 * `synchronous=NORMAL`, where a committed edit can vanish at power loss, and without `recursive_triggers`
 * a REPLACE passes by the append-only triggers.
 */
function setPragmas(sqlite: Database.Database): Database.Database {
  if (!sqlite.readonly) sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('recursive_triggers = ON')
  sqlite.pragma('trusted_schema = OFF')
  sqlite.pragma(`cache_size = -${CACHE_KIBIBYTES}`)
  for (const [name, value] of Object.entries(EXPECTED)) {
    const actual: unknown = sqlite.pragma(name, { simple: true })
    if (actual !== value) throw new Error(`SQLite has ${name}=${String(actual)}, not ${value}`)
  }
  teach(sqlite)
  return sqlite
}

/**
 * The gates that a query asks for by `known` (db/queries/known.ts) go into the read log. The hash is the checker's, which
 * adds up the tokens of an index that does not fit into memory.
 */
function teach(sqlite: Database.Database): void {
  sqlite.function('hash_of_units', { deterministic: true }, (text: string) => hashOfUnits(text))
  sqlite.function('meet_gate', (drama: string | null, episode: number, isPassed: number) => {
    noteGate(drama, episode)
    return isPassed
  })
}

/** Opens the handle that pages read with: it cannot write. Throws when the file is not there. */
export function openReader(path: string): { db: Reader; sqlite: Database.Database } {
  const sqlite = setPragmas(
    new Database(path, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT }),
  )
  return { db: drizzle(sqlite, { schema }), sqlite }
}

/**
 * Opens the connection that `db/commands` write through. The database must be migrated.
 * `onStatement` is called with each statement that runs: tests end the process there.
 */
export function openWriter(path: string, onStatement?: (sql: unknown) => void): Writer {
  const options = { fileMustExist: true, timeout: BUSY_TIMEOUT, verbose: onStatement }
  const sqlite = setPragmas(new Database(path, options))
  const db = drizzle(sqlite, { schema }) as unknown as Transaction
  return {
    transaction: (work) => {
      refuseAsync(work)
      return sqlite.transaction(() => refusePromise(work(db))).immediate()
    },
    close: () => sqlite.close(),
  }
}

/** An async callback would be rolled back at its first await, go on running, and commit the rest: refused before it runs. */
function refuseAsync(work: (tx: Transaction) => unknown): void {
  if (work.constructor.name === 'AsyncFunction') {
    throw new TypeError('A transaction takes a synchronous function')
  }
}

function refusePromise<T>(result: T): T {
  if (result instanceof Promise) throw new TypeError('A transaction must not return a promise')
  return result
}
