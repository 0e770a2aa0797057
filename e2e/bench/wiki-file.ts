import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '@/db/migrate'
import { openWriter, type Writer } from '@/db/open'
import { addUser, dramaDocument, publish } from '@/db/testing-content'

/** A throw-away database for measuring: real file, real migrations, both handles of ours. */
export interface BenchWiki {
  path: string
  writer: Writer
  dispose(): void
}

/** Makes an empty, migrated wiki in a folder of its own. */
export async function makeWiki(): Promise<BenchWiki> {
  const folder = mkdtempSync(join(tmpdir(), 'wiki-bench-'))
  const path = join(folder, 'wiki.db')
  await migrate(path)
  const writer = openWriter(path)
  const dispose = () => {
    writer.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { path, writer, dispose }
}

/** Publishes `count` dramas called `drama-0` and so on, and signs up the people who will edit them. */
export function populate(
  writer: Writer,
  count: number,
  people: { fans: number; reviewers: number },
) {
  for (let n = 0; n < count; n++) publish(writer, dramaDocument(`drama-${n}`))
  for (let n = 0; n < people.fans; n++) addUser(writer, `fan-${n}`, 'confirmed')
  for (let n = 0; n < people.reviewers; n++) addUser(writer, `reviewer-${n}`, 'reviewer')
}
