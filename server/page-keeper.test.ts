import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { touch } from '@/db/projections/touch'
import type { ReadLog } from '@/db/read-log'
import { openReader } from '@/db/open'
import { openTestDatabase, type TestDatabase } from '@/db/testing'
import { NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import { FinishedPage } from './finished-page'
import { Freshness } from './freshness'
import { KeptPages } from './kept-pages'
import { PageKeeper } from './page-keeper'

let database: TestDatabase
let handle: ReturnType<typeof openReader>
let keeper: PageKeeper
let rendered: number
/** How often the database was asked whether anything was committed. */
let looks: number
/** What is to happen when a request has come, before it is answered. */
let onArrival: (arrival: Parameters<PageKeeper['answerSoon']>[0]) => void
/** What the page is made of, and what is to happen while it is rendered. */
let text: string
let meanwhile: () => Promise<void> | void
let isKept: boolean

async function render(
  req: IncomingMessage,
  res: ServerResponse,
  reads: ReadLog,
): Promise<FinishedPage | undefined> {
  rendered += 1
  const page = new FinishedPage(Buffer.from(text), { 'content-type': 'text/html' })
  reads.keys.add('run-on')
  await meanwhile()
  await page.send(req, res, 'rendered')
  return isKept ? page : undefined
}

const server = () =>
  createServer((req, res) => {
    const asked = { address: req.url ?? '', progress: NOTHING_WATCHED }
    const giveUp = () => res.destroy()
    const otherwise = () => {
      keeper.answer(req, res, asked, (reads) => render(req, res, reads)).catch(giveUp)
    }
    const arrival = { req, res, asked, otherwise, giveUp }
    onArrival(arrival)
    keeper.answerSoon(arrival)
  })

let running: ReturnType<typeof server>

beforeEach(async () => {
  database = await openTestDatabase()
  handle = openReader(database.path)
  const version = handle.sqlite.prepare('PRAGMA data_version').pluck()
  const pages = new KeptPages(1_000_000)
  const freshness = new Freshness(handle.db, () => {
    looks += 1
    return Number(version.get())
  })
  keeper = new PageKeeper(pages, freshness, () => 0)
  ;[rendered, looks, text, meanwhile, isKept] = [0, 0, 'first', () => undefined, true]
  onArrival = () => undefined
  running = server().listen(0)
  await once(running, 'listening')
})

afterEach(() => {
  running.close()
  handle.sqlite.close()
  database.close()
})

const address = () => `http://localhost:${(running.address() as AddressInfo).port}/dramas/run-on`
const get = async (init: RequestInit = {}) => fetch(address(), init)
const read = async () => (await get()).text()

/** Asks so many times in one packet, and gives what is answered, in order. */
async function readInOneGo(times: number): Promise<string[]> {
  const socket = connect((running.address() as AddressInfo).port, 'localhost')
  const line = (closes: boolean) =>
    `GET /dramas/run-on HTTP/1.1\r\nHost: x\r\n${closes ? 'Connection: close\r\n' : ''}\r\n`
  socket.end(Array.from({ length: times }, (_, at) => line(at === times - 1)).join(''))
  const said = Buffer.concat(await socket.toArray()).toString()
  return said.split('HTTP/1.1 200 OK').flatMap((answer) => answer.split('\r\n\r\n').slice(1))
}

/** A commit, as another process would make one. */
function commit(...keys: string[]): void {
  database.writer.transaction((tx) => touch(tx, keys))
}

describe('A page', () => {
  it('is rendered once and sent to everybody', async () => {
    expect([await read(), await read(), await read()]).toEqual(['first', 'first', 'first'])
    expect(rendered).toBe(1)
  })

  it('is rendered anew by the first request after a commit that touches it, and by none other', async () => {
    await read()
    text = 'second'
    commit('nokdu')
    expect(await read()).toBe('first')
    commit('run-on')
    expect(await read()).toBe('second')
    expect(await read()).toBe('second')
    expect(rendered).toBe(2)
  })

  it('is the same in every encoding, whichever was asked for first', async () => {
    text = `<p>${'런온 run on '.repeat(500)}</p>`
    for (const first of ['br', 'gzip', 'identity']) {
      for (const encoding of [first, 'br', 'gzip', 'identity', 'br']) {
        const answer = await get({ headers: { 'accept-encoding': encoding } })
        const sent = answer.headers.get('content-encoding')
        expect(sent).toBe(encoding === 'identity' ? null : encoding)
        expect(await answer.text()).toBe(text)
      }
      commit('run-on')
    }
    expect(rendered).toBe(3)
  })

  it('is looked up after the last of those who ask in one go, once for all of them', async () => {
    await read()
    const before = looks
    expect(await readInOneGo(5)).toEqual(Array.from({ length: 5 }, () => 'first'))
    expect([looks - before, rendered]).toEqual([1, 1])
    text = 'second'
    let come = 0
    onArrival = () => {
      come += 1
      if (come === 5) commit('run-on')
    }
    expect(await readInOneGo(5)).toEqual(Array.from({ length: 5 }, () => 'second'))
  })

  it('that cannot be answered is given up, and keeps nobody waiting who came with it', async () => {
    const broken = new Error('broken')
    const givenUp: unknown[] = []
    onArrival = (arrival) =>
      keeper.answerSoon({
        ...arrival,
        otherwise: () => {
          throw broken
        },
        giveUp: (error) => givenUp.push(error),
      })
    expect(await read()).toBe('first')
    expect(givenUp).toEqual([broken])
  })

  it('that was touched while it was rendered is sent to who began it, and not kept', async () => {
    meanwhile = () => {
      commit('run-on')
      meanwhile = () => undefined
    }
    expect(await read()).toBe('first')
    text = 'second'
    expect(await read()).toBe('second')
    expect(rendered).toBe(2)
  })

  it('is rendered once for however many ask at the same time', async () => {
    meanwhile = () => new Promise((resolve) => setTimeout(resolve, 30))
    const all = await Promise.all(Array.from({ length: 100 }, () => get()))
    const said = all.map(({ headers }) => headers.get('server-timing'))
    expect(new Set(await Promise.all(all.map((answer) => answer.text())))).toEqual(
      new Set(['first']),
    )
    expect(rendered).toBe(1)
    expect(said.filter((way) => way === 'page;desc=rendered')).toHaveLength(1)
    expect(said).toContain('page;desc=joined')
    expect((await get()).headers.get('server-timing')).toBe('page;desc=kept')
  })

  it('under way is not enough for who asks after a commit that touches it', async () => {
    const gate: { open?: () => void } = {}
    meanwhile = () => new Promise((resolve) => (gate.open = resolve))
    const first = read()
    await expect.poll(() => gate.open !== undefined).toBe(true)
    ;[text, meanwhile] = ['second', () => undefined]
    commit('run-on')
    const later = read()
    await get({ method: 'HEAD' })
    gate.open?.()
    expect(await first).toBe('first')
    expect(await later).toBe('second')
  })

  it('that may not be kept is rendered for each', async () => {
    isKept = false
    await Promise.all([read(), read(), read()])
    expect(rendered).toBe(3)
  })

  it('whose first reader goes away is rendered for the others', async () => {
    const gate: { fail?: () => void } = {}
    meanwhile = () =>
      new Promise((_resolve, reject) => (gate.fail = () => reject(new Error('gone'))))
    const away = request(address()).end()
    away.on('error', () => undefined)
    await expect.poll(() => gate.fail !== undefined).toBe(true)
    const others = [read(), read()]
    meanwhile = () => undefined
    await get({ method: 'HEAD' })
    gate.fail?.()
    expect(await Promise.all(others)).toEqual(['first', 'first'])
    expect(rendered).toBe(3)
  })

  it('is not sent again to who has it', async () => {
    const etag = (await get()).headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/"/)
    // `fetch` would add its own cache-control.
    const statusFor = async (known: string) => {
      const asking = request(address(), { headers: { 'if-none-match': known } }).end()
      const [answer] = (await once(asking, 'response')) as [IncomingMessage]
      answer.resume()
      return answer.statusCode
    }
    expect(await statusFor(`"other", ${etag}`)).toBe(304)
    expect(await statusFor('*')).toBe(304)
    expect(await statusFor('"other", ,,')).toBe(200)
    commit('run-on')
    text = 'second'
    expect(await statusFor(etag)).toBe(200)
    expect(rendered).toBe(2)
  })

  it('answers HEAD with its head', async () => {
    await read()
    const head = await get({ method: 'HEAD' })
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
      200,
      '5',
      '',
    ])
    expect(rendered).toBe(1)
  })

  it('leaves when the log of commits is longer than is remembered', async () => {
    await read()
    commit(...Array.from({ length: 100_010 }, (_, n) => `k${n}`))
    commit('other')
    text = 'second'
    expect(await read()).toBe('second')
  })
})
