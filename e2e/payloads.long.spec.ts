import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { answerEdit } from '@/db/commands/answer-edit'
import { blockUser } from '@/db/commands/block-user'
import { decideEdit } from '@/db/commands/decide-edit'
import { makeFeedKey } from '@/db/commands/make-feed-key'
import { submitEdit } from '@/db/commands/submit-edit'
import { deliverOutbox } from '@/db/outbox'
import { getEdit } from '@/db/queries/edit'
import { getHead } from '@/db/queries/head'
import { adding, editing, newKey } from '@/db/testing-content'
import { listKinds } from '@/wiki/kinds/registry'
import { openOwnWiki, type OwnWiki } from './own-wiki'
import { suspectsIn } from './page-suspects'
import { asActor, join, type Person } from './permission-actors'
import { plantPayloads } from './planted-payloads'
import { scriptPayloads } from './script-payloads'

/*
 * Scripts are planted wherever somebody can write: in every field of every kind, in summaries, reasons, answers, names
 * and what is looked for. Then a browser with scripts reads everything that shows them. Nothing runs, nothing is asked of
 * another site, and the page holds nothing that its policy alone would have stopped.
 */

test.describe.configure({ mode: 'default', timeout: 15 * 60_000 })

let wiki: OwnWiki
let keeper: Person
let author: Person
let planted: { id: string; path: string }[]

test.beforeAll(async () => {
  wiki = await openOwnWiki()
  keeper = await join(wiki, 'keeper', 'admin')
  author = await join(wiki, 'author')
  planted = await plantPayloads(wiki)
})

test.afterAll(async () => {
  await wiki.close()
})

/** A browser in which somebody is signed in, and what it saw of scripts at work. */
async function openWatched(browser: Browser, person: Person) {
  const context = await browser.newContext({ baseURL: wiki.baseURL })
  const cookies = person.cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=')
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: wiki.baseURL }
  })
  await context.addCookies(cookies)
  const seen: string[] = []
  const watch = (page: Page) => {
    page.on('dialog', (dialog) => {
      seen.push(`a dialog on ${page.url()}: ${dialog.message()}`)
      void dialog.dismiss()
    })
  }
  context.on('page', watch)
  context.on('request', (request) => {
    const isOwn =
      request.url().startsWith(`${wiki.baseURL}/`) || /^(?:data|blob):/.test(request.url())
    if (!isOwn) seen.push(`asked for ${request.url()}`)
  })
  context.on('console', (message) => {
    if (/Content Security Policy/.test(message.text()))
      seen.push(`${message.page()?.url()}: ${message.text()}`)
  })
  context.on('weberror', (error) => seen.push(`${error.page()?.url()}: ${String(error.error())}`))
  return { context, page: await context.newPage(), seen }
}

/** Reads pages one after the other. @returns what they have in them that they should not, by address */
async function readAll(page: Page, paths: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    const answer = await page.goto(path)
    if ((answer?.status() ?? 500) >= 500) found.push(`${path} answers ${answer?.status()}`)
    // Elements of our own are defined, and React has taken its page over, once nothing is loading any more.
    await page.waitForLoadState('load')
    const suspects = await page.evaluate<string[]>(`(${suspectsIn.toString()})(document)`)
    found.push(...suspects.map((suspect) => `${path}: ${suspect}`))
  }
  return found
}

/** The same for many pages that need not be shown: as the browser's parser understands them. */
async function parseAll(page: Page, paths: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (let at = 0; at < paths.length; at += 40) {
    // As a text, because the policy of the page lets nothing else be evaluated in it.
    const script = `(async (paths) => {
      const suspectsIn = ${suspectsIn.toString()}
      const found = []
      for (const path of paths) {
        const answer = await fetch(path)
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
        if (answer.status >= 500) found.push(path + ' answers ' + answer.status)
        found.push(...suspectsIn(page).map((suspect) => path + ': ' + suspect))
      }
      return found
    })(${JSON.stringify(paths.slice(at, at + 40))})`
    found.push(...(await page.evaluate<string[]>(script)))
  }
  return found
}

test('there are at least three hundred, all different', () => {
  expect(scriptPayloads.length).toBeGreaterThanOrEqual(300)
})

test('entries of every kind show them as text, with their history, links, forms and data', async ({
  browser,
}) => {
  const { context, page, seen } = await openWatched(browser, keeper)
  const heads = planted.map(({ id }) => wiki.read((db) => getHead(db, id))?.revisionId)
  const paths = planted.map(({ path }) => path)
  const first = paths.filter((_path, at) => at % 2 === 0)
  const found = await readAll(page, [
    ...paths.map((path) => `${path}?progress=all`),
    ...first.flatMap((path) => [`/history${path}?progress=all`, `/edit${path}`]),
    ...first.map((path) => `/links${path}?progress=all`),
    ...heads.filter((_head, at) => at % 2 === 0).map((head) => `/changes/${head}?progress=all`),
    ...['/?progress=all', '/dramas?progress=all', '/people?progress=all', '/changes?progress=all'],
    ...['/episodes?progress=all', '/videos?progress=all', '/sources', '/organizations', '/actors'],
  ])
  expect(found).toEqual([])
  for (const path of paths) {
    const answer = await context.request.get(`/api/v1/entries${path}?progress=all`)
    expect(answer.headers()['content-type']).toContain('application/json')
    expect(answer.headers()['x-content-type-options']).toBe('nosniff')
    await answer.json()
  }
  expect(seen).toEqual([])
  await context.close()
})

test('what is looked for, named or proposed in an address is shown as text', async ({
  browser,
}) => {
  const { context, page, seen } = await openWatched(browser, keeper)
  const inAddress = scriptPayloads
    .map((payload) => encodeURIComponent(payload.toWellFormed()).replaceAll('%00', ''))
    .filter((payload) => payload.length < 1500)
  const some = inAddress.filter((_payload, at) => at % 24 === 0)
  expect(
    await readAll(
      page,
      some.map((payload) => `/search?q=${payload}`),
    ),
  ).toEqual([])
  const parsed = await parseAll(page, [
    ...inAddress.map((payload) => `/search?q=${payload}&progress=all`),
    ...some.flatMap((payload) => [
      `/new/drama?name=${payload}`,
      `/new/person?label=${payload}&path=${payload}`,
      `/sign-in?next=${payload}&error=${payload}`,
      `/dramas?network=${payload}&sort=${payload}&after=${payload}`,
      `/dramas/run-on?progress=${payload}`,
      `/people/${payload}`,
      `/users/${payload}`,
      `/moderation?section=${payload}`,
      `/review?lane=${payload}&after=${payload}`,
      `/changes?kind=${payload}&after=${payload}`,
    ]),
  ])
  expect(parsed).toEqual([])
  for (const payload of some) {
    const answer = await context.request.get(
      `/api/v1/complete?kind=${listKinds()[0]?.name}&q=${payload}`,
    )
    expect([200, 400]).toContain(answer.status())
    await answer.json()
  }
  expect(seen).toEqual([])
  await context.close()
})

/** An edit that waits and is full of payloads from its summary on. */
async function proposeAt(number: number): Promise<string> {
  const drama = planted[0]
  const payload = (at: number) => scriptPayloads[(number * 7 + at) % scriptPayloads.length] ?? ''
  const title = { id: `proposed-${number}`, text: 'Proposed', language: 'en' }
  const base = wiki.read((db) => getHead(db, drama?.id ?? ''))?.revisionId ?? null
  const edit = editing(drama?.id ?? '', 'drama', base, adding({ titles: [title] }))
  const submission = { ...edit, summary: payload(0).slice(0, 400) }
  const outcome = await wiki.write((writer) => submitEdit(writer, asActor(author), submission))
  if (outcome.status !== 'pending') throw new Error(JSON.stringify(outcome))
  return outcome.editId
}

test('summaries, reasons and answers are shown as text, to authors and reviewers', async ({
  browser,
}) => {
  const edits: string[] = []
  for (let number = 0; number < 9; number += 1) {
    const editId = await proposeAt(number)
    edits.push(editId)
    const reason = scriptPayloads
      .slice(number * 40, number * 40 + 40)
      .join('\n')
      .slice(0, 2000)
    if (number % 3 === 0) continue
    const { version = 1, seenHash = '' } = wiki.read((db) => getEdit(db, editId)) ?? {}
    const decision = number % 3 === 1 ? ('reject' as const) : ('return' as const)
    const input = { editId, version, seenHash, decision, reason }
    await wiki.write((writer) => decideEdit(writer, asActor(keeper), input))
    await wiki.write((writer) =>
      answerEdit(writer, asActor(author), { editId, key: newKey(), text: reason }),
    )
  }
  await wiki.write((writer) => deliverOutbox(writer))
  const { username } = author
  const pages = [
    ...edits.map((id) => `/review/${id}?progress=all`),
    ...[
      '/review?progress=all',
      '/review/health',
      `/users/${username}?progress=all`,
      '/changes?progress=all',
    ],
  ]
  const [reviewing, writing] = [
    await openWatched(browser, keeper),
    await openWatched(browser, author),
  ]
  expect(await readAll(reviewing.page, [...pages, '/moderation'])).toEqual([])
  expect(await readAll(writing.page, [...pages, `/edit${planted[0]?.path}`])).toEqual([])
  await expectFeed(writing.context)
  expect([...reviewing.seen, ...writing.seen]).toEqual([])
  await reviewing.context.close()
  await writing.context.close()
})

/** The feed of notices is one XML document with nothing in it but text. */
async function expectFeed(context: BrowserContext): Promise<void> {
  const made = await wiki.write((writer) => makeFeedKey(writer, asActor(author)))
  const key = made.status === 'made' ? made.key : ''
  const answer = await context.request.get(`/users/${author.username}/notices.atom?key=${key}`)
  expect(answer.status()).toBe(200)
  const page = await context.newPage()
  const parsed = await page.evaluate(
    (text) => {
      const feed = new DOMParser().parseFromString(text, 'application/xml')
      const names = [...feed.querySelectorAll('*')].map(({ localName }) => localName)
      return { names: [...new Set(names)], titles: feed.querySelectorAll('entry > title').length }
    },
    await answer.text(),
  )
  expect(parsed.titles).toBeGreaterThan(0)
  expect(parsed.names.sort()).toEqual(
    ['author', 'entry', 'feed', 'id', 'link', 'name', 'title', 'updated'].sort(),
  )
}

test('the reason of a ban is shown as text to the banned and to moderators', async ({
  browser,
}) => {
  const banned = await join(wiki, 'banned')
  const reason = scriptPayloads.slice(0, 30).join(' ').slice(0, 1000)
  const { username } = banned
  await wiki.write((writer) => blockUser(writer, asActor(keeper), { username, reason }))
  const [reading, moderating] = [
    await openWatched(browser, banned),
    await openWatched(browser, keeper),
  ]
  const theirs = ['/account', '/edit/dramas/run-on', `/users/${username}`]
  expect(await readAll(reading.page, theirs)).toEqual([])
  expect(await readAll(moderating.page, ['/moderation', `/users/${username}`])).toEqual([])
  expect([...reading.seen, ...moderating.seen]).toEqual([])
  await reading.context.close()
  await moderating.context.close()
})

test('a page that does hold a payload is found out', async ({ browser }) => {
  const { context, page } = await openWatched(browser, author)
  const found: string[] = []
  for (const payload of ['<img src=x onerror=alert(1)>', '<a href="javascript:alert(1)">x</a>']) {
    await page.setContent(payload)
    found.push(...(await page.evaluate<string[]>(`(${suspectsIn.toString()})(document)`)))
  }
  expect(found.length).toBeGreaterThanOrEqual(2)
  await context.close()
})
