import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join as joinPath } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { makeWorld, questions } from './ask-everybody'
import { changesDuring } from './own-wiki'
import { nobody, withdrawAll } from './permission-actors'
import { filled, post, visit, ways, without, type PostedForm, type Sender } from './posted-form'
import { sendRaw } from './raw-request'
import type { Prepared, Question, World } from './permission-table'

/*
 * Forms with something missing, forms from elsewhere, and addresses that only look: none of them changes anything, and
 * a form says so with a 4xx. Every form is posted by an admin, who may do what it asks for.
 */

test.describe.configure({ mode: 'default', timeout: 240_000 })

let world: World

test.beforeAll(async () => {
  world = await makeWorld()
})

test.afterAll(async () => {
  await world.wiki.close()
})

/** One question for each form there is, of those that an admin gets through with. */
const forms = [...new Map(questions.filter(isDone).map((one) => [one.action, one])).values()]
function isDone({ fates: { admin } }: Question): boolean {
  return admin.status === 303 && admin.writes.length > 0
}

const senderOf = ({ as }: Prepared): Sender => as ?? world.actors.admin

/** Fields that say what is meant; a form is answered as it stands without the others. */
const tokens: Record<string, string[]> = {
  saveEntry: ['entry', 'kind', 'base', 'key'],
  moveEntry: ['entry', 'base', 'key', 'segment', 'summary'],
  deleteEntry: ['entry', 'base', 'key', 'summary'],
  restoreEntry: ['entry', 'base', 'key', 'summary'],
  revertChange: ['revision', 'head', 'key'],
  takeBack: ['revision', 'head', 'key'],
  decide: ['edit', 'version', 'seen', 'decision'],
  publishOwn: ['edit', 'version', 'seen'],
  withdraw: ['edit', 'version'],
  amendEntry: ['entry', 'kind', 'base', 'key', 'edit', 'version', 'summary'],
  claim: ['edit'],
  release: ['edit'],
  answer: ['edit', 'key', 'text'],
  patrol: ['revision'],
  throwDraftAway: ['draft'],
  markNoticesRead: ['upTo', 'username'],
  block: ['username', 'reason'],
  lift: ['username'],
  grant: ['username', 'level'],
  submitSignUp: ['username', 'password'],
  agreeToSee: ['drama'],
}

/** What may hold anything, as long as it is there. */
function isFree(action: string, name: string): boolean {
  if (action === 'submitSignUp') return true
  if (action === 'markNoticesRead' && name === 'username') return true
  return ['reason', 'summary', 'key', 'text', 'draft'].includes(name)
}

async function expectRefused(sender: Sender, form: PostedForm, what: string): Promise<void> {
  for (const way of ways) {
    const { result, changed } = await changesDuring(world.wiki, () => post(sender, form, way))
    expect(result.status, `${what} by ${way}`).toBeGreaterThanOrEqual(400)
    expect(result.status, `${what} by ${way}`).toBeLessThan(500)
    expect(changed, `${what} by ${way}`).toEqual([])
  }
}

for (const question of forms) {
  const names = tokens[question.action] ?? []
  test(`${question.action} does nothing without each of [${names.join(', ')}]`, async () => {
    const form = await question.prepare(world, world.actors.admin)
    for (const name of names) {
      expect(form.fields.map(([field]) => field)).toContain(name)
      await expectRefused(senderOf(form), without(form, name), `without ${name}`)
      await expectRefused(senderOf(form), filled(form, { [name]: '' }), `with an empty ${name}`)
      if (isFree(question.action, name)) continue
      await expectRefused(
        senderOf(form),
        filled(form, { [name]: '\u2603' }),
        `with junk as ${name}`,
      )
    }
    await withdrawAll(world.wiki, world.actors.admin)
  })
}

test('every form has its tokens named, or none that a change hangs on', () => {
  const free = ['submitSignOut', 'submitLogOutEverywhere']
  expect(forms.map(({ action }) => action).sort()).toEqual([...Object.keys(tokens), ...free].sort())
})

test('an edit that is worked on again needs its name and its version', async () => {
  const again = questions.find(({ about }) => about === 'submits an edit of their own again')
  if (!again) throw new Error('The table has no such question')
  const form = await again.prepare(world, world.actors.admin)
  for (const name of ['edit', 'version']) {
    await expectRefused(world.actors.admin, without(form, name), `without ${name}`)
    await expectRefused(world.actors.admin, filled(form, { [name]: '7' }), `with another ${name}`)
  }
})

/** What browsers say of a form that another site has posted, and what programs say that say nothing. */
const foreign: Record<string, string | undefined>[] = [
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: undefined, 'sec-fetch-site': 'cross-site' },
  { origin: undefined, 'sec-fetch-site': 'same-site' },
  { origin: undefined },
  { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
]

for (const question of forms) {
  test(`${question.action} is refused from another site`, async () => {
    const form = await question.prepare(world, world.actors.admin)
    for (const headers of foreign) {
      for (const way of ways) {
        const { result, changed } = await changesDuring(world.wiki, () =>
          post(senderOf(form), form, way, headers),
        )
        expect(result.status, `${JSON.stringify(headers)} by ${way}`).toBe(403)
        expect(changed).toEqual([])
      }
    }
  })
}

test('route handlers that write refuse what comes from another site', async () => {
  const { baseURL, cookie } = world.actors.admin
  const { changed } = await changesDuring(world.wiki, async () => {
    for (const path of ['/api/v1/sign-out', '/api/v1/drafts']) {
      for (const headers of foreign) {
        const asked = { method: 'POST', path, headers: { cookie, ...headers } }
        expect((await sendRaw(baseURL, asked)).status, JSON.stringify(headers)).toBe(403)
      }
    }
  })
  expect(changed).toEqual([])
})

const root = fileURLToPath(new URL('..', import.meta.url))

/** The methods that each route handler of the sources exports. */
function listHandlers(): [string, string[]][] {
  const files = readdirSync(joinPath(root, 'app'), { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => /(^|\/)route\.tsx?$/.test(file))
    .map((file): [string, string[]] => {
      const text = readFileSync(joinPath(root, 'app', file), 'utf8')
      const exported = text.matchAll(/export (?:async )?(?:function|const) ([A-Z]+)\b/g)
      return [file.replace(/\/route\.tsx?$/, ''), [...exported].map(([, name = '']) => name)]
    })
    .sort()
}

/** What a route handler may do beside telling: what writes stands in the table of actions, or here. */
const handlers: Record<string, string[]> = {
  'api/[[...unknown]]': ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
  'api/auth/[...nextauth]': ['GET', 'POST'],
  'api/health': ['GET'],
  'api/v1/complete': ['GET'],
  'api/v1/drafts': ['POST'],
  'api/v1/entries/[...path]': ['GET'],
  'api/v1/me': ['GET'],
  'api/v1/sign-out': ['POST'],
  'api/v1/suggest': ['GET'],
  'api/v1/theme': ['POST'],
  'api/v1/watched': ['POST'],
  'pictures/[...path]': ['GET'],
  'sitemap.xml': ['GET'],
  'sitemaps/[part]': ['GET'],
  'speculation-rules.json': ['GET'],
  'users/[name]/notices.atom': ['GET'],
}

test('every route handler of the sources is known to this test', () => {
  expect(Object.fromEntries(listHandlers())).toEqual(handlers)
})

test('no route handler writes for anybody, whatever the method', async () => {
  const paths = [
    '/api/auth/session',
    '/api/auth/signout',
    '/api/auth/signin/credentials',
    '/api/auth/callback/credentials',
    '/api/health',
    '/api/nothing-here',
    '/api/v1/complete?kind=drama&q=run',
    '/api/v1/drafts',
    '/api/v1/entries/dramas/run-on',
    '/api/v1/me',
    '/api/v1/suggest?q=run',
    '/pictures/dramas/run-on.png',
    '/sitemap.xml',
    '/sitemaps/0.xml',
    '/speculation-rules.json',
    `/users/${world.fan.username}/notices.atom?key=guessed`,
  ]
  const senders = [nobody(world.wiki), ...Object.values(world.actors)]
  const { changed } = await changesDuring(world.wiki, async () => {
    for (const sender of senders) {
      for (const path of paths) {
        for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
          const { cookie, baseURL } = sender
          const headers = { ...(cookie ? { cookie } : {}), 'content-type': 'application/json' }
          const { status } = await sendRaw(baseURL, { method, path, headers, body: '{}' })
          expect(status, `${method} ${path}`).toBeLessThan(500)
        }
      }
    }
  })
  expect(changed).toEqual([])
})

test('the entry picker answers only who is signed in', async () => {
  const path = '/api/v1/complete?kind=drama&q=run'
  for (const sender of [nobody(world.wiki), world.actors.loggedOut]) {
    const { status, text } = await visit(sender, path)
    expect(status).toBe(401)
    expect(text).not.toContain('run-on')
  }
  expect((await visit(world.actors.new, path)).status).toBe(200)
})

test('nothing hangs on a proxy: there is none, or it knows nobody', () => {
  for (const name of ['proxy.ts', 'middleware.ts', 'middleware.js', 'proxy.js']) {
    const file = joinPath(root, name)
    if (!existsSync(file)) continue
    expect(readFileSync(file, 'utf8')).not.toMatch(/cookie|session|permission|actor|@\/db/i)
  }
})
