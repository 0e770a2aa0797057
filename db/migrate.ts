import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { migrate as runMigrations } from 'drizzle-orm/better-sqlite3/migrator'
import { appendOnlyTriggers } from './schema/append-only'

/** The migrations stand beside the sources; every command of the wiki runs at the repository's root. */
const MIGRATIONS = join(process.cwd(), 'db', 'migrations')

/**
 * Creates the database file where there is none, and brings it to the newest schema.
 * An existing file is backed up beside itself first when something is to be done (`wiki.db.before-<n>`).
 * Throws, with the backup in place, when a migration lost rows, broke a reference or dropped a trigger.
 */
export async function migrate(path: string): Promise<{ applied: number; backup?: string }> {
  mkdirSync(dirname(path), { recursive: true })
  const isNew = !existsSync(path)
  const sqlite = new Database(path, { timeout: 5000 })
  try {
    sqlite.pragma('journal_mode = WAL')
    sqlite.pragma('synchronous = FULL')
    const known = readMigrationFiles({ migrationsFolder: MIGRATIONS }).length
    const before = appliedMigrations(sqlite)
    if (before > known) throw new Error(`${path} was made by a newer version of the wiki`)
    if (before === known) return { applied: 0 }
    const backup = isNew || before === 0 ? undefined : `${path}.before-${before}`
    if (backup) await sqlite.backup(backup)
    applyMigrations(sqlite)
    // drizzle skips a migration that is older than the newest one applied, without a word.
    if (appliedMigrations(sqlite) !== known) throw new Error('A migration was skipped')
    return { applied: known - before, backup }
  } finally {
    sqlite.close()
  }
}

function applyMigrations(sqlite: Database.Database): void {
  const before = countRows(sqlite)
  // A table rebuilt with foreign keys on would fire its ON DELETE rules; the pragma does nothing inside a transaction.
  sqlite.pragma('foreign_keys = OFF')
  runMigrations(drizzle(sqlite), { migrationsFolder: MIGRATIONS })
  sqlite.pragma('foreign_keys = ON')
  const after = countRows(sqlite)
  for (const [table, rows] of before) {
    if (after.has(table) && after.get(table) !== rows) {
      throw new Error(`The migration changed the number of rows of ${table}`)
    }
  }
  const broken = sqlite.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0) throw new Error(`The migration left ${broken.length} broken references`)
  const triggers = new Set(listNames(sqlite, 'trigger'))
  const missing = appendOnlyTriggers().filter((name) => !triggers.has(name))
  if (missing.length > 0) throw new Error(`The migration dropped triggers: ${missing.join(', ')}`)
}

function appliedMigrations(sqlite: Database.Database): number {
  if (!listNames(sqlite, 'table').includes('__drizzle_migrations')) return 0
  return sqlite.prepare('SELECT count(*) FROM __drizzle_migrations').pluck().get() as number
}

function listNames(sqlite: Database.Database, type: 'table' | 'trigger'): string[] {
  return sqlite
    .prepare('SELECT name FROM sqlite_schema WHERE type = ?')
    .pluck()
    .all(type) as string[]
}

function countRows(sqlite: Database.Database): Map<string, number> {
  const tables = listNames(sqlite, 'table').filter((name) => !/^(sqlite_|__drizzle)/.test(name))
  return new Map(
    tables.map((name) => {
      const count = sqlite.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()
      return [name, count as number]
    }),
  )
}
