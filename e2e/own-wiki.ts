import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { retryWhileBusy } from '@/db/busy'
import { openReader, openWriter, type Reader, type Writer } from '@/db/open'
import { startServer, type RunningServer } from './server'

/** A server with a database that nobody else writes to, so that a test can say that nothing at all has changed. */
export interface OwnWiki {
  baseURL: string
  database: string
  server: RunningServer
  /** Writes as another process beside the server would. */
  write<T>(command: (writer: Writer) => T): Promise<T>
  read<T>(query: (db: Reader) => T): T
  close(): Promise<void>
}

/** Starts one. What goes wrong in a server is an error of the test, so its log is looked through at the end. */
export async function openOwnWiki(): Promise<OwnWiki> {
  const folder = mkdtempSync(join(tmpdir(), 'wiki-own-'))
  const database = join(folder, 'wiki.db')
  // The table asks for wrong passwords more often than anybody may in earnest.
  const server = await startServer(database, { SIGN_IN_LIMIT: '100000' })
  const writer = openWriter(database)
  const { db, sqlite } = openReader(database)
  return {
    baseURL: server.baseURL,
    database,
    server,
    write: (command) => retryWhileBusy(() => command(writer)),
    read: (query) => query(db),
    async close() {
      sqlite.close()
      writer.close()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Handle = ReturnType<typeof openReader>['sqlite']

/** The rows of every table, each as JSON in the order in which they were made. */
export type Dump = Record<string, string[]>

/** Reads the whole database. */
export function dumpOf({ database }: OwnWiki): Dump {
  const { sqlite } = openReader(database)
  try {
    return dumpBy(sqlite)
  } finally {
    sqlite.close()
  }
}

function dumpBy(sqlite: Handle): Dump {
  const tables = sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[]
  return Object.fromEntries(
    tables.map((name) => [
      name,
      (sqlite.prepare(`SELECT * FROM "${name}"`).raw().all() as unknown[]).map((row) =>
        JSON.stringify(row),
      ),
    ]),
  )
}

/** The names of the tables in which two dumps differ. */
export function changedTables(before: Dump, after: Dump): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}

/**
 * Does something, and names the tables in which the database differs afterwards. It is read only where somebody has
 * committed meanwhile: most of what tests ask for is refused, and reading everything took longer than the answers.
 */
export async function changesDuring<T>(
  { database }: OwnWiki,
  work: () => Promise<T>,
): Promise<{ result: T; changed: string[] }> {
  const { sqlite: before } = openReader(database)
  const { sqlite: after } = openReader(database)
  // Tells whether any other connection has committed since it was last asked.
  const version = (): unknown => after.pragma('data_version', { simple: true })
  try {
    const asked = version()
    // Who has begun to read goes on reading what stood there then.
    before.exec('BEGIN')
    before.prepare('SELECT count(*) FROM sqlite_schema').get()
    const result = await work()
    const isSame = version() === asked
    return { result, changed: isSame ? [] : changedTables(dumpBy(before), dumpBy(after)) }
  } finally {
    before.close()
    after.close()
  }
}
