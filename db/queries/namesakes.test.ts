import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Document } from '@/wiki/revisions/document'
import { EVERYTHING_WATCHED, NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import { newId } from '../entry-id'
import { openTestDatabase, type TestDatabase } from '../testing'
import { dramaDocument, publish } from '../testing-content'
import { listPossibleDuplicates } from './namesakes'

let wiki: TestDatabase
beforeEach(async () => {
  wiki = await openTestDatabase()
})
afterEach(() => wiki.close())

const character = (drama: string, segment: string, latin: string): Document => ({
  kind: 'character',
  fields: {
    address: [{ id: 'address', segment, parent: { entry: drama } }],
    names: [{ id: 'name-main', text: latin }],
  },
})
const knownFrom = (drama: string) => ({ knownFrom: { drama, episode: 9 } })
const found = (document: Document, progress = NOTHING_WATCHED, id = newId()) =>
  listPossibleDuplicates(wiki.reader, id, document, progress)
const pathsFor = (document: Document, id?: string) =>
  found(document, NOTHING_WATCHED, id).map(({ path }) => path)

describe('possible duplicates', () => {
  it('bear the same name in any spelling of it, and are of the same kind', () => {
    const { id } = publish(wiki.writer, dramaDocument('run-on'))
    const typed = dramaDocument('run-on-2')
    typed.fields.titles = [{ id: 'a', text: 'RUN-ON', language: 'en' }]
    expect(pathsFor(typed)).toEqual(['/dramas/run-on'])
    expect(pathsFor(typed, id)).toEqual([])
    typed.fields.titles = [{ id: 'a', text: 'Start-Up', language: 'en' }]
    expect(pathsFor(typed)).toEqual([])
  })

  it('are siblings where an entry stands under another', () => {
    const first = publish(wiki.writer, dramaDocument('run-on')).id
    const second = publish(wiki.writer, dramaDocument('start-up')).id
    publish(wiki.writer, character(first, 'han', 'Han'))
    publish(wiki.writer, character(second, 'han', 'Han'))
    expect(pathsFor(character(second, 'han-two', 'han'))).toEqual([
      '/dramas/start-up/characters/han',
    ])
  })

  it('are not named to somebody who may not know of them yet', () => {
    const drama = publish(wiki.writer, dramaDocument('run-on')).id
    const hidden = character(drama, 'sister', 'Han Canary')
    Object.assign(hidden.fields.address?.[0] ?? {}, knownFrom(drama))
    publish(wiki.writer, hidden)
    const typed = character(drama, 'another', 'han canary')
    const safe = found(typed)
    expect(safe).toMatchObject([{ isKnown: false, gate: { drama, episode: 9 } }])
    expect(JSON.stringify(safe)).not.toMatch(/canary/i)
    expect(found(typed, EVERYTHING_WATCHED)).toMatchObject([{ name: { latin: 'Han Canary' } }])
    expect(found(typed, { dramas: { [drama]: 9 }, others: 0 })).toMatchObject([{ isKnown: true }])
  })

  it('are not told by a name that is known later than they are', () => {
    const drama = publish(wiki.writer, dramaDocument('run-on')).id
    const known = character(drama, 'masked', 'The Masked One')
    known.fields.names?.push({ id: 'name-true', text: 'Han Canary', ...knownFrom(drama) })
    publish(wiki.writer, known)
    const typed = character(drama, 'another', 'Han Canary')
    expect(found(typed)).toEqual([])
    expect(found(typed, EVERYTHING_WATCHED)).toHaveLength(1)
  })
})
