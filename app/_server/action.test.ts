import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { closeConnections } from '@/db/connection'
import { revokeSessions } from '@/db/commands/revoke-sessions'
import { signUp } from '@/db/commands/sign-up'
import { openTestDatabase, type TestDatabase } from '@/db/testing'
import { newRequestContext, requestStorage, type RequestContext } from '@/server/request-context'
import { formAction, postAction, type Outcome } from './action'
import { currentUser } from './actor'
import { textOf } from './posted-form'
import { startSession } from './session'

/** What Next knows of a request: its headers, and its cookies, which an action may set. */
const sent = vi.hoisted(() => ({
  headers: new Map<string, string>(),
  cookies: new Map<string, string>(),
}))

vi.mock('next/headers', () => ({
  headers: async () => ({ get: (name: string) => sent.headers.get(name) ?? null }),
  cookies: async () => ({
    get: (name: string) => {
      const value = sent.cookies.get(name)
      return value === undefined ? undefined : { name, value }
    },
    set: (name: string, value: string) => sent.cookies.set(name, value),
  }),
}))

let database: TestDatabase

beforeEach(async () => {
  database = await openTestDatabase()
  vi.stubEnv('DATABASE_PATH', database.path)
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret of the tests')
  vi.stubEnv('PUBLIC_URL', 'https://wiki.example')
  sent.headers.set('origin', 'https://wiki.example')
})

afterEach(() => {
  closeConnections()
  database.close()
  sent.headers.clear()
  sent.cookies.clear()
  vi.unstubAllEnvs()
})

async function post<O>(action: (form: FormData) => Promise<O>, fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  const context: RequestContext = newRequestContext()
  const outcome = await requestStorage().run(context, () => action(form))
  return { outcome, context }
}

/** An action that says who asks and what was posted. */
const echo = formAction(({ actor, form }) => ({
  status: 'done',
  actor,
  note: textOf(form, 'note'),
}))
const submitEcho = (form: FormData) => echo(null, form)

async function signedIn(): Promise<string> {
  const network = { name: '203.0.113.7', isLoopback: false }
  const input = { username: 'eunbi', password: 'a-long-enough-passphrase', email: '', network }
  const made = await signUp(database.writer, input)
  if (made.status !== 'signed-up') throw new Error(made.status)
  await startSession(made.secret)
  return made.userId
}

describe('An action', () => {
  it('knows who posts from the session’s row, and nobody once the row is revoked', async () => {
    expect((await post(submitEcho, {})).outcome).toMatchObject({ actor: { type: 'anonymous' } })
    const id = await signedIn()
    const actor = { type: 'user', id }
    expect((await post(submitEcho, { note: 'x' })).outcome).toEqual({
      status: 'done',
      actor,
      note: 'x',
    })
    revokeSessions(database.writer, { type: 'user', id })
    expect((await post(submitEcho, {})).outcome).toMatchObject({ actor: { type: 'anonymous' } })
    expect(await currentUser()).toBeNull()
  })

  it('takes no cookie that another secret has made', async () => {
    await signedIn()
    vi.stubEnv('NEXTAUTH_SECRET', 'another secret')
    expect((await post(submitEcho, {})).outcome).toMatchObject({ actor: { type: 'anonymous' } })
  })

  it('does not run for a form from another site, or from nowhere', async () => {
    const handle = vi.fn(() => ({ status: 'done' }))
    const action = formAction(handle)
    for (const origin of ['https://evil.example', undefined]) {
      sent.headers.clear()
      if (origin) sent.headers.set('origin', origin)
      const { outcome, context } = await post((form) => action(null, form), { note: 'x' })
      expect(outcome).toEqual({ status: 'foreign', typed: [] })
      expect(context.status).toBe(403)
    }
    expect(handle).not.toHaveBeenCalled()
  })

  it.each([
    [{ status: 'published' }, undefined],
    [{ status: 'invalid' }, 422],
    [{ status: 'missing' }, 400],
    [{ status: 'conflict' }, 409],
    [{ status: 'changed' }, 409],
    [{ status: 'not-found' }, 404],
    [{ status: 'throttled' }, 429],
    [{ status: 'forbidden', reason: 'signed-out' }, 401],
    [{ status: 'forbidden', reason: 'level' }, 403],
  ])('answers %j with the status %s', async (result: Outcome, status) => {
    const asForm = await post((form) => formAction(() => result)(null, form), {})
    expect(asForm.context.status).toBe(status)
    const asPost = await post(
      postAction(() => result),
      {},
    )
    expect(asPost.context.status).toBe(status)
  })

  it('gives the text back with a 503 when the database stays locked', async () => {
    const other = new Database(database.path)
    other.exec('BEGIN IMMEDIATE')
    const action = formAction(async ({ write }) => {
      await write((writer) => writer.transaction(() => undefined))
      return { status: 'done' }
    })
    const { outcome, context } = await post((form) => action(null, form), {
      summary: 'The date of the finale',
      password: 'secret',
    })
    other.exec('ROLLBACK')
    other.close()
    expect(outcome).toEqual({ status: 'busy', typed: [['summary', 'The date of the finale']] })
    expect(context.status).toBe(503)
    expect(context.headers['retry-after']).toBe('5')
  })

  it('lets bugs and redirects pass as what they are', async () => {
    const action = formAction(() => {
      throw new TypeError('a bug')
    })
    await expect(post((form) => action(null, form), {})).rejects.toThrow('a bug')
  })
})
