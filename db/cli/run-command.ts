import { existsSync } from 'node:fs'
import { BusyError, retryWhileBusy } from '../busy'
import { closeConnections, databasePath, writer } from '../connection'
import type { Writer } from '../open'

/** Why a command could not do what it was asked for: one line for a person, and exit code 1. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

/** How a command is called wrongly: its usage, and exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** A person at a terminal waits longer for the database than a request does. */
const PATIENCE = 30_000

/** Runs a command of the terminal: prints the line that `work` returns, or why it could not. */
export async function runCommand(
  work: (args: string[]) => Promise<string> | string,
): Promise<void> {
  try {
    console.log(await work(process.argv.slice(2)))
  } catch (error) {
    if (error instanceof BusyError)
      report('The database is locked by another process; try again.', 1)
    else if (error instanceof UsageError) report(`Usage: ${error.message}`, 2)
    else if (error instanceof CommandError) report(error.message, 1)
    else throw error
  } finally {
    closeConnections()
  }
}

function report(line: string, code: number): void {
  console.error(line)
  process.exitCode = code
}

/** The database's path, when there is one. Throws a CommandError where the wiki was never started. */
export function existingDatabase(): string {
  const path = databasePath()
  if (!existsSync(path)) {
    throw new CommandError(`There is no database at ${path}. Start the wiki once with: npm start`)
  }
  return path
}

/** Runs a command of `db/commands` on the wiki's database. */
export function write<T>(command: (writer: Writer) => T): Promise<T> {
  existingDatabase()
  return retryWhileBusy(() => command(writer()), PATIENCE)
}
