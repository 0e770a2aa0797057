import { afterEach, beforeEach, expect, it } from 'vitest'
import { ANONYMOUS, SYSTEM, type Actor } from '../actor'
import { listSpoilerConsents } from '../queries/watched'
import { spoilerConsents } from '../schema'
import { openTestDatabase, type TestDatabase } from '../testing'
import { addUser, dramaDocument, publish } from '../testing-content'
import { agreeToSpoilers } from './agree-to-spoilers'

let wiki: TestDatabase
let fan: Actor & { id: string }
let drama = ''

beforeEach(async () => {
  wiki = await openTestDatabase()
  fan = addUser(wiki.writer, 'fan')
  drama = publish(wiki.writer, dramaDocument()).id
})
afterEach(() => wiki.close())

const agree = (agrees: boolean, actor: Actor = fan, of = drama) =>
  agreeToSpoilers(wiki.writer, actor, { drama: of, agrees })
const consents = () => listSpoilerConsents(wiki.reader, fan.id)

it('is remembered for that drama and that editor alone, until it is taken back', () => {
  const other = addUser(wiki.writer, 'other')
  const second = publish(wiki.writer, dramaDocument('another')).id
  expect(agree(true)).toEqual({ status: 'agreed' })
  expect(agree(true)).toEqual({ status: 'agreed' })
  expect(consents()).toEqual([drama])
  expect(listSpoilerConsents(wiki.reader, other.id)).toEqual([])
  expect(agree(true, other, second)).toEqual({ status: 'agreed' })
  expect(agree(false)).toEqual({ status: 'revoked' })
  expect(agree(false)).toEqual({ status: 'revoked' })
  expect(consents()).toEqual([])
  expect(listSpoilerConsents(wiki.reader, other.id)).toEqual([second])
})

it('is refused for what is no drama, and for who is not signed in', () => {
  expect(agree(true, fan, 'no-such-drama')).toEqual({ status: 'not-found' })
  for (const actor of [ANONYMOUS, SYSTEM, { type: 'user', id: 'nobody' } as const])
    for (const agrees of [true, false])
      expect(agree(agrees, actor)).toMatchObject({ status: 'forbidden' })
  expect(wiki.reader.select().from(spoilerConsents).all()).toEqual([])
})
