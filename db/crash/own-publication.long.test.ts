import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PUBLIC_VIEW } from '@/wiki/permissions'
import { submitEdit } from '../commands/submit-edit'
import { checkIntegrity } from '../integrity'
import { changesets, entries, reviews, revisions } from '../schema'
import { openTestDatabase } from '../testing'
import { addUser, dramaDocument, editing, publish, setting } from '../testing-content'

const folder = mkdtempSync(join(process.cwd(), 'node_modules', '.publishing-'))
const bundle = join(folder, 'publishing-process.mjs')

beforeAll(async () => {
  const entryPoints = ['db/crash/publishing-process.ts']
  const options = { bundle: true, format: 'esm', platform: 'node', packages: 'external' } as const
  await build({ ...options, entryPoints, outfile: bundle })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Processes at once, half of them the author's, half of another moderator. */
const PROCESSES = 12
const ROUNDS = 3

it('an edit whose author and whose reviewers put it live at once goes live once', async () => {
  const wiki = await openTestDatabase()
  const drama = publish(wiki.writer, dramaDocument())
  const author = addUser(wiki.writer, 'author', 'moderator')
  addUser(wiki.writer, 'second', 'moderator')
  let head = drama.revision
  for (let round = 1; round <= ROUNDS; round++) {
    const move = setting('address', 'address', { segment: `moved-${round}` })
    const submission = editing(drama.id, 'drama', head, move)
    const at = Date.now() - PUBLIC_VIEW
    const outcome = submitEdit(wiki.writer, author, submission, at)
    if (outcome.status !== 'pending') throw new Error(JSON.stringify(outcome))
    const startAt = `${Date.now() + 1500}`
    const runs = await Promise.all(
      Array.from({ length: PROCESSES }, (_, n) => {
        const who = n % 2 === 0 ? 'author' : 'second'
        const args = [bundle, wiki.path, who, outcome.editId, startAt]
        return promisify(execFile)(process.execPath, args)
      }),
    )
    const said = runs.map(({ stdout }) => stdout).sort()
    const [lost, won] = [
      said.filter((one) => one === 'closed'),
      said.filter((one) => one !== 'closed'),
    ]
    expect(lost).toHaveLength(PROCESSES - 1)
    expect(['approved', 'published']).toContain(won[0])
    expect(wiki.reader.select().from(revisions).all()).toHaveLength(1 + round)
    expect(wiki.reader.select().from(changesets).all()).toHaveLength(1 + round)
    expect(wiki.reader.select().from(reviews).all()).toHaveLength(1 + round)
    expect(wiki.reader.select().from(entries).get()?.path).toBe(`/dramas/moved-${round}`)
    head = wiki.reader.select().from(revisions).all().at(-1)?.id ?? 0
  }
  expect(checkIntegrity(wiki.reader)).toEqual([])
  wiki.close()
})
