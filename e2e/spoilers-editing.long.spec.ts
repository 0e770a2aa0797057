import { expect, test } from '@playwright/test'
import { makeFeedKey } from '@/db/commands/make-feed-key'
import { findEntryByPath } from '@/db/queries/entries'
import { listKinds } from '@/wiki/kinds/registry'
import type { Row } from '@/wiki/revisions/document'
import { LAST_EPISODE } from '@/wiki/spoilers/progress'
import { WATCHED_COOKIE, watchedValue } from '@/wiki/spoilers/watched-cookie'
import { words } from '@/wiki/words'
import { newCanary, PREFIX, submitAs } from './canaries'
import { canariesIn, plantGated, type GatedCanary, type GatedWiki } from './gated-canaries'
import { openOwnWiki, type OwnWiki } from './own-wiki'
import { asActor, join, type Person } from './permission-actors'
import { decideFor } from './permission-subjects'
import { filled, openForm, post, visit, ways, type Sender } from './posted-form'

/* Who edits is given no more than who reads: forms, previews, reviews, notices and completion go as far as they have come. */

test.describe.configure({ mode: 'default', timeout: 900_000 })

const READERS = [0, 4, 10, LAST_EPISODE]
/** From which episodes what waits is known. */
const WAITING = [2, 6, 12, 16]

let wiki: OwnWiki
let gated: GatedWiki
let fan: Person
let looker: Person
/** The edits that wait, and what they would tell. */
const edits: string[] = []
const proposed = new Map<string, GatedCanary>()

test.beforeAll(async () => {
  wiki = await openOwnWiki()
  gated = await plantGated(wiki, true)
  fan = await join(wiki, 'fan', 'confirmed')
  looker = await join(wiki, 'looker', 'reviewer')
  const keeper = await join(wiki, 'keeper', 'moderator')
  for (const episode of WAITING) {
    const [tag, summary] = [canary('what a waiting edit adds'), canary('what is said of it')].map(
      (one) => ({ ...one, episode }),
    )
    if (!tag || !summary) throw new Error('No canary')
    for (const one of [tag, summary]) proposed.set(one.secret, one)
    const knownFrom = { drama: gated.drama, episode }
    const row = { id: `tags-${tag.secret}`, value: `${PREFIX} ${tag.secret}`, knownFrom }
    edits.push(await propose(`/dramas/${gated.segment}`, row, `${PREFIX} ${summary.secret}`))
    // A page that is named by a canary, in an edit that is turned down: its author is told.
    const refused = await propose(`/dramas/whole${episode}`, { id: 'tags-x', value: 'x' }, 'Mine')
    await decideFor(wiki, keeper, refused, 'reject')
  }
})

test.afterAll(async () => {
  await wiki.close()
})

const canary = (what: string) => newCanary(what)

async function propose(path: string, row: Row, summary: string): Promise<string> {
  const found = wiki.read((db) => findEntryByPath(db, path))
  if (!found) throw new Error(path)
  const { fields } = found.document
  const wanted = { ...found.document, fields: { ...fields, tags: [...(fields.tags ?? []), row] } }
  return (await submitAs(wiki, fan, found.entry.id, wanted, summary)).editId
}

const watching = (person: Person, episode: number): Sender => ({
  ...person,
  cookie: `${person.cookie}; ${WATCHED_COOKIE}=${watchedValue({ [gated.drama]: episode })}`,
})

/** What the answers give away, with the first address of each. */
async function find(sender: Sender, addresses: string[]): Promise<Map<GatedCanary, string>> {
  const all = { ...gated, canaries: new Map([...gated.canaries, ...proposed]) }
  const found = new Map<GatedCanary, string>()
  for (const path of addresses) {
    const { text, status } = await visit(sender, path)
    expect(status, path).toBeLessThan(500)
    for (const one of canariesIn(text, all)) if (!found.has(one)) found.set(one, path)
  }
  return found
}

const early = (found: Map<GatedCanary, string>, episode: number) =>
  [...found].flatMap(([one, path]) =>
    one.episode > episode ? [`${path} gives away ${one.what}, episode ${one.episode}`] : [],
  )

const drama = () => `/dramas/${gated.segment}`

for (const episode of READERS)
  test(`a reviewer who has watched ${episode} episodes is given what they may know, and nothing of the rest`, async () => {
    const sender = watching(looker, episode)
    const kinds = listKinds().map(({ name }) => name)
    const found = await find(sender, [
      '/review',
      ...edits.flatMap((id) => [`/review/${id}`, `/edit${drama()}?amend=${id}`]),
      ...gated.paths.map((path) => `/edit${path}`),
      ...gated.paths.filter((path) => /whole/.test(path)).map((path) => `/new/drama?path=${path}`),
      ...kinds.map((kind) => `/api/v1/complete?kind=${kind}&q=${PREFIX}&home=${gated.drama}`),
      `/users/${fan.username}`,
    ])
    expect(early(found, episode)).toEqual([])
    const missing = [...proposed.values()].filter(
      (one) => one.episode <= episode && !found.has(one),
    )
    expect(missing.map(({ what }) => what)).toEqual([])
  })

for (const episode of READERS)
  test(`the preview of who has watched ${episode} episodes shows nothing of the rest`, async () => {
    const sender = watching(looker, episode)
    const form = await openForm(sender, `/edit${drama()}`, words.editor.preview)
    for (const way of ways) {
      const { text } = await post(sender, filled(form, { intent: 'preview' }), way)
      const told = canariesIn(text, gated).filter((one) => one.episode > episode)
      expect(told.map(({ what }) => what)).toEqual([])
    }
  })

for (const episode of READERS)
  test(`an author who has watched ${episode} episodes is told of their edits without names from beyond`, async () => {
    const sender = watching(fan, episode)
    const made = await wiki.write((writer) => makeFeedKey(writer, asActor(fan)))
    const key = made.status === 'made' ? made.key : ''
    const feed = `/users/${fan.username}/notices.atom?key=${key}`
    const asked = `${feed}&progress=${gated.segment}:${episode === LAST_EPISODE ? 'all' : episode}`
    // What they have written themselves is no surprise to them.
    const others = (found: Map<GatedCanary, string>) =>
      new Map([...found].filter(([one]) => !proposed.has(one.secret)))
    const found = await find(sender, [
      `/users/${fan.username}`,
      asked,
      ...edits.flatMap((id) => [`/review/${id}`, `/edit${drama()}?edit=${id}`]),
    ])
    expect(early(others(found), episode)).toEqual([])
    expect(early(others(await find(sender, [feed])), 0)).toEqual([])
    const named = [...gated.canaries.values()].filter(
      (one) => /^a whole drama/.test(one.what) && WAITING.includes(one.episode),
    )
    for (const one of named.filter((whole) => whole.episode <= episode))
      expect(found.has(one), one.what).toBe(true)
  })
