import { expect, test } from '@playwright/test'
import { listKinds } from '@/wiki/kinds/registry'
import { LAST_EPISODE } from '@/wiki/spoilers/progress'
import {
  WATCHED_COOKIE,
  watchedValue,
  WITHOUT_SCRIPTS_COOKIE,
} from '@/wiki/spoilers/watched-cookie'
import { PREFIX, readBoth } from './canaries'
import {
  canariesIn,
  EPISODES,
  plantGated,
  type GatedCanary,
  type GatedWiki,
} from './gated-canaries'
import { openOwnWiki, type OwnWiki } from './own-wiki'
import { visit, type Sender } from './posted-form'

/*
 * Something of every sort is revealed in every episode of a drama: whoever has seen some of it is sent nothing of the rest,
 * wherever they look, and everything that they may know.
 */

test.describe.configure({ mode: 'default', timeout: 900_000 })

/** How far somebody has come: not begun, a quarter, two thirds, all of it. */
const READERS = [0, 4, 10, LAST_EPISODE]
/** Requests at once. */
const HANDS = 4

let wiki: OwnWiki
let gated: GatedWiki

test.beforeAll(async () => {
  wiki = await openOwnWiki()
  gated = await plantGated(wiki, true)
})

test.afterAll(async () => {
  await wiki.close()
})

const cookieOf = ({ drama }: GatedWiki, episode: number) =>
  `${WATCHED_COOKIE}=${watchedValue({ [drama]: episode })}`

const said = ({ segment }: GatedWiki, episode: number) =>
  `progress=${segment}:${episode === LAST_EPISODE ? 'all' : episode}`

/** Where somebody who looks for it would look: by cookie, and by what an address asks for. */
function addresses(planted: GatedWiki, episode: number): string[] {
  const asked = said(planted, episode)
  const kinds = listKinds()
  const lists = kinds.filter(({ parent }) => parent === undefined).map(({ folder }) => `/${folder}`)
  return [
    ...['/', '/episodes', '/actors', ...lists, '/changes', '/sitemap.xml', '/sitemaps/0.xml'],
    ...lists.flatMap((list) => [`${list}?view=table`, `${list}?${asked}`]),
    `/changes?${asked}`,
    `/search?q=${PREFIX}`,
    `/search?q=${PREFIX}&${asked}`,
    ...kinds.map(({ name }) => `/search?q=${PREFIX}&kind=${name}`),
    `/api/v1/suggest?q=${PREFIX}`,
    ...planted.paths.flatMap((path) => [
      path,
      `/ko${path}`,
      `/history${path}`,
      `/links${path}`,
      `/api/v1/entries${path}`,
      `/api/v1/entries${path}?${asked}`,
    ]),
  ]
}

/** A link that leads to more of what was planted: a revision, or the next page of a list. */
const isOfInterest = (path: string) =>
  /^\/(?:changes\/\d+$|\w+\?(?:after|before)=[^&]*$)/.test(path)

/** Asks for every address and for those that the answers lead to, and gives the canaries with the first address of each. */
async function find(planted: GatedWiki, sender: Sender, episode: number, isFollowing: boolean) {
  const waiting = addresses(planted, episode)
  const seen = new Set(waiting)
  const found = new Map<GatedCanary, string>()
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const isPage = planted.paths.includes(path)
      const text = isPage ? await readBoth(sender, path) : (await visit(sender, path)).text
      for (const canary of canariesIn(text, planted))
        if (!found.has(canary)) found.set(canary, path)
      if (!isFollowing) continue
      for (const [, href = ''] of text.matchAll(/href="(\/[^"#]*)/g)) {
        const next = href.replaceAll('&amp;', '&')
        if (seen.has(next) || !isOfInterest(next)) continue
        seen.add(next)
        waiting.push(next)
      }
    }
  }
  await Promise.all(Array.from({ length: HANDS }, work))
  return found
}

/** What a reader was told too early, and what they were not told although they may know it, as sentences. */
function wrongs(planted: GatedWiki, found: Map<GatedCanary, string>, episode: number): string[] {
  const early = [...found].flatMap(([canary, path]) =>
    canary.episode > episode ? [`${path} gives away ${canary.what}`] : [],
  )
  const missing = [...planted.canaries.values()].flatMap((canary) =>
    canary.episode <= episode && !found.has(canary) ? [`nothing shows ${canary.what}`] : [],
  )
  return [...early, ...missing].slice(0, 40)
}

for (const episode of READERS)
  test(`who has watched ${episode} episodes is sent what they may know, and nothing of the rest`, async () => {
    expect(gated.canaries.size).toBeGreaterThan(EPISODES * 40)
    const sender = { baseURL: wiki.baseURL, cookie: cookieOf(gated, episode) }
    expect(wrongs(gated, await find(gated, sender, episode, true), episode)).toEqual([])
  })

test('pages that show without scripts how far their reader is give each no more than the shared ones', async () => {
  let counted = 0
  for (const episode of READERS.toReversed()) {
    const cookie = `${cookieOf(gated, episode)}; ${WITHOUT_SCRIPTS_COOKIE}=1`
    for (const path of gated.paths) {
      const { text } = await visit({ baseURL: wiki.baseURL, cookie }, path)
      const early = canariesIn(text, gated).filter((canary) => canary.episode > episode)
      expect(
        early.map(({ what }) => what),
        path,
      ).toEqual([])
      if (!text.includes(`data-drama="${gated.drama}"`)) continue
      counted += 1
      expect(/<option value="([^"]*)" selected/.exec(text)?.[1], path).toBe(
        episode === LAST_EPISODE ? 'all' : String(episode),
      )
    }
  }
  expect(counted).toBeGreaterThan(READERS.length * EPISODES)
})

for (const episode of READERS)
  test(`completion and search find for who has watched ${episode} episodes what they may know`, async () => {
    const sender = { baseURL: wiki.baseURL, cookie: cookieOf(gated, episode) }
    const wrong: string[] = []
    const whole = [...gated.canaries.values()].filter(({ what }) => what.startsWith('a whole'))
    for (const canary of whole) {
      const ask = async (path: string) => (await visit(sender, path)).text
      const results = await ask(`/search?q=${canary.secret}`)
      // The page repeats what was asked; an entry is found where it is linked.
      const isFound = /href="\/[^"]*\/whole\d|href="\/[^"]*\/episodes\/1\d\d/.test(results)
      if (isFound && canary.episode > episode) wrong.push(`the search finds ${canary.what}`)
      const lines = await ask(`/api/v1/suggest?q=${canary.secret}`)
      if (/whole\d|episodes\/1\d\d/.test(lines) && canary.episode > episode)
        wrong.push(`completion finds ${canary.what}`)
    }
    expect(wrong).toEqual([])
  })

for (const episode of READERS)
  test(`scripts fetch for who has watched ${episode} episodes nothing that they may not know`, async ({
    browser,
  }) => {
    const context = await browser.newContext()
    const [name = '', value = ''] = cookieOf(gated, episode).split('=')
    if (value !== '') await context.addCookies([{ name, value, url: wiki.baseURL }])
    const page = await context.newPage()
    const received: Promise<string>[] = []
    page.on('response', (answer) => received.push(answer.text().catch(() => '')))
    const some = gated.paths.filter((path) => /(?:rows|whole|episodes\/1?0?)(?:5|11)$/.test(path))
    for (const path of ['/', `/dramas/${gated.segment}`, '/search', '/changes', ...some]) {
      await page.goto(`${wiki.baseURL}${path}`)
      const field = page.getByRole('searchbox').or(page.getByRole('combobox')).first()
      if (await field.count()) await field.pressSequentially(PREFIX)
      await page.waitForLoadState('networkidle')
      const text = `${await page.content()}${(await Promise.all(received.splice(0))).join('\n')}`
      const early = canariesIn(text, gated).filter((canary) => canary.episode > episode)
      expect(
        early.map(({ what }) => what),
        path,
      ).toEqual([])
    }
    await context.close()
  })

test('without gates the same reader is sent every one of them, so that not finding one means something', async () => {
  const bare = await openOwnWiki()
  try {
    const open = await plantGated(bare, false)
    const found = await find(open, { baseURL: bare.baseURL, cookie: '' }, 0, false)
    expect(wrongs(open, found, LAST_EPISODE)).toEqual([])
    const leaks = wrongs(open, found, 0)
    expect(leaks.length).toBeGreaterThan(0)
    expect([...found.keys()].length).toBe(open.canaries.size)
  } finally {
    await bare.close()
  }
})
