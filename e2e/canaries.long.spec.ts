import { expect, test } from '@playwright/test'
import { listKinds } from '@/wiki/kinds/registry'
import { words } from '@/wiki/words'
import {
  crawl,
  foundIn,
  newCanary,
  plantDeleted,
  plantDestructive,
  plantEdits,
  plantPending,
  PREFIX,
  type Canary,
  type Deleted,
  type Plants,
} from './canaries'
import { changedTables, dumpOf, openOwnWiki, type OwnWiki } from './own-wiki'
import { join, nobody, type Person } from './permission-actors'
import { filled, openForm, post, visit, ways, type Sender } from './posted-form'

/*
 * Text that is not published, or no longer, is shown to nobody but those who decide about it: canaries are planted in
 * every column of every kind, and looked for wherever somebody else can look.
 */

test.describe.configure({ mode: 'default', timeout: 300_000 })

let wiki: OwnWiki
let author: Person
let keeper: Person
let stranger: Person
let pending: Plants
let proposed: Plants
let destructive: Plants
let deleted: Plants & { entries: Deleted[] }
let canaries: Canary[]

test.beforeAll(async () => {
  wiki = await openOwnWiki()
  keeper = await join(wiki, 'keeper', 'admin')
  const email = newCanary('an email address')
  author = await join(wiki, 'author', 'new', `${email.secret}@example.org`)
  stranger = await join(wiki, 'stranger')
  pending = await plantPending(wiki, author)
  proposed = await plantEdits(wiki, await join(wiki, 'editor'), keeper)
  destructive = await plantDestructive(wiki, await join(wiki, 'mover'), keeper)
  deleted = await plantDeleted(wiki, keeper)
  canaries = [email, ...every().flatMap((plants) => plants.canaries)]
})

test.afterAll(async () => {
  await wiki.close()
})

const every = () => [pending, proposed, destructive, deleted]

/** Where somebody who looks for it would look first; from there the links are followed. */
function seeds(): string[] {
  const kinds = listKinds().map(({ name }) => name)
  const paths = every().flatMap(({ paths }) => paths)
  const revisions = deleted.entries.map(({ revision }) => revision)
  return [
    ...['/', '/changes', '/review', '/changes?progress=all', '/sitemap.xml', '/sitemaps/0.xml'],
    `/search?q=${PREFIX}`,
    `/ko/search?q=${PREFIX}&progress=all`,
    `/search?q=${PREFIX}&progress=all`,
    ...kinds.map((kind) => `/api/v1/complete?kind=${kind}&q=${PREFIX}`),
    ...kinds.map((kind) => `/new/${kind}?name=${PREFIX}`),
    ...[author, keeper].flatMap(({ username }) => [
      `/users/${username}`,
      `/users/${username}?state=pending&progress=all`,
    ]),
    ...every().flatMap(({ edits }) => edits.map((id) => `/review/${id}`)),
    ...every().flatMap(({ edits, paths: own }) => edits.map((id) => `/edit${own[0]}?edit=${id}`)),
    ...revisions.flatMap((id) => [`/changes/${id}?progress=all`, `/changes/${id + 1}`]),
    ...paths.flatMap((path) => [
      path,
      `${path}?progress=all`,
      `/ko${path}?progress=all`,
      `/history${path}?progress=all`,
      `/links${path}?progress=all`,
      `/api/v1/entries${path}?progress=all`,
      ...['/edit', '/move', '/delete', '/restore', '/talk'].map((verb) => `${verb}${path}`),
    ]),
    ...kinds.flatMap((kind) => paths.map((path) => `/new/${kind}?path=${path}`).slice(0, 20)),
  ]
}

test('reviewers see every canary, so that not finding one means something', async () => {
  const pages = [
    ...[...pending.edits, ...proposed.edits, ...destructive.edits].map(
      (id) => `/review/${id}?progress=all`,
    ),
    ...deleted.entries.map(({ revision }) => `/changes/${revision}?progress=all`),
  ]
  let text = ''
  for (const path of pages) text += (await visit(keeper, path)).text
  // An email address is shown to nobody at all, and why an entry was deleted stands on another page.
  const [, ...others] = canaries
  expect(foundIn(text, others)).toEqual(others.map(({ what }) => what))
})

/** Pages to read: all that somebody would try first, and as many again that they lead to. */
const limit = 450

test('nobody who is signed out sees any of it', async () => {
  expect(await crawl(nobody(wiki), seeds(), canaries, limit)).toEqual([])
})

test('no other contributor sees any of it', async () => {
  expect(await crawl(stranger, seeds(), canaries, limit)).toEqual([])
})

test('whoever may see and do everything changes nothing by looking', async () => {
  const before = dumpOf(wiki)
  const seen = await crawl(keeper, [...seeds(), '/moderation', '/account'], canaries, limit)
  expect(seen.length).toBeGreaterThan(0)
  expect(changedTables(before, dumpOf(wiki))).toEqual([])
})

test('no form gives away what a deleted entry said', async () => {
  const leaks: string[] = []
  const form = await openForm(stranger, '/edit/dramas/run-on', words.editor.submit)
  const own = ['entry', 'kind', 'base', 'key', 'summary']
  const bare = {
    ...form,
    fields: form.fields.filter(([name]) => name.startsWith('$ACTION') || own.includes(name)),
  }
  for (const { kind, id, revision } of deleted.entries) {
    for (const intent of ['preview', 'submit', 'add:titles', 'draft']) {
      for (const way of ways) {
        const asked = { entry: id, kind, base: String(revision), intent }
        const { text, status } = await post(stranger, filled(bare, asked), way)
        expect(status).toBeLessThan(500)
        const found = foundIn(text, canaries)
        if (found.length > 0)
          leaks.push(`${intent} of a deleted ${kind} gives away ${found.join()}`)
      }
    }
  }
  expect([...new Set(leaks)]).toEqual([])
})

test('no form gives away somebody else’s edit', async () => {
  const form = await openForm(stranger, '/edit/dramas/run-on', words.editor.submit)
  const leaks: string[] = []
  for (const edit of [...pending.edits, ...proposed.edits]) {
    for (const intent of ['preview', 'submit']) {
      const { text } = await post(stranger as Sender, filled(form, { edit, version: '1', intent }))
      leaks.push(...foundIn(text, canaries))
    }
  }
  expect(leaks).toEqual([])
})
