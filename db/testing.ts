import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
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

/** Opens a fresh copy of a migrated, empty database. */
export async function openTestDatabase(): Promise<TestDatabase> {
  template ??= makeTemplate()
  const folder = mkdtempSync(join(tmpdir(), 'wiki-test-'))
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
