import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { submitEdit } from '../commands/submit-edit'
import { checkIntegrity } from '../integrity'
import { getEdit } from '../queries/edit'
import { changesets, edits, revisions } from '../schema'
import { openTestDatabase, type TestDatabase } from '../testing'
import { adding, addUser, dramaDocument, editing, publish } from '../testing-content'

const folder = mkdtempSync(join(process.cwd(), 'node_modules', '.crash-'))
const bundle = (name: string) => join(folder, `${name}.mjs`)

beforeAll(async () => {
  const entryPoints = ['editing-process', 'deciding-process'].map((name) => `db/crash/${name}.ts`)
  const options = { bundle: true, format: 'esm', platform: 'node', packages: 'external' } as const
  await build({ ...options, entryPoints, outdir: folder, outExtension: { '.js': '.mjs' } })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Run {
  lines: string[]
  wasKilled: boolean
}

/** Runs the editing process; it is killed `killAfter` ms after its first acknowledgement, or kills itself at statement `faultAt`. */
function runEditing(
  path: string,
  { faultAt = 0, killAfter = 0, rounds = 1_000_000 },
): Promise<Run> {
  const child = spawn(process.execPath, [
    bundle('editing-process'),
    path,
    `${faultAt}`,
    `${rounds}`,
  ])
  let output = ''
  let errors = ''
  let timer: NodeJS.Timeout | undefined
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
    // Counted from its first word: how long a process takes to start says nothing.
    if (killAfter) timer ??= setTimeout(() => child.kill('SIGKILL'), killAfter)
  })
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.on('close', (_code, signal) => {
      clearTimeout(timer)
      if (errors) return reject(new Error(errors))
      // A line that was cut off in the middle was acknowledged to nobody.
      const lines = output.split('\n').slice(0, -1)
      resolve({ lines, wasKilled: signal === 'SIGKILL' })
    })
  })
}

function makeWiki(wiki: TestDatabase): { id: string; revision: number } {
  addUser(wiki.writer, 'fan', 'confirmed')
  addUser(wiki.writer, 'moderator', 'moderator')
  return publish(wiki.writer, dramaDocument())
}

/** Every line that was said is true of the file: no acknowledged save is lost, and nothing is applied twice. */
function expectAcknowledged(wiki: TestDatabase, lines: string[]): void {
  for (const line of lines) {
    const [type, editId = '', what = ''] = line.split(' ')
    if (type === 'S') {
      expect(getEdit(wiki.reader, editId)?.parts[0]?.patch.rows[0]?.id).toBe(what)
    }
    if (type === 'A') {
      const revision = wiki.reader
        .select()
        .from(revisions)
        .all()
        .find(({ id }) => id === Number(what))
      expect(revision?.document).toContain(
        getEdit(wiki.reader, editId)?.parts[0]?.patch.rows[0]?.id,
      )
    }
  }
  const applied = wiki.reader
    .select()
    .from(changesets)
    .all()
    .map(({ editId }) => editId)
  expect(new Set(applied).size).toBe(applied.length)
}

describe('a process that is killed', () => {
  it('loses no acknowledged save at any statement of a submission and its approval', async () => {
    const wiki = await openTestDatabase()
    makeWiki(wiki)
    const whole = await runEditing(wiki.path, { rounds: 1 })
    const statements = Number(whole.lines.at(-1)?.split(' ')[1])
    expect(statements).toBeGreaterThan(30)
    let kills = 0
    for (let faultAt = 1; faultAt <= statements; faultAt++) {
      const run = await runEditing(wiki.path, { faultAt, rounds: 1 })
      if (run.wasKilled) kills += 1
      expectAcknowledged(wiki, run.lines)
      expect(checkIntegrity(wiki.reader)).toEqual([])
    }
    expect(kills).toBeGreaterThan(statements * 0.9)
    wiki.close()
  }, 600_000)

  it('loses no acknowledged save at any moment, over hundreds of kills', async () => {
    let wiki = await openTestDatabase()
    makeWiki(wiki)
    let kills = 0
    let acknowledged = 0
    for (let round = 0; round < 200; round++) {
      const run = await runEditing(wiki.path, { killAfter: 1 + ((round * 37) % 90) })
      if (run.wasKilled) kills += 1
      acknowledged += run.lines.length
      expectAcknowledged(wiki, run.lines)
      if (round % 10 !== 9) continue
      expect(checkIntegrity(wiki.reader)).toEqual([])
      // A history without end would make each round slower than the one before.
      wiki.close()
      wiki = await openTestDatabase()
      makeWiki(wiki)
    }
    expect(kills).toBe(200)
    expect(acknowledged).toBeGreaterThan(400)
    wiki.close()
  }, 900_000)
})

describe('several processes at once', () => {
  it('decide each edit once between them', async () => {
    const wiki = await openTestDatabase()
    const drama = makeWiki(wiki)
    for (let n = 0; n < 30; n++) {
      const fan = addUser(wiki.writer, `fan-${n}`)
      const patch = adding({ tags: [{ id: `tag-${n}`, value: `tag ${n}` }] })
      submitEdit(wiki.writer, fan, editing(drama.id, 'drama', drama.revision, patch))
    }
    const names = Array.from({ length: 6 }, (_, n) => `reviewer-${n}`)
    for (const name of names) addUser(wiki.writer, name, 'reviewer')
    const startAt = `${Date.now() + 1500}`
    const runs = await Promise.all(
      names.map((name) =>
        promisify(execFile)(process.execPath, [
          bundle('deciding-process'),
          wiki.path,
          name,
          startAt,
        ]),
      ),
    )
    const won = runs.map(({ stdout }) => Number(stdout))
    expect(won.reduce((a, b) => a + b, 0)).toBe(30)
    expect(
      wiki.reader
        .select()
        .from(edits)
        .all()
        .filter((edit) => edit.state === 'applied'),
    ).toHaveLength(31)
    expect(wiki.reader.select().from(revisions).all()).toHaveLength(31)
    expect(checkIntegrity(wiki.reader)).toEqual([])
    wiki.close()
  }, 120_000)
})
