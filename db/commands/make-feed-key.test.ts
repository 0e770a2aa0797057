import { afterEach, beforeEach, expect, it } from 'vitest'
import { ANONYMOUS } from '../actor'
import { users } from '../schema'
import { openTestDatabase, type TestDatabase } from '../testing'
import { addUser } from '../testing-content'
import { isFeedKey, makeFeedKey } from './make-feed-key'

let wiki: TestDatabase
beforeEach(async () => {
  wiki = await openTestDatabase()
})
afterEach(() => wiki.close())

it('makes a secret that opens one’s own feed, until the next one is made', () => {
  const fan = addUser(wiki.writer, 'fan')
  const other = addUser(wiki.writer, 'other')
  expect(isFeedKey(wiki.reader, fan.id, '')).toBe(false)
  const first = makeFeedKey(wiki.writer, fan)
  const key = first.status === 'made' ? first.key : ''
  expect(isFeedKey(wiki.reader, fan.id, key)).toBe(true)
  expect(isFeedKey(wiki.reader, other.id, key)).toBe(false)
  expect(JSON.stringify(wiki.reader.select().from(users).all())).not.toContain(key)
  makeFeedKey(wiki.writer, fan)
  expect(isFeedKey(wiki.reader, fan.id, key)).toBe(false)
})

it('makes none for who is not signed in', () => {
  expect(makeFeedKey(wiki.writer, ANONYMOUS)).toMatchObject({ status: 'forbidden' })
})
