import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from './migrate'
import { openReader, openWriter, type Reader, type Writer } from './open'

let template: Promise<string> | undefined

async function makeTemplate(): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'wiki-template-')), 'wiki.db')
  await migrate(path)
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
  template ??= makeTemplate()
  const folder = mkdtempSync(join(parent, 'wiki-test-'))
  const path = join(folder, 'wiki.db')
  copyFileSync(await template, path)
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
