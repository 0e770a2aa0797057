import { chmodSync, existsSync, linkSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { openReader } from '../open'
import { findFlaw } from '../wiki-file'
import { CommandError, existingDatabase, runCommand, UsageError } from './run-command'

void runCommand(([file, ...rest]) => {
  if (!file || rest.length > 0) throw new UsageError('npm run backup -- <file>')
  const target = resolve(file)
  if (existsSync(target)) throw new CommandError(`${target} is there already; nothing was written.`)
  backUp(existingDatabase(), target)
  return `Backed up to ${target}`
})

/**
 * Copies the database as of one moment while the wiki goes on. The copy gets its name only once it is whole
 * and checked, and never takes the place of another file.
 */
function backUp(path: string, target: string): void {
  const part = `${target}.part-${process.pid}`
  const { sqlite } = openReader(path)
  try {
    sqlite.prepare('VACUUM INTO ?').run(part)
    // It holds the hashes of passwords.
    chmodSync(part, 0o600)
    const flaw = findFlaw(part)
    if (flaw) throw new CommandError(`The copy is not sound, and was not kept. ${flaw}`)
    linkSync(part, target)
  } catch (error) {
    throw toCommandError(error, target)
  } finally {
    sqlite.close()
    rmSync(part, { force: true })
  }
}

function toCommandError(error: unknown, target: string): unknown {
  if (!(error instanceof Error) || error instanceof CommandError) return error
  const code = 'code' in error ? error.code : undefined
  if (code === 'EEXIST') return new CommandError(`${target} is there already; nothing was written.`)
  if (code === 'SQLITE_CANTOPEN' || code === 'ENOENT' || code === 'EACCES') {
    return new CommandError(`${target} cannot be written; does its folder exist?`)
  }
  return error
}
