import { chmodSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { isBusy } from '../busy'
import { databasePath } from '../connection'
import { findFlaw } from '../wiki-file'
import { CommandError, runCommand, UsageError } from './run-command'

void runCommand(([file, ...rest]) => {
  if (!file || rest.length > 0) throw new UsageError('npm run restore -- <file>')
  const source = resolve(file)
  const path = databasePath()
  if (!existsSync(source)) throw new CommandError(`There is no file at ${source}.`)
  if (source === path) throw new CommandError('That file is the database itself.')
  const flaw = findFlaw(source)
  if (flaw) throw new CommandError(`${source} was not restored. ${flaw}`)
  const aside = restore(source, path)
  const kept = aside ? ` What was there before is kept at ${aside}` : ''
  return `Restored ${source} to ${path}.${kept}`
})

/**
 * Puts a sound copy of the file in the database's place. @returns where the database that was there is kept,
 * undefined when there was none
 */
function restore(source: string, path: string): string | undefined {
  mkdirSync(dirname(path), { recursive: true })
  const part = `${path}.restoring-${process.pid}`
  try {
    copy(source, part)
    const aside = existsSync(path) ? keepAside(path) : undefined
    renameSync(part, path)
    return aside
  } finally {
    rmSync(part, { force: true })
  }
}

function copy(source: string, part: string): void {
  const backup = new Database(source, { readonly: true, fileMustExist: true })
  backup.prepare('VACUUM INTO ?').run(part)
  backup.close()
  // It holds the hashes of passwords.
  chmodSync(part, 0o600)
  const sqlite = new Database(part)
  sqlite.pragma('journal_mode = WAL')
  sqlite.close()
}

/** Gives the database that is there a second name, under which it stays when the first one is taken over. */
function keepAside(path: string): string {
  const aside = `${path}.replaced-${new Date().toISOString().replace(/[:.]/g, '-')}`
  if (!leaveWal(path)) {
    // Too damaged to be opened, which may be why it is replaced: its log is kept with it as it is.
    for (const end of ['-wal', '-shm']) {
      if (existsSync(path + end)) renameSync(path + end, aside + end)
    }
  }
  linkSync(path, aside)
  return aside
}

/**
 * Brings everything into the one file. Leaving WAL mode is possible only while nobody else has the database
 * open. @returns false for a file that SQLite cannot open at all
 */
function leaveWal(path: string): boolean {
  const sqlite = new Database(path, { timeout: 1000 })
  try {
    const mode: unknown = sqlite.pragma('journal_mode = DELETE', { simple: true })
    if (mode !== 'delete') throw inUse(path)
    return true
  } catch (error) {
    if (isBusy(error)) throw inUse(path)
    if (error instanceof Database.SqliteError) return false
    throw error
  } finally {
    sqlite.close()
  }
}

function inUse(path: string): CommandError {
  return new CommandError(`${path} is in use. Stop the wiki first; nothing was changed.`)
}
