import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { submitEdit } from '../commands/submit-edit'
import { checkIntegrity } from '../integrity'
import { getEdit } from '../queries/edit'
import { changesets, edits, reviews, revisions } from '../schema'
import { openTestDatabase, type TestDatabase } from '../testing'
import { adding, addUser, dramaDocument, editing, publish } from '../testing-content'

const folder = mkdtempSync(join(process.cwd(), 'node_modules', '.race-'))
const program = join(folder, 'choosing-process.mjs')

beforeAll(async () => {
  const options = { bundle: true, format: 'esm', platform: 'node', packages: 'external' } as const
  const entryPoints = ['db/crash/choosing-process.ts']
  await build({ ...options, entryPoints, outdir: folder, outExtension: { '.js': '.mjs' } })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Racer {
  username: string
  verb: string
}

interface Told extends Racer {
  status: string
  [more: string]: unknown
}

/** Milliseconds from the last racer that is ready to the start of all. */
const HEAD_START = 200

/** Has every racer do their one thing with the subject at one moment, each in a process of its own. */
async function race(wiki: TestDatabase, subject: string, racers: Racer[]): Promise<Told[]> {
  const running = racers.map(({ username, verb }) => {
    const child = spawn(process.execPath, [program, wiki.path, username, verb, subject])
    return { child, ...listen(child) }
  })
  await Promise.all(running.map(({ ready }) => ready))
  const startAt = `${Date.now() + HEAD_START}`
  for (const { child } of running) child.stdin.end(startAt)
  const said = await Promise.all(running.map(({ done }) => done))
  return said.map((text, index): Told => ({
    ...(racers[index] as Racer),
    ...(JSON.parse(text) as { status: string }),
  }))
}

/** When a process is ready, and what it says at the end. */
function listen(child: ChildProcessWithoutNullStreams) {
  let output = ''
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (output.startsWith('ready\n')) resolve()
    })
    child.on('close', () => resolve())
  })
  const done = new Promise<string>((resolve, reject) => {
    child.on('close', () => {
      if (errors) reject(new Error(errors))
      else resolve(output.slice('ready\n'.length))
    })
  })
  return { ready, done }
}

const REVIEWING = ['approve', 'approve', 'part', 'reject', 'return', 'amend']
const reviewers = Array.from({ length: 20 }, (_, n): Racer => ({
  username: `reviewer-${n}`,
  verb: REVIEWING[n % REVIEWING.length] ?? 'approve',
}))
const author: Racer[] = ['withdraw', 'resubmit', 'withdraw', 'resubmit'].map((verb) => ({
  username: 'fan',
  verb,
}))

async function makeWiki() {
  const wiki = await openTestDatabase()
  const fan = addUser(wiki.writer, 'fan')
  for (const { username } of reviewers) addUser(wiki.writer, username, 'reviewer')
  return { wiki, fan, drama: publish(wiki.writer, dramaDocument()) }
}

type Wiki = Awaited<ReturnType<typeof makeWiki>>

function propose({ wiki, fan, drama }: Wiki, round: number): string {
  const tags = [1, 2].map((n) => ({ id: `tag-${round}-${n}`, value: `tag ${round} ${n}` }))
  const form = editing(drama.id, 'drama', drama.revision, adding({ tags }))
  const outcome = submitEdit(wiki.writer, fan, form)
  if (outcome.status !== 'pending') throw new Error(JSON.stringify(outcome))
  return outcome.editId
}

const DECIDED = ['approved', 'rejected', 'returned']
const TOO_LATE = ['closed', 'changed']

/** One decision at most, on the version that everybody had before them, and nothing applied without it. */
function expectOneDecision({ wiki }: Wiki, editId: string, told: Told[]): void {
  const won = told.filter(({ status }) => DECIDED.includes(status))
  expect(won.length).toBeLessThanOrEqual(1)
  const decisions = wiki.reader.select().from(reviews).where(eq(reviews.editId, editId)).all()
  expect(decisions).toHaveLength(won.length)
  const applied = wiki.reader.select().from(changesets).where(eq(changesets.editId, editId)).all()
  expect(applied).toHaveLength(won.filter(({ status }) => status === 'approved').length)
  expect(checkIntegrity(wiki.reader)).toEqual([])
}

describe('twenty processes', () => {
  it('decide one edit: one wins, and the others hear that it is decided', async () => {
    const world = await makeWiki()
    for (let round = 0; round < 3; round++) {
      const editId = propose(world, round)
      const told = await race(world.wiki, editId, reviewers)
      expectOneDecision(world, editId, told)
      expect(told.filter(({ status }) => DECIDED.includes(status))).toHaveLength(1)
      expect(told.filter(({ status }) => status === 'closed')).toHaveLength(19)
    }
    world.wiki.close()
  })

  it('decide one edit while its author withdraws it and submits it again', async () => {
    const world = await makeWiki()
    for (let round = 0; round < 4; round++) {
      const editId = propose(world, round)
      const told = await race(world.wiki, editId, [...author, ...reviewers.slice(0, 16)])
      expectOneDecision(world, editId, told)
      // Their own edit, given back, may be withdrawn or submitted again; each once.
      const own = told.filter(({ username }) => username === 'fan')
      for (const verb of ['withdraw', 'resubmit']) {
        const did = own.filter((one) => one.verb === verb && !TOO_LATE.includes(one.status))
        expect(did.length).toBeLessThanOrEqual(1)
      }
      const won = told.filter(({ status }) => !TOO_LATE.includes(status))
      expect(won.length).toBeGreaterThanOrEqual(1)
      const edit = getEdit(world.wiki.reader, editId)
      const isAgain = own.some(({ status }) => status === 'pending')
      const isAmended = told.some(({ verb, status }) => verb === 'amend' && status === 'approved')
      expect(edit?.version).toBe(isAgain || isAmended ? 2 : 1)
    }
    world.wiki.close()
  })

  it('hand in the same form: it is one edit', async () => {
    const world = await makeWiki()
    const form = (username: string) =>
      Array.from({ length: 20 }, () => ({ username, verb: 'submit' }))
    const waiting = await race(world.wiki, 'one-key-for-all', form('fan'))
    expect(new Set(waiting.map((told) => JSON.stringify(told))).size).toBe(1)
    expect(waiting[0]).toMatchObject({ status: 'pending' })
    expect(world.wiki.reader.select().from(edits).all()).toHaveLength(2)
    const live = await race(world.wiki, 'another-key-for-all', form('reviewer-1'))
    expect(new Set(live.map((told) => JSON.stringify(told))).size).toBe(1)
    expect(live[0]).toMatchObject({ status: 'published' })
    expect(world.wiki.reader.select().from(revisions).all()).toHaveLength(2)
    expect(checkIntegrity(world.wiki.reader)).toEqual([])
    world.wiki.close()
  })
})
