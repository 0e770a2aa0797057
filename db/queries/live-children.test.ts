import { afterEach, beforeEach, expect, it } from 'vitest'
import { EVERYTHING_WATCHED, NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import { openTestDatabase, type TestDatabase } from '../testing'
import { dramaDocument, publish } from '../testing-content'
import { listLiveChildren } from './live-children'

let wiki: TestDatabase
beforeEach(async () => {
  wiki = await openTestDatabase()
})
afterEach(() => wiki.close())

it('what stands under a page is counted for everybody, and named to those who may know of it', () => {
  const parent = publish(wiki.writer, dramaDocument('run-on')).id
  const address = { id: 'address', segment: 'sister', parent: { entry: parent } }
  publish(wiki.writer, {
    kind: 'character',
    fields: {
      address: [{ ...address, knownFrom: { drama: parent, episode: 9 } }],
      names: [{ id: 'name-main', text: 'Canary' }],
    },
  })
  const safe = listLiveChildren(wiki.reader, parent, NOTHING_WATCHED)
  expect(safe).toMatchObject([{ isKnown: false, gate: { drama: parent, episode: 9 } }])
  expect(JSON.stringify(safe)).not.toContain('Canary')
  const all = listLiveChildren(wiki.reader, parent, EVERYTHING_WATCHED)
  expect(all).toMatchObject([{ name: { latin: 'Canary' } }])
})
