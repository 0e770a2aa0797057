import { expect, test } from '@playwright/test'
import { openOwnWiki, type OwnWiki } from './own-wiki'
import { sendRaw } from './raw-request'

/* The pages of entries are drawn by the server itself, without the framework. They are what the framework would answer. */

test.describe.configure({ mode: 'default', timeout: 180_000 })

let wiki: OwnWiki

test.beforeAll(async () => {
  test.setTimeout(180_000)
  wiki = await openOwnWiki()
})

test.afterAll(async () => {
  await wiki.close()
})

const get = (path: string, headers: Record<string, string> = {}) =>
  sendRaw(wiki.baseURL, { path, headers })

/** Without the marks at which the framework's client would take the page up. */
const withoutMarks = (html: string) =>
  html.replace(/<!--[^<>]*-->/g, '').replace('<div hidden=""></div>', '')

/** The tags of the head in no order, and the body. */
function partsOf(html: string) {
  const [head = '', body = ''] = withoutMarks(html).split('</head>')
  return { head: head.split(/(?=<)/).toSorted(), body }
}

for (const path of [
  '/dramas/run-on',
  '/dramas/run-on/episodes/3',
  '/people/kang-tae-oh',
  '/ko/people/kang-tae-oh',
  '/ko/dramas/run-on?progress=all',
  '/dramas/run-on/characters/oh-mi-joo',
  '/organizations/jtbc',
  '/sources/news-report-2021-01-24',
])
  test(`${path} is drawn as the framework would render it`, async () => {
    const drawn = await get(path)
    // Whoever has the framework's client asks the framework.
    const rendered = await get(path, { 'next-router-prefetch': '1' })
    // Only the framework leaves marks for its client.
    expect(drawn.text).not.toContain('<!--$')
    expect(rendered.text).toContain('<!--$')
    expect(drawn.status).toBe(200)
    expect(partsOf(drawn.text)).toEqual(partsOf(rendered.text))
    for (const name of ['content-type', 'content-security-policy', 'speculation-rules'])
      expect(drawn.headers[name], name).toBe(rendered.headers[name])
  })
