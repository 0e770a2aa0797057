import { expect, test } from '@playwright/test'
import { memoryOf } from './memory-of'
import { openOwnWiki, type OwnWiki } from './own-wiki'
import { sendRaw } from './raw-request'

/* Whoever invents addresses gets answers, and takes no room from those who read. */

test.describe.configure({ mode: 'default', timeout: 900_000 })

const QUESTIONS = 10_000
const HANDS = 6
const MEGABYTE = 1_048_576

let wiki: OwnWiki

test.beforeAll(async () => {
  test.setTimeout(180_000)
  wiki = await openOwnWiki()
})

test.afterAll(async () => {
  await wiki.close()
})

/** The n-th question: a search that finds somebody, one that finds nobody, or a page with a parameter of no meaning. */
function question(n: number): { path: string; says: string } {
  switch (n % 4) {
    case 0:
      return { path: `/search?q=Sooyoung&page=1&x=${n}`, says: '/people/sooyoung' }
    case 1:
      return { path: `/search?q=nobody${n}`, says: `value="nobody${n}"` }
    case 2:
      return { path: `/dramas/run-on?q=${n}`, says: '<meta name="revision"' }
    default:
      return { path: `/people/kang-tae-oh?${n}=${n}`, says: '강태오' }
  }
}

test(`${QUESTIONS} different questions are answered rightly, kept nowhere, and take no memory`, async () => {
  const wrong: string[] = []
  let asked = 0
  let warm: number | undefined
  const work = async () => {
    while (asked < QUESTIONS && wrong.length < 20) {
      const n = asked
      asked += 1
      if (n === QUESTIONS / 5) warm = memoryOf(wiki.server.process)
      const { path, says } = question(n)
      const { status, text, headers } = await sendRaw(wiki.baseURL, { path })
      const isKept = headers['server-timing'] === 'page;desc=kept'
      if (status !== 200 || !text.includes(says) || isKept) wrong.push(`${path}: ${status}`)
    }
  }
  await sendRaw(wiki.baseURL, { path: '/dramas/run-on' })
  await Promise.all(Array.from({ length: HANDS }, work))
  expect(wrong).toEqual([])
  const after = memoryOf(wiki.server.process)
  if (warm !== undefined && after !== undefined) expect(after).toBeLessThan(warm + 150 * MEGABYTE)
  const { headers } = await sendRaw(wiki.baseURL, { path: '/dramas/run-on' })
  expect(headers['server-timing']).toBe('page;desc=kept')
})
