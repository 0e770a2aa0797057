import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { splitLanguage } from '@/wiki/words/language'
import { expect, openAs, test, uniqueName } from './fixtures'
import { save, saveTogether } from './journeys'
import { addTitle, changeTitle, edit, publishDrama } from './proposals'

/** An address that was asked for, how it was answered, and the page that named it. */
interface Visit {
  path: string
  from: string
  status: number
  problems: string[]
  links: string[]
}

/** Whether a link stays on this site. */
const isOwn = (href: string, baseURL: string) =>
  new URL(href, baseURL).origin === new URL(baseURL).origin

/** The statuses with which a linked page may answer: forms ask who is there, and a page may have been deleted. */
function expectedOf(address: string, isSignedIn: boolean): number[] {
  const { plain: path } = splitLanguage(address)
  const isPersonal = /^\/(edit|move|delete|restore|new|account|review|moderation)(\/|\?|$)/.test(
    path,
  )
  const isEntry = /^\/(edit\/)?(dramas|people|organizations|videos|sources)\//.test(path)
  return [200, ...(isPersonal && !isSignedIn ? [401] : []), ...(isEntry ? [410] : [])]
}

/** What is wrong with a page whatever it is about: it has one heading, a title, and an address of its own. */
function problemsOf(address: string, html: string): string[] {
  const { plain: path } = splitLanguage(address)
  const headings = html.match(/<h1[\s>]/g)?.length ?? 0
  const problems = headings === 1 ? [] : [`${headings} h1`]
  if (!/<title>[^<]+<\/title>/.test(html)) problems.push('no title')
  if (!/<meta name="description" content="[^"]+"/.test(html)) problems.push('no description')
  const isEntry = /^\/(dramas|people|organizations|videos|sources)\/[^?]+$/.test(path)
  const isGated = /<meta name="robots" content="noindex/.test(html)
  if (isEntry && !isGated && !/<link rel="canonical" href="[^"]+"/.test(html))
    problems.push('no canonical address')
  if (/\[object Object\]|&gt;undefined&lt;|>undefined<|>NaN</.test(html)) problems.push('nonsense')
  return problems
}

function linksIn(html: string, base: string): string[] {
  const withoutScripts = html.replaceAll(/<script\b[\s\S]*?<\/script>/g, '')
  return [...withoutScripts.matchAll(/<a\b[^>]*\shref="([^"]+)"/g)].flatMap(([, href = '']) => {
    const url = new URL(href.replaceAll('&amp;', '&'), base)
    return isOwn(url.href, base) ? [url.pathname + url.search] : []
  })
}

async function visit(
  request: APIRequestContext,
  baseURL: string,
  path: string,
  from: string,
): Promise<Visit> {
  const answer = await request.get(path)
  const html = await answer.text()
  const isPage = answer.headers()['content-type']?.startsWith('text/html') ?? false
  return {
    path,
    from,
    status: answer.status(),
    problems: isPage ? problemsOf(path, html) : [],
    links: isPage ? linksIn(html, `${baseURL}${path}`) : [],
  }
}

/** Follows every link of the site from `start`; as many at once as there are hands. */
async function crawl(request: APIRequestContext, baseURL: string, start: string): Promise<Visit[]> {
  const seen = new Set([start])
  const waiting: [path: string, from: string][] = [[start, '']]
  const visits: Visit[] = []
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const found = await visit(request, baseURL, ...next)
      visits.push(found)
      for (const link of found.links) {
        if (seen.has(link) || isEndless(link)) continue
        seen.add(link)
        waiting.push([link, found.path])
      }
    }
  }
  await work()
  await Promise.all(Array.from({ length: HANDS }, work))
  return visits
}

/** As many requests at once as keep two cores busy. */
const HANDS = 4

/** Addresses of which there is one for each way to come to them, or for each way to ask a list for less. */
function isEndless(address: string): boolean {
  const { plain: path } = splitLanguage(address)
  return /^\/(sign-in|sign-up)\?/.test(path) || /^\/\w+\?(?:[^&]*&){2}/.test(path)
}

/** What is wrong with what was visited; `also` are statuses that this visitor may get besides. */
function complaints(visits: Visit[], isSignedIn: boolean, also: number[] = []): string[] {
  return visits.flatMap(({ path, from, status, problems }) => {
    const isExpected = [...expectedOf(path, isSignedIn), ...also].includes(status)
    const wrong = isExpected ? [] : [`answers ${status}`]
    return [...wrong, ...problems].map((problem) => `${path} (linked from ${from}): ${problem}`)
  })
}

for (const start of ['/', '/?progress=all', '/dramas/run-on?progress=all'])
  test(`every link leads to a whole page for a reader who starts at ${start}`, async ({
    request,
    baseURL,
  }) => {
    const visits = await crawl(request, baseURL ?? '', start)
    expect(visits.length).toBeGreaterThan(100)
    expect(visits.map(({ path }) => path)).toContain('/dramas/the-tale-of-nokdu')
    expect(complaints(visits, false)).toEqual([])
  })

test('every link leads to a whole page for a moderator, past edits that wait and deleted pages', async ({
  browser,
  baseURL,
}) => {
  const { page, username } = await openAs(browser, 'moderator')
  const { page: fan, username: author } = await openAs(browser, 'new')
  const drama = await publishDrama(uniqueName('drama'))
  const gone = await publishDrama(uniqueName('gone'))
  await edit(drama, username, changeTitle('Run Again'), 'A better title')
  await edit(drama, author, addTitle('Run Against'), 'One more title')
  await page.goto(`/delete${gone.path}`)
  await saveTogether(page, 'It was never made', 'Delete')
  await page.goto(`/move${drama.path}`)
  await page.getByLabel('Last part of the address').fill(uniqueName('moved'))
  await saveTogether(page, 'Its proper title', 'Move')
  const waiting = await publishDrama(uniqueName('waiting'))
  await page.goto(`/delete${waiting.path}`)
  await save(page, 'It was never made either', 'Delete')
  const own = await crawl(fan.request, baseURL ?? '', `/users/${author}`)
  expect(complaints(own, true, [403])).toEqual([])
  await fan.context().close()
  const visits = await crawl(page.request, baseURL ?? '', '/')
  expect(visits.length).toBeGreaterThan(150)
  expect(complaints(visits, true)).toEqual([])
  await page.context().close()
})

test('the site map names what stands, and each of it answers', async ({ request, baseURL }) => {
  const addresses = await siteMap(request, '/sitemap.xml')
  expect(addresses).toContain(`${baseURL}/dramas/run-on`)
  expect(addresses.some((address) => address.includes('/moments/'))).toBe(false)
  for (const address of addresses) {
    const answer = await request.get(address, { maxRedirects: 0 })
    expect(answer.status(), address).toBe(200)
  }
})

/** The addresses of a site map, and of those that it refers to. */
async function siteMap(request: APIRequestContext, path: string): Promise<string[]> {
  const xml = await (await request.get(path)).text()
  const places = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place = '']) => place)
  if (!xml.includes('<sitemapindex')) return places
  const parts = await Promise.all(places.map((place) => siteMap(request, place)))
  return parts.flat()
}

test('no page of any kind complains in the console, in any theme', async ({ page, browser }) => {
  await readWithScripts(page)
  await withModerator(browser, readWithScripts)
})

/** One page of each shape: what a browser says about them is what it says about all. */
async function readWithScripts(page: Page): Promise<void> {
  const paths = [
    '/',
    '/dramas',
    '/episodes',
    '/dramas/run-on?progress=all',
    '/people/kang-tae-oh',
    '/dramas/run-on/episodes/3',
    '/videos/run-on-making-1?progress=all',
    '/sources/news-report-2021-01-24?progress=all',
    '/changes',
    '/changes/1',
    '/history/dramas/run-on',
    '/links/dramas/run-on',
    '/search?q=강태오',
    '/edit/dramas/run-on',
    '/new/drama',
    '/review',
    '/account',
    '/moderation',
  ]
  for (const path of paths) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  }
}

async function withModerator(browser: Browser, work: (page: Page) => Promise<void>) {
  const { page } = await openAs(browser, 'moderator')
  const said: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(message.text())
  })
  await work(page)
  expect(said).toEqual([])
  await page.context().close()
}
