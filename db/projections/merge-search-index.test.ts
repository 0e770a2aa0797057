import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkIntegrity } from '../integrity'
import { searchNames } from '../queries/search-names'
import { openTestDatabase, type TestDatabase } from '../testing'
import { dramaDocument, publish } from '../testing-content'
import { mergeSearchIndex } from './merge-search-index'

let database: TestDatabase
beforeEach(async () => {
  database = await openTestDatabase()
})
afterEach(() => database.close())

const segments = () =>
  database.reader.get<{ n: number }>(sql`select count(distinct segid) as n from names_index_idx`)?.n

it('makes one segment of what many edits wrote, and loses no name', async () => {
  const titles = Array.from({ length: 30 }, (_, n) => `drama-${n}`)
  for (const text of titles) {
    const title = [{ id: 'title-main', text, language: 'en', isMain: true }]
    publish(database.writer, dramaDocument(text, { titles: title }))
  }
  expect(segments()).toBeGreaterThan(1)
  const found = () => titles.map((text) => searchNames(database.reader, text, { limit: 3 }))
  const before = found()
  expect(before.every((hits) => hits.length > 0)).toBe(true)

  await mergeSearchIndex(database.writer, 1000)

  expect(segments()).toBe(1)
  expect(found()).toEqual(before)
  expect(checkIntegrity(database.reader)).toEqual([])
})

it('writes nothing where there is nothing to join', async () => {
  publish(database.writer, dramaDocument('run-on'))
  await mergeSearchIndex(database.writer, 1000)
  const pages = () => database.reader.all(sql`select id, block from names_index_data order by id`)
  const before = pages()
  await mergeSearchIndex(database.writer, 1000)
  expect(pages()).toEqual(before)
})
