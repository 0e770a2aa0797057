import { expect, test } from '@playwright/test'
import { openOwnWiki, type OwnWiki } from './own-wiki'
import { changeSubject, overwrite, publishSubject } from './permission-subjects'
import { sendRaw, type RawAnswer } from './raw-request'

/* What is kept in memory is what a rendering would say, to every program and for every address. */

test.describe.configure({ mode: 'default', timeout: 180_000 })

let wiki: OwnWiki

test.beforeAll(async () => {
  test.setTimeout(180_000)
  wiki = await openOwnWiki()
})

test.afterAll(async () => {
  await wiki.close()
})

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  sendRaw(wiki.baseURL, { path, headers, method })

/** How an answer came about, by its own word. */
const wayOf = ({ headers }: RawAnswer) => String(headers['server-timing'] ?? 'unsaid')

const KEPT = 'page;desc=kept'
const page = '/dramas/run-on'
const data = '/api/v1/entries/dramas/run-on'
const KISS = '/dramas/run-on/moments/r4k7q2'

for (const path of [page, data, `${page}?progress=all`, '/', '/dramas', '/people/kang-tae-oh'])
  test(`${path} is rendered once, and says the same when it is kept`, async () => {
    const first = await get(path)
    const second = await get(path)
    expect(wayOf(second)).toBe(KEPT)
    expect(second).toMatchObject({ status: first.status, text: first.text })
    expect(second.headers.etag).toBe(first.headers.etag)
  })

for (const path of [page, data])
  test(`${path} is not sent again to who has it, until it changes`, async () => {
    const { headers, text } = await get(path)
    const etag = String(headers.etag)
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/)
    for (const known of [etag, `"x", ${etag}`, `W/"x",${etag} , "y"`, '*', etag.slice(2)]) {
      const answer = await get(path, { 'if-none-match': known })
      expect([answer.status, answer.text, answer.headers.etag], known).toEqual([304, '', etag])
    }
    for (const other of ['"x"', `${etag}x`, ',,,', 'W/', '"', etag.replaceAll('"', '')]) {
      const answer = await get(path, { 'if-none-match': other })
      expect([answer.status, answer.text === text], other).toEqual([200, true])
    }
  })

test('an edit changes what who has a page is sent', async () => {
  const subject = await publishSubject(wiki)
  const own = [subject.path, `/api/v1/entries${subject.path}`]
  for (const path of [...own, '/dramas', '/']) {
    await get(path)
    const before = await get(path)
    expect(wayOf(before), path).toBe(KEPT)
    await changeSubject(wiki, subject, overwrite())
    const after = await get(path, { 'if-none-match': String(before.headers.etag) })
    expect(wayOf(after), path).toBe('page;desc=rendered')
    // A list may say the same as before: it is looked at anew, and not sent again.
    if (!own.includes(path)) continue
    expect(after.status, path).toBe(200)
    expect(after.headers.etag).not.toBe(before.headers.etag)
  }
})

for (const path of [page, data])
  test(`${path} answers HEAD, ranges and odd encodings`, async () => {
    const { text, headers } = await get(path)
    const head = await get(path, {}, 'HEAD')
    expect(head).toMatchObject({ status: 200, text: '' })
    expect(head.headers['content-length']).toBe(headers['content-length'])
    expect(head.headers.etag).toBe(headers.etag)
    for (const range of ['bytes=0-10', 'bytes=-5', 'bytes=9-1', 'bytes=0-1,3-4', 'lines=1', '%']) {
      const answer = await get(path, { range })
      expect([answer.status, answer.text === text], range).toEqual([200, true])
    }
    const plain = ['identity', '', ';', 'gzip;q=0, br;q=0', '*;q=0', 'x', 'gzip;q=zero;;', 'b r']
    for (const accepted of plain) {
      const answer = await get(path, { 'accept-encoding': accepted })
      const isWhole = answer.text === text && answer.headers['content-encoding'] === undefined
      expect([answer.status, isWhole], accepted).toEqual([200, true])
    }
    for (const [accepted, encoding] of [
      ['gzip, deflate, br, zstd', 'br'],
      ['GZIP', 'gzip'],
      ['*', 'br'],
      ['br;q=0.1, gzip;q=1', 'br'],
    ] as const) {
      const answer = await get(path, { 'accept-encoding': accepted })
      expect([answer.status, answer.headers['content-encoding']], accepted).toEqual([200, encoding])
      expect(answer.headers.vary).toContain('Accept-Encoding')
    }
  })

test('no invented parameter makes a kept page, and each is answered as if it were not there', async () => {
  const { text } = await get(page)
  const invented = ['?', '?x=1', '?progress', '?progress=all&x=1', '?utm_source=a', '?=', '?%f0=1']
  for (const query of invented) {
    for (let time = 0; time < 2; time += 1) {
      const answer = await get(`${page}${query}`)
      expect(answer.status, query).toBe(query === '?progress' ? 400 : 200)
      expect(wayOf(answer), query).not.toBe(KEPT)
    }
  }
  // But for what leads to the same address: in the other language, and in other colours.
  const other = await get(`${page}?x=1`)
  expect(other.text.replaceAll(`${page}?x=1"`, `${page}"`)).toBe(text)
})

test('who asks for everything shares no page with who did not', async () => {
  for (const path of [page, '/', '/people/kang-tae-oh']) {
    for (let time = 0; time < 2; time += 1) {
      const [safe, full] = [await get(path), await get(`${path}?progress=all`)]
      expect(safe.text.includes(KISS), path).toBe(false)
      if (path !== '/') expect(full.text.includes(KISS), path).toBe(true)
      expect(full.headers.etag === safe.headers.etag && full.text !== safe.text).toBe(false)
    }
  }
})

test('a page that shows without scripts how far its reader is, is kept for who is just as far', async () => {
  const drama = /name="drama" value="([^"]+)"/.exec((await get(page)).text)?.[1] ?? ''
  const as = (episode: number | string, mark = '; without-scripts=1') => ({
    cookie: `watched=${drama}.${episode}${mark}`,
  })
  const shown = ({ text }: RawAnswer) => ({
    choice: /<option value="([^"]*)" selected/.exec(text)?.[1],
    next: /name="next"[^>]*>([^<]*)</.exec(text)?.[1],
  })
  const shared = await get(page, as(4, ''))
  expect(shown(shared)).toEqual({ choice: '0', next: 'Watched the next one' })
  for (const [episode, choice] of [
    [4, '4'],
    [3, '3'],
    [5, '5'],
    [0, '0'],
    [9998, '16'],
    [9999, 'all'],
    ['x', '0'],
  ] as const) {
    const next = Number(choice) < 16 ? `Watched episode ${Number(choice) + 1}` : undefined
    const first = await get(page, as(episode))
    expect(shown(first), String(episode)).toEqual({ choice, next })
    const again = await get(page, as(episode))
    expect([wayOf(again), again.text === first.text], String(episode)).toEqual([KEPT, true])
  }
  expect(shown(await get(page, as(4))).choice).toBe('4')
  expect((await get(page, as(4, ''))).text).toBe(shared.text)
  expect((await get(page, as(4, '; without-scripts=yes'))).text).toBe(shared.text)
  for (const choice of ['4', '5']) {
    const everything = await get(`${page}?progress=all`, as(choice))
    expect(shown(everything).choice).toBe(choice)
    expect(everything.text).toContain(KISS)
    expect((await get(page, as(choice))).text).not.toContain(KISS)
  }
})

test('reading pages may be kept by the browser for its way back', async () => {
  for (const path of [page, '/', '/dramas', '/people/kang-tae-oh', KISS]) {
    const { headers, text } = await get(path)
    expect(headers['cache-control'], path).toBe('private, no-cache')
    expect(text).not.toMatch(/\bon(?:before)?unload\b/)
  }
})
