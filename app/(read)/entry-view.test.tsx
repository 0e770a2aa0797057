import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EntryView } from '@/components/entry/entry-view'
import { readEntry } from '@/db/queries/reading'
import { loadStarter } from '@/db/starter/load-starter'
import { openTestDatabase, type TestDatabase } from '@/db/testing'
import { structuredData } from '@/wiki/reading/structured-data'
import { EVERYTHING_WATCHED, NOTHING_WATCHED, type Progress } from '@/wiki/spoilers/progress'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
  loadStarter(database.writer)
})
afterAll(() => database.close())

function readingOf(path: string, progress: Progress) {
  const found = readEntry(database.reader, path, progress)
  return found.status === 'live' ? found.reading : undefined
}

function draw(path: string, progress = NOTHING_WATCHED): string {
  const reading = readingOf(path, progress)
  if (!reading) throw new Error(`${path} is not live`)
  return renderToStaticMarkup(<EntryView reading={reading} />)
}

/** The text without its markup. */
const textOf = (markup: string) => markup.replace(/<[^>]*>/g, '')

describe('Every page of the starter content', () => {
  it('has one first heading, unique ids and whole values, in both views', () => {
    const rows = database.reader.query.entries.findMany({ columns: { path: true } }).sync()
    for (const { path } of rows) {
      for (const progress of [NOTHING_WATCHED, EVERYTHING_WATCHED]) {
        const reading = readingOf(path, progress)
        if (!reading) continue
        const markup = renderToStaticMarkup(<EntryView reading={reading} />)
        expect(markup.match(/<h1[ >]/g), path).toHaveLength(1)
        const ids = [...markup.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])
        expect(new Set(ids).size, path).toBe(ids.length)
        expect(textOf(markup), path).not.toMatch(/undefined|\[object|NaN|null/)
      }
    }
  })

  it('tells nothing of the kiss in the safe view', () => {
    const rows = database.reader.query.entries.findMany({ columns: { path: true } }).sync()
    for (const { path } of rows) {
      const reading = readingOf(path, NOTHING_WATCHED)
      if (!reading) continue
      const data = structuredData(reading, (to) => to)
      const markup = renderToStaticMarkup(<EntryView reading={reading} />) + JSON.stringify(data)
      expect(markup, path).not.toMatch(/\bkiss|collar|philtrum|tiptoe|born again/i)
    }
  })
})

describe('The page of a drama', () => {
  it('leads to its form, its history and what links to it', () => {
    const markup = draw('/dramas/run-on')
    expect(markup).toContain('<a href="/edit/dramas/run-on" rel="nofollow"')
    expect(markup).toContain('href="/history/dramas/run-on"')
    expect(markup).toContain('href="/links/dramas/run-on"')
  })

  it('has the parts that a fan looks for, in order', () => {
    const markup = draw('/dramas/run-on')
    const places = [
      'Synopsis',
      'Cast',
      'Episodes',
      'Moments',
      'Videos',
      'Where to watch',
      'News',
      'While you wait for the next episode',
      'See also',
      'Sources',
    ].map((heading) => markup.indexOf(`>${heading}</h2>`))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('says why it offers another drama', () => {
    expect(textOf(draw('/dramas/run-on'))).toContain('Kang Tae Oh plays Cha Yul Moo')
  })

  it('marks Hangul as Korean', () => {
    expect(draw('/dramas/run-on')).toMatch(/lang="ko"[^>]*>런 온</)
  })

  it('marks cited facts with a way to their source', () => {
    const markup = draw('/dramas/run-on')
    expect(markup).toContain('href="#source-1"')
    expect(markup).toContain('id="source-1"')
  })

  it('says how much waits for which episode', () => {
    expect(textOf(draw('/dramas/run-on'))).toContain('1 moment hidden until the last episode')
  })
})

describe('The page of a person', () => {
  it('leads on to the dramas that credit them, by year', () => {
    const markup = draw('/people/kang-tae-oh')
    expect(markup.indexOf('>2020<')).toBeLessThan(markup.indexOf('>2019<'))
    expect(markup).toContain('href="/dramas/the-tale-of-nokdu"')
  })

  it('opens the form for what is missing, filled with what is known', () => {
    const markup = draw('/people/kang-tae-oh')
    expect(markup).toMatch(
      /href="\/new\/organization\?path=[^"]*&amp;name=5urprise" class="red-link"/,
    )
  })
})

describe('A preview', () => {
  it('stands under the heading of the form, without the tools of a page', () => {
    const reading = readingOf('/dramas/run-on', EVERYTHING_WATCHED)
    const markup = reading ? renderToStaticMarkup(<EntryView reading={reading} isPreview />) : ''
    expect(markup).not.toContain('<h1')
    expect(markup).not.toContain('href="/history/')
  })
})
