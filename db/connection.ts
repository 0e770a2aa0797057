import { resolve } from 'node:path'
import type { Statement } from 'better-sqlite3'
import { openReader, openWriter, type Reader, type Writer } from './open'

/** Where the database stands: `DATABASE_PATH`, else `data/wiki.db`. */
export function databasePath(): string {
  return resolve(/* turbopackIgnore: true */ process.env.DATABASE_PATH ?? 'data/wiki.db')
}

interface Connections {
  reader?: ReturnType<typeof openReader>
  writer?: Writer
  version?: Statement
}

/** On `globalThis`, because the server's bundle, Next's and every hot reload are module instances of their own. */
const KEY = Symbol.for('kdrama-wiki.connections')
const shared = globalThis as unknown as Record<symbol, Connections | undefined>

function connections(): Connections {
  return (shared[KEY] ??= {})
}

/** The handle that pages read with, opened at the first read, so that a build opens no database. */
export function reader(): Reader {
  const open = connections()
  open.reader ??= openReader(databasePath())
  return open.reader.db
}

/**
 * A number that differs from the last one whenever another connection, of this process or any other, has committed
 * since. Asking takes some microseconds: two locks of a file.
 */
export function dataVersion(): number {
  reader()
  const open = connections()
  open.version ??= open.reader?.sqlite.prepare('PRAGMA data_version').pluck()
  return Number(open.version?.get())
}

/** The connection that commands write through, opened at the first write. */
export function writer(): Writer {
  const open = connections()
  open.writer ??= openWriter(databasePath())
  return open.writer
}

/** Closes what is open, at the end of a process. */
export function closeConnections(): void {
  const open = connections()
  open.reader?.sqlite.close()
  open.writer?.close()
  shared[KEY] = undefined
}
