import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Document } from '@/wiki/revisions/document'
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
const pathsFor = (document: Document, id = newId()) =>
  listPossibleDuplicates(wiki.reader, id, document).map(({ path }) => path)

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
})
