import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Network } from '@/wiki/accounts/network'
import { signIn } from '../commands/sign-in'
import { signUp } from '../commands/sign-up'
import { getSession } from '../queries/sessions'
import { openTestDatabase, type TestDatabase } from '../testing'

const execute = promisify(execFile)
const network: Network = { name: '203.0.113.7', isLoopback: false }
const password = 'a-long-enough-passphrase'

let database: TestDatabase

beforeEach(async () => {
  database = await openTestDatabase()
})

afterEach(() => database.close())

async function run(...args: string[]) {
  const env = { ...process.env, DATABASE_PATH: database.path }
  const command = ['--import', 'tsx', 'db/cli/reset-password.ts', ...args]
  try {
    const { stdout, stderr } = await execute(process.execPath, command, { env })
    return { code: 0, stdout, stderr }
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string }
  }
}

describe('npm run reset-password', { timeout: 60_000 }, () => {
  it('prints a new password that opens the account, and signs out everywhere', async () => {
    const input = { username: 'Eun-Bi', password, email: '', network }
    const made = await signUp(database.writer, input)
    if (made.status !== 'signed-up') throw new Error(made.status)
    const done = await run('eun_bi')
    expect(done.code).toBe(0)
    const given = /The new password of Eun-Bi is (\S+) /.exec(done.stdout)?.[1] ?? ''
    expect(getSession(database.reader, made.secret)).toBeNull()
    const open = (typed: string) =>
      signIn(database.writer, { username: 'eunbi', password: typed, network })
    expect((await open(password)).status).toBe('wrong')
    expect((await open(given)).status).toBe('signed-in')
  })

  it('says in one line what is wrong with what it was given', async () => {
    expect(await run('nobody')).toMatchObject({ code: 1, stderr: 'Nobody is called nobody.\n' })
    const usage = 'Usage: npm run reset-password -- <username>\n'
    expect(await run()).toMatchObject({ code: 2, stderr: usage })
    expect(await run('--help')).toMatchObject({ code: 2, stderr: usage })
  })
})
