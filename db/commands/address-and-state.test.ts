import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Row } from '@/wiki/revisions/document'
import { checkIntegrity } from '../integrity'
import { listDeletedTogether } from '../queries/deleted-together'
import { getEdit } from '../queries/edit'
import { getHead } from '../queries/head'
import { citations, dramas, entries, entryPaths, names, people } from '../schema'
import { openTestDatabase, type TestDatabase } from '../testing'
import {
  adding,
  addUser,
  approve,
  dramaDocument,
  editing,
  publish,
  publishTogether,
  setting,
} from '../testing-content'
import { submitEdit } from './submit-edit'

let wiki: TestDatabase
beforeEach(async () => void (wiki = await openTestDatabase()))
afterEach(() => {
  expect(checkIntegrity(wiki.reader)).toEqual([])
  wiki.close()
})

/** A second moderator: what is destructive takes two. */
const anotherModerator = () => addUser(wiki.writer, 'second', 'moderator')

describe('where an entry stands, and whether it does', () => {
  it('moves an entry with what stands under it, and never gives an old path away', () => {
    const drama = publish(wiki.writer, dramaDocument())
    publish(wiki.writer, {
      kind: 'episode',
      fields: { address: [{ id: 'address', parent: { entry: drama.id }, segment: '1' }] },
    })
    const moderator = addUser(wiki.writer, 'moderator', 'moderator')
    const move = editing(
      drama.id,
      'drama',
      drama.revision,
      setting('address', 'address', { segment: 'run-on-2020' }),
    )
    publishTogether(wiki.writer, moderator, anotherModerator(), { ...move, origin: 'move' })
    const paths = wiki.reader
      .select()
      .from(entries)
      .all()
      .map((entry) => entry.path)
    expect(paths.sort()).toEqual(['/dramas/run-on-2020', '/dramas/run-on-2020/episodes/1'])
    const old = wiki.reader
      .select()
      .from(entryPaths)
      .where(eq(entryPaths.path, '/dramas/run-on/episodes/1'))
      .get()
    expect(old).toBeDefined()
    expect(() => publish(wiki.writer, dramaDocument())).toThrow('path-taken')
  })

  it('is called otherwise by two people together, and by no reviewer alone', () => {
    const { id } = publish(wiki.writer, dramaDocument())
    const reviewer = addUser(wiki.writer, 'reviewer', 'reviewer')
    const rename = (text: string) => {
      const base = getHead(wiki.reader, id)?.revisionId ?? 0
      return editing(id, 'drama', base, setting('titles', 'title-main', { text }))
    }
    expect(submitEdit(wiki.writer, reviewer, rename('run on')).status).toBe('published')
    const renaming = submitEdit(wiki.writer, reviewer, rename('Walk On'))
    if (renaming.status !== 'pending') throw new Error(JSON.stringify(renaming))
    expect(getEdit(wiki.reader, renaming.editId)?.risk).toBe('destructive')
    expect(wiki.reader.select().from(entries).get()?.latinName).toBe('run on')
  })

  it('lets two moderators delete and restore together, and nobody below', () => {
    const { id, revision } = publish(wiki.writer, dramaDocument())
    const gone = adding({ state: [{ id: 'state', value: 'deleted' }] })
    const form = () => ({ ...editing(id, 'drama', revision, gone), origin: 'deletion' as const })
    const reviewer = addUser(wiki.writer, 'reviewer', 'reviewer')
    expect(submitEdit(wiki.writer, reviewer, form())).toEqual({
      status: 'forbidden',
      reason: 'level',
    })
    const moderator = addUser(wiki.writer, 'moderator', 'moderator')
    const other = anotherModerator()
    const deletion = submitEdit(wiki.writer, moderator, form())
    if (deletion.status !== 'pending') throw new Error(JSON.stringify(deletion))
    expect(wiki.reader.select().from(entries).get()?.status).toBe('live')
    approve(wiki.writer, other, deletion.editId)
    expect(wiki.reader.select().from(entries).get()?.status).toBe('deleted')
    expect(wiki.reader.select().from(names).all()).toEqual([])
    const head = getHead(wiki.reader, id)?.revisionId ?? 0
    const patch = { rows: [{ op: 'remove' as const, field: 'state', id: 'state' }], order: {} }
    const back = { ...editing(id, 'drama', head, patch), origin: 'restoration' as const }
    publishTogether(wiki.writer, moderator, other, back)
    expect(wiki.reader.select().from(names).all()).toHaveLength(2)
  })

  it('deletes nothing by the way: what stands under an entry goes in the same edit or stays', () => {
    const drama = publish(wiki.writer, dramaDocument())
    publish(wiki.writer, {
      kind: 'episode',
      fields: { address: [{ id: 'address', parent: { entry: drama.id }, segment: '1' }] },
    })
    const moderator = addUser(wiki.writer, 'moderator', 'moderator')
    const gone = adding({ state: [{ id: 'state', value: 'deleted' }] })
    const outcome = submitEdit(
      wiki.writer,
      moderator,
      editing(drama.id, 'drama', drama.revision, gone),
    )
    expect(outcome).toMatchObject({ status: 'invalid', problems: [{ code: 'has-children' }] })
  })

  it('knows who acts, who broadcasts and what is cited as soon as a red link comes to be', () => {
    const link = (kind: string, path: string) => ({ kind, path, label: 'Somebody' })
    publish(
      wiki.writer,
      dramaDocument('run-on', {
        cast: [{ id: 'c1', person: link('person', '/people/kang-tae-oh') }],
        networks: [{ id: 'n1', network: link('organization', '/organizations/jtbc') }],
        citations: [{ id: 's1', of: 'c1', source: link('source', '/sources/a-report') }],
      }),
    )
    const named = (kind: string, segment: string, field: string, row: Row) =>
      publish(wiki.writer, {
        kind,
        fields: { address: [{ id: 'address', segment }], [field]: [row] },
      }).id
    const person = named('person', 'kang-tae-oh', 'names', { id: 'n', latin: 'Kang Tae Oh' })
    const network = named('organization', 'jtbc', 'names', { id: 'n', text: 'JTBC' })
    const source = named('source', 'a-report', 'title', { id: 'title', value: 'A report' })
    expect(wiki.reader.select().from(people).get()).toMatchObject({
      entryId: person,
      isActor: true,
    })
    expect(wiki.reader.select().from(dramas).get()?.networkId).toBe(network)
    expect(wiki.reader.select().from(citations).get()?.sourceId).toBe(source)
  })

  it('finds what was deleted together with an entry, and nothing that was deleted before', () => {
    const drama = publish(wiki.writer, dramaDocument())
    const [first, second] = ['1', '2'].map((segment) =>
      publish(wiki.writer, {
        kind: 'episode',
        fields: { address: [{ id: 'address', parent: { entry: drama.id }, segment }] },
      }),
    )
    if (!first || !second) throw new Error('Not published')
    const gone = adding({ state: [{ id: 'state', value: 'deleted' }] })
    const part = (kind: string, { id, revision }: { id: string; revision: number }) => ({
      entryId: id,
      kind,
      base: revision,
      patch: gone,
    })
    const moderator = addUser(wiki.writer, 'moderator', 'moderator')
    const other = anotherModerator()
    const remove = (key: string, parts: ReturnType<typeof part>[]) =>
      publishTogether(wiki.writer, moderator, other, {
        key,
        summary: '',
        origin: 'deletion',
        parts,
      })
    remove('deletion-1', [part('episode', first)])
    const both = [part('drama', drama), part('episode', second)]
    remove('deletion-2', both)
    const together = listDeletedTogether(wiki.reader, drama.id)
    expect(together.map(({ id }) => id)).toEqual([second.id])
  })
})
