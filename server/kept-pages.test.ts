import { beforeEach, describe, expect, it } from 'vitest'
import { newReadLog, type ReadLog } from '@/db/read-log'
import type { Progress } from '@/wiki/spoilers/progress'
import { FinishedPage } from './finished-page'
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

let pages: KeptPages
beforeEach(() => {
  pages = new KeptPages(100_000)
})

/** What a reader with this progress is sent. */
const seen = (progress: Progress, now = 0) =>
  pages.find('/dramas/run-on', progress, now)?.body.toString()

describe('Kept pages', () => {
  it('are shared by the readers between whom no gate stands', () => {
    const log = reads(['a'], { a: [4, 9] })
    pages.file('/dramas/run-on', watched({ a: 5 }), page('five'), log)
    expect(seen(watched({ a: 4 }))).toBe('five')
    expect(seen(watched({ a: 8, b: 3 }))).toBe('five')
    expect(seen(watched({ a: 3 }))).toBeUndefined()
    expect(seen(watched({ a: 9 }))).toBeUndefined()
    expect(seen(watched({}))).toBeUndefined()
  })

  it('are kept apart by a gate that only a later rendering met', () => {
    pages.file('/dramas/run-on', watched({ a: 5 }), page('five'), reads(['a'], { a: [4] }))
    pages.file('/dramas/run-on', watched({ a: 20 }), page('twenty'), reads(['a'], { a: [4, 12] }))
    expect(seen(watched({ a: 11 }))).toBe('five')
    expect(seen(watched({ a: 12 }))).toBe('twenty')
  })

  it('behind a gate of no drama are for who has agreed to see everything', () => {
    const log = reads(['a'], { '': [9999] })
    pages.file('/dramas/run-on', watched({}, 9999), page('all'), log)
    pages.file('/dramas/run-on', watched({ a: 9999 }), page('some'), log)
    expect(seen(watched({}))).toBe('some')
    expect(seen(watched({}, 9999))).toBe('all')
  })

  it('leave when anything that they were built from is touched, and the others stay', () => {
    pages.file('/dramas/run-on', watched({}), page('run on'), reads(['a', '>b']))
    pages.file('/people/b', watched({}), page('b'), reads(['b']))
    pages.drop(['c', '>b'])
    expect(seen(watched({}))).toBeUndefined()
    expect(pages.find('/people/b', watched({}), 0)?.body.toString()).toBe('b')
    pages.drop('anything')
    expect(pages.extent).toEqual({ pages: 0, bytes: 0 })
  })

  it('are not shown once the clock has made them untrue', () => {
    const log = { ...reads(['a']), validUntil: 1000 }
    pages.file('/dramas/run-on', watched({}), page('today'), log)
    expect(seen(watched({}), 999)).toBe('today')
    expect(seen(watched({}), 1000)).toBeUndefined()
  })

  it('stay within the bound, and those used last stay', () => {
    for (let n = 0; n < 200; n += 1) {
      pages.find('/dramas/run-on', watched({}), 0)
      const address = n === 0 ? '/dramas/run-on' : `/people/${n}`
      pages.file(address, watched({}), page('x'.repeat(2000)), reads([`k${n}`]))
    }
    expect(pages.extent.bytes).toBeLessThanOrEqual(100_000)
    expect(pages.extent.pages).toBeGreaterThan(10)
    expect(seen(watched({}))).toBeDefined()
    expect(pages.find('/people/3', watched({}), 0)).toBeUndefined()
  })

  it('larger than the bound are not taken in', () => {
    pages.file('/dramas/run-on', watched({}), page('x'.repeat(200_000)), reads(['a']))
    expect(seen(watched({}))).toBeUndefined()
    expect(pages.extent.pages).toBe(0)
  })
})
