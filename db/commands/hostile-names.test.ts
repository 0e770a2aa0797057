import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseCell } from '@/wiki/forms/parse-cell'
import type { Column, Value } from '@/wiki/kinds/column'
import { listKinds } from '@/wiki/kinds/registry'
import { foldName } from '@/wiki/names/fold'
import { slugOf } from '@/wiki/names/slug'
import { hostileTexts } from '@/wiki/testing/hostile-texts'
import { completeEntries } from '../queries/complete'
import { findEntryByPath } from '../queries/entries'
import { getHead } from '../queries/head'
import { progressFrom } from '../queries/progress'
import { NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import { searchNames } from '../queries/search-names'
import { dramaDocument, publish } from '../testing-content'
import { openTestDatabase, type TestDatabase } from '../testing'

let db: TestDatabase

beforeAll(async () => {
  db = await openTestDatabase()
})

afterAll(() => db.close())

/** What a column makes of the texts: those that it takes, as it stores them. */
function taken(column: Column, texts: readonly string[]): Value[] {
  return texts.flatMap((text) => {
    const parsed = parseCell(column, { text })
    return 'value' in parsed && parsed.value !== undefined ? [parsed.value] : []
  })
}

describe('Hostile text', () => {
  it('is taken as its column says or refused with a reason, in every column of every kind', () => {
    let count = 0
    for (const kind of listKinds()) {
      for (const { columns } of Object.values(kind.fields)) {
        for (const column of Object.values(columns)) {
          for (const value of taken(column, hostileTexts)) {
            expect(column.schema.safeParse(value).success).toBe(true)
            count += 1
          }
        }
      }
    }
    expect(count).toBeGreaterThan(10_000)
  })

  it('as names is saved as it is shown, beside each other, and found again', () => {
    const column = listKinds().find(({ name }) => name === 'drama')?.fields.titles?.columns.text
    const names = [...new Set(taken(column as Column, hostileTexts))].slice(0, 600) as string[]
    expect(names.length).toBeGreaterThan(350)
    const titles = names.map((text, at) => ({ id: `t${at}`, text, language: 'en' }))
    const own = { id: 'title-main', text: 'Hostile', language: 'en', isMain: true }
    const { id } = publish(db.writer, dramaDocument('hostile', { titles: [own, ...titles] }))
    const rows = getHead(db.reader, id)?.document.fields.titles ?? []
    expect(rows.slice(1).map((row) => row.text)).toEqual(names)
    const lost = names.filter((name) => foldName(name) !== '' && !finds(name, id))
    expect(lost).toEqual([])
  })

  const finds = (name: string, id: string) =>
    searchNames(db.reader, name).some(({ mention }) => mention.id === id)

  it('asked for is an answer: nothing, or something that stands', () => {
    const kinds = listKinds().map(({ name }) => name)
    for (const text of hostileTexts) {
      for (const { mention } of searchNames(db.reader, text)) expect(mention.status).toBe('live')
      completeEntries(db.reader, { text, kinds, home: null, progress: NOTHING_WATCHED })
      expect(findEntryByPath(db.reader, text)).toBeFalsy()
      expect(findEntryByPath(db.reader, `/dramas/${text}`)).toBeFalsy()
      expect(progressFrom(db.reader, `run-on:${text}`)).toBeNull()
      expect(progressFrom(db.reader, `${text}:1`)).toBeNull()
      expect(slugOf(text)).toMatch(/^[a-z0-9-]{0,300}$/)
    }
  })
})
