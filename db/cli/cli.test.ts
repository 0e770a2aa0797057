import { execFile } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { levelOf, isBlocked } from '../actor'
import { usernameKey } from '@/wiki/accounts/username'
import { openReader } from '../open'
import { auditLog, entries, users } from '../schema'
import { openTestDatabase, type TestDatabase } from '../testing'
import { dramaDocument, publish } from '../testing-content'

const execute = promisify(execFile)

let database: TestDatabase

beforeEach(async () => {
  database = await openTestDatabase()
  database.writer.transaction((tx) =>
    tx
      .insert(users)
      .values({ id: 'u1', username: 'Dan-Ah', usernameKey: usernameKey('Dan-Ah'), createdAt: 1 })
      .run(),
  )
})

afterEach(() => database.close())

async function run(command: string, args: string[], path = database.path) {
  const env = { ...process.env, DATABASE_PATH: path }
  const file = `db/cli/${command}.ts`
  try {
    const done = await execute(process.execPath, ['--import', 'tsx', file, ...args], { env })
    return { code: 0, stdout: done.stdout, stderr: done.stderr }
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string }
  }
}

const inFolder = (name: string) => join(dirname(database.path), name)

describe('The command line', { timeout: 60_000 }, () => {
  it('grants every level, and says what it did', async () => {
    const granted = await run('grant', ['dan_ah', 'moderator'])
    expect(granted).toMatchObject({ code: 0, stdout: 'dan_ah is now moderator.\n', stderr: '' })
    expect(levelOf(database.reader, 'u1')).toBe('moderator')
    expect(database.reader.select().from(auditLog).all()).toHaveLength(1)
  })

  it('refuses unknown names and levels with one line and changes nothing', async () => {
    const nobody = await run('grant', ['nobody-else', 'moderator'])
    expect(nobody.code).toBe(1)
    expect(nobody.stderr).toMatch(/^Nobody is called nobody-else.*\n$/)
    expect(await run('grant', ['Dan-Ah', 'king'])).toMatchObject({ code: 1 })
    expect(await run('grant', ['Dan-Ah'])).toMatchObject({ code: 2 })
    expect(levelOf(database.reader, 'u1')).toBe('new')
  })

  it('bans and lifts the ban', async () => {
    expect(await run('ban', ['Dan-Ah', 'spam', 'links'])).toMatchObject({ code: 0 })
    expect(isBlocked(database.reader, 'u1')).toBe(true)
    expect(await run('ban', ['--lift', 'Dan-Ah'])).toMatchObject({ code: 0 })
    expect(isBlocked(database.reader, 'u1')).toBe(false)
  })

  it('says what to do where there is no database', async () => {
    const answer = await run('ban', ['Dan-Ah'], inFolder('nowhere/wiki.db'))
    expect(answer.code).toBe(1)
    expect(answer.stderr).toContain('npm start')
    expect(existsSync(inFolder('nowhere'))).toBe(false)
  })

  it('backs up while the wiki is open, for its owner only, and never over another file', async () => {
    const file = inFolder('copy.db')
    expect(await run('backup', [file])).toMatchObject({ code: 0 })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const before = readFileSync(file)
    const again = await run('backup', [file])
    expect(again.code).toBe(1)
    expect(again.stderr).toContain('is there already')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('restores a backup and keeps what was there', async () => {
    const file = inFolder('copy.db')
    await run('backup', [file])
    const target = inFolder('restored/wiki.db')
    expect(await run('restore', [file], target)).toMatchObject({ code: 0 })
    const { db, sqlite } = openReader(target)
    expect(db.select().from(users).where(eq(users.id, 'u1')).get()?.username).toBe('Dan-Ah')
    sqlite.close()
    const again = await run('restore', [file], target)
    expect(again).toMatchObject({ code: 0 })
    const aside = /kept at (.+)\n/.exec(again.stdout)?.[1] ?? ''
    expect(existsSync(aside)).toBe(true)
  })

  it('does not restore under a wiki that runs', async () => {
    const file = inFolder('copy.db')
    await run('backup', [file])
    const answer = await run('restore', [file])
    expect(answer.code).toBe(1)
    expect(answer.stderr).toContain('is in use')
    expect(database.reader.select().from(users).all()).toHaveLength(1)
  })

  it('does not restore what is no database of the wiki', async () => {
    const file = inFolder('letter.db')
    writeFileSync(file, 'Dear wiki, this is not a database.')
    const target = inFolder('restored.db')
    expect(await run('restore', [file], target)).toMatchObject({ code: 1 })
    expect(await run('restore', [inFolder('nothing.db')], target)).toMatchObject({ code: 1 })
    expect(existsSync(target)).toBe(false)
  })

  it('replaces a database that is too damaged to be opened', async () => {
    const file = inFolder('copy.db')
    await run('backup', [file])
    const target = inFolder('damaged.db')
    writeFileSync(target, 'x'.repeat(8192))
    expect(await run('restore', [file], target)).toMatchObject({ code: 0 })
    const { db, sqlite } = openReader(target)
    expect(db.select().from(users).all()).toHaveLength(1)
    sqlite.close()
  })

  it('proves that the database is sound, and names what is not', async () => {
    const drama = publish(database.writer, dramaDocument())
    expect(await run('check-integrity', [])).toMatchObject({ code: 0, stderr: '' })
    database.writer.transaction((tx) =>
      tx.update(entries).set({ latinName: 'Walk On' }).where(eq(entries.id, drama.id)).run(),
    )
    const answer = await run('check-integrity', [])
    expect(answer.code).toBe(1)
    expect(answer.stderr).toContain('/dramas/run-on')
  })
})
