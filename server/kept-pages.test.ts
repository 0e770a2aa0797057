import { beforeEach, describe, expect, it } from 'vitest'
import { newReadLog, type ReadLog } from '@/db/read-log'
import type { Progress } from '@/wiki/spoilers/progress'
import { FinishedPage } from './finished-page'
import { marksOf } from './freshness'
import { KeptPages } from './kept-pages'

const html = { 'content-type': 'text/html; charset=utf-8' }
const page = (text: string) => new FinishedPage(Buffer.from(text), html)
const watched = (dramas: Record<string, number>, others = 0): Progress => ({ dramas, others })

function reads(keys: string[], gates: Record<string, number[]> = {}): ReadLog {
  const log = newReadLog()
  for (const key of keys) log.keys.add(key)
  for (const [drama, episodes] of Object.entries(gates)) log.gates.set(drama, new Set(episodes))
  return log
}

const BOUND = 300_000

let pages: KeptPages
beforeEach(() => {
  pages = new KeptPages(BOUND)
})

const textAt = async (address: string, progress: Progress, now = 0) =>
  (await pages.find({ address, progress }, now)?.page.bodyIn('identity'))?.toString()

/** Files a page as one that was true at the beginning. */
const file = (address: string, progress: Progress, text: FinishedPage, log: ReadLog, at = 0) =>
  pages.file({ address, progress }, { page: text, reads: log, marks: marksOf(log.keys) }, at)

/** What a reader with this progress is sent. */
const seen = (progress: Progress, now = 0) => textAt('/dramas/run-on', progress, now)

describe('Kept pages', async () => {
  it('are shared by the readers between whom no gate stands', async () => {
    const log = reads(['a'], { a: [4, 9] })
    file('/dramas/run-on', watched({ a: 5 }), page('five'), log)
    expect(await seen(watched({ a: 4 }))).toBe('five')
    expect(await seen(watched({ a: 8, b: 3 }))).toBe('five')
    expect(await seen(watched({ a: 3 }))).toBeUndefined()
    expect(await seen(watched({ a: 9 }))).toBeUndefined()
    expect(await seen(watched({}))).toBeUndefined()
  })

  it('are kept apart by a gate that only a later rendering met', async () => {
    file('/dramas/run-on', watched({ a: 5 }), page('five'), reads(['a'], { a: [4] }))
    file('/dramas/run-on', watched({ a: 20 }), page('twenty'), reads(['a'], { a: [4, 12] }))
    expect(await seen(watched({ a: 11 }))).toBe('five')
    expect(await seen(watched({ a: 12 }))).toBe('twenty')
  })

  it('behind a gate of no drama are for who has agreed to see everything', async () => {
    const log = reads(['a'], { '': [9999] })
    file('/dramas/run-on', watched({}, 9999), page('all'), log)
    file('/dramas/run-on', watched({ a: 9999 }), page('some'), log)
    expect(await seen(watched({}))).toBe('some')
    expect(await seen(watched({}, 9999))).toBe('all')
  })

  it('leave when they are dropped, and the others stay', async () => {
    file('/dramas/run-on', watched({}), page('run on'), reads(['a', '>b']))
    file('/people/b', watched({}), page('b'), reads(['b']))
    const kept = pages.find({ address: '/dramas/run-on', progress: watched({}) }, 0)
    if (kept) pages.drop(kept)
    expect(await seen(watched({}))).toBeUndefined()
    expect(await textAt('/people/b', watched({}))).toBe('b')
    expect(pages.extent.pages).toBe(1)
  })

  it('know what they were built from, and until when that was true', () => {
    file('/people/b', watched({}), page('b'), reads(['b', '>b', 'list:person']), 7)
    const kept = pages.find({ address: '/people/b', progress: watched({}) }, 0)
    expect(kept?.trueAt).toBe(7)
    expect(kept?.marks).toEqual(marksOf(['b', '>b', 'list:person']))
  })

  it('are not shown once the clock has made them untrue', async () => {
    const log = { ...reads(['a']), validUntil: 1000 }
    file('/dramas/run-on', watched({}), page('today'), log)
    expect(await seen(watched({}), 999)).toBe('today')
    expect(await seen(watched({}), 1000)).toBeUndefined()
  })

  it('stay within the bound, and those used last stay', async () => {
    for (let n = 0; n < 200; n += 1) {
      pages.find({ address: '/dramas/run-on', progress: watched({}) }, 0)
      const address = n === 0 ? '/dramas/run-on' : `/people/${n}`
      file(address, watched({}), page('x'.repeat(2000)), reads([`k${n}`]))
    }
    expect(pages.extent.bytes).toBeLessThanOrEqual(BOUND)
    expect(pages.extent.pages).toBeGreaterThan(10)
    expect(await seen(watched({}))).toBeDefined()
    expect(pages.find({ address: '/people/3', progress: watched({}) }, 0)).toBeUndefined()
  })

  it('are counted as what they take once their text is replaced by what is sent', async () => {
    const text = page('run on '.repeat(5000))
    file('/dramas/run-on', watched({}), text, reads(['a']))
    const before = pages.extent.bytes
    await text.bodyIn('br')
    expect(text.bytes).toBeLessThan(1000)
    expect(await seen(watched({}))).toBe('run on '.repeat(5000))
    expect(pages.extent.bytes).toBe(before - 35_000 + text.bytes)
  })

  it('larger than the bound are not taken in', async () => {
    file('/dramas/run-on', watched({}), page('x'.repeat(BOUND)), reads(['a']))
    expect(await seen(watched({}))).toBeUndefined()
    expect(pages.extent.pages).toBe(0)
  })
})
