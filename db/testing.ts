import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from './migrate'
import { openReader, openWriter, type Reader, type Writer } from './open'
import { loadStarter } from './starter/load-starter'

let empty: Promise<string> | undefined
let withStarter: Promise<string> | undefined

async function makeTemplate(): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'wiki-template-')), 'wiki.db')
  await migrate(path)
  return path
}

async function makeStarterTemplate(): Promise<string> {
  const path = await makeTemplate()
  const writer = openWriter(path)
  loadStarter(writer)
  // The last handle that is closed puts everything into the one file that is copied.
  writer.close()
  return path
}

/** A database of its own for one test: a real file with the real migrations, and both handles. */
export interface TestDatabase {
  path: string
  reader: Reader
  writer: Writer
  close(): void
}

/** Where files are kept in memory, for tests of thousands of commits of which none has to outlive the machine. */
export const memoryFolder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** Opens a fresh copy of a migrated, empty database, in a folder of its own below `parent`. */
export async function openTestDatabase(parent: string = tmpdir()): Promise<TestDatabase> {
  empty ??= makeTemplate()
  return openCopy(await empty, parent)
}

/** Opens a copy of a database with the starter content, which is published once for all tests of a file. */
export async function openStarterDatabase(): Promise<TestDatabase> {
  withStarter ??= makeStarterTemplate()
  return openCopy(await withStarter, tmpdir())
}

function openCopy(template: string, parent: string): TestDatabase {
  const folder = mkdtempSync(join(parent, 'wiki-test-'))
  const path = join(folder, 'wiki.db')
  copyFileSync(template, path)
  const writer = openWriter(path)
  const { db, sqlite } = openReader(path)
  return {
    path,
    reader: db,
    writer,
    close() {
      sqlite.close()
      writer.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
