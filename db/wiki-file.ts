import { join } from 'node:path'
import Database from 'better-sqlite3'
import { readMigrationFiles } from 'drizzle-orm/migrator'

/** The migrations stand beside the sources; every command of the wiki runs at the repository's root. */
const MIGRATIONS = join(process.cwd(), 'db', 'migrations')

/** What makes a database a wiki's. */
const TABLES = ['entries', 'revisions', 'changesets', 'edits', 'users', '__drizzle_migrations']

/**
 * Why a file cannot stand in for the wiki's database, as a sentence; null when it can: it is a whole SQLite
 * database, made by this wiki or an older version of it, in which every reference holds.
 */
export function findFlaw(path: string): string | null {
  let sqlite: Database.Database | undefined
  try {
    sqlite = new Database(path, { readonly: true, fileMustExist: true })
    return flawOf(sqlite)
  } catch (error) {
    if (error instanceof Database.SqliteError) return `It cannot be read: ${error.message}.`
    throw error
  } finally {
    sqlite?.close()
  }
}

function flawOf(sqlite: Database.Database): string | null {
  const tables = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
  const missing = TABLES.filter((name) => !tables.includes(name))
  if (missing.length > 0) return 'It is not a database of this wiki.'
  const damage: unknown = sqlite.pragma('integrity_check(1)', { simple: true })
  if (damage !== 'ok') return `It is damaged: ${String(damage)}.`
  const dangling = sqlite.pragma('foreign_key_check') as unknown[]
  if (dangling.length > 0) return `It holds ${dangling.length} broken references.`
  return isKnownSchema(sqlite) ? null : 'It was made by another version of the wiki.'
}

/** The migrations applied to it are the first ones of ours: the rest follows at the next start. */
function isKnownSchema(sqlite: Database.Database): boolean {
  const applied = sqlite
    .prepare('SELECT hash FROM __drizzle_migrations ORDER BY created_at')
    .pluck()
    .all() as string[]
  const known = readMigrationFiles({ migrationsFolder: MIGRATIONS }).map(({ hash }) => hash)
  return applied.length > 0 && applied.every((hash, index) => hash === known[index])
}
