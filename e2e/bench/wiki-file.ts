import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '@/db/migrate'
import { openWriter, type Writer } from '@/db/open'
import { refreshProjections } from '@/db/projections/rebuild'
import { addUser, dramaDocument, publish } from '@/db/testing-content'
import { GENERATOR_VERSION, generateWiki } from './generate-wiki'

/** Gives `work` a folder of its own, and takes it away afterwards, whatever happened. */
export function withFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'wiki-bench-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  let isWaiting = false
  try {
    const result = work(folder)
    if (!(result instanceof Promise)) return result
    isWaiting = true
    return result.finally(remove) as T
  } finally {
    if (!isWaiting) remove()
  }
}

/** A throw-away database for measuring: real file, real migrations, the writer of ours. */
export interface BenchWiki {
  path: string
  writer: Writer
}

/** Runs `work` on an empty, migrated wiki in a folder of its own. */
export function withWiki<T>(work: (wiki: BenchWiki) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    const path = join(folder, 'wiki.db')
    await migrate(path)
    const writer = openWriter(path)
    try {
      return await work({ path, writer })
    } finally {
      writer.close()
    }
  })
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

/** Generated wikis are kept here between runs: the large one takes many minutes to make. */
const KEPT = join(process.cwd(), '.bench')

/** The path of a generated wiki of so many dramas, made now unless an earlier run has left it, and brought up to date. */
export async function keptWiki(dramas: number): Promise<string> {
  const onProgress = (made: number) => console.error(`${made} of ${dramas} dramas`)
  const path = await keptFile(`generated-${GENERATOR_VERSION}-${dramas}`, (unfinished) =>
    generateWiki(unfinished, { dramas, onProgress }),
  )
  await bringUpToDate(path)
  return path
}

async function bringUpToDate(path: string): Promise<void> {
  await migrate(path)
  const writer = openWriter(path)
  refreshProjections(writer)
  writer.close()
}

/** The path of a kept file, filled now by `fill` (a migrated, empty wiki at first) unless an earlier run has left it. */
export async function keptFile(
  name: string,
  fill: (unfinished: string) => Promise<void> | void,
): Promise<string> {
  const path = join(KEPT, `${name}.db`)
  if (existsSync(path)) return path
  mkdirSync(KEPT, { recursive: true })
  const unfinished = `${path}.unfinished`
  for (const ending of ['', '-wal', '-shm']) rmSync(unfinished + ending, { force: true })
  const start = performance.now()
  // While it is empty: what is written from here on is projected as it is today, and not all at once at the end.
  await bringUpToDate(unfinished)
  await fill(unfinished)
  renameSync(unfinished, path)
  console.error(`made ${name} in ${secondsSince(start)} s`)
  return path
}

const secondsSince = (start: number) => Math.round((performance.now() - start) / 1000)
