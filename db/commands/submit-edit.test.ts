import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ANONYMOUS, SYSTEM } from '../actor'
import { newId } from '../entry-id'
import { checkIntegrity } from '../integrity'
import { getHead } from '../queries/head'
import { blocks, edits, entries, links, names, reviews, revisions } from '../schema'
import { openTestDatabase, type TestDatabase } from '../testing'
import {
  adding,
  addUser,
  dramaDocument,
  editing,
  newKey,
  publish,
  setting,
} from '../testing-content'
import { submitEdit } from './submit-edit'

let wiki: TestDatabase
beforeEach(async () => void (wiki = await openTestDatabase()))
afterEach(() => {
  expect(checkIntegrity(wiki.reader)).toEqual([])
  wiki.close()
})

const count = (table: typeof edits | typeof revisions) =>
  wiki.reader.select().from(table).all().length
const status = adding({ status: [{ id: 'status', value: 'ended' }] })

describe('submitting an edit', () => {
  it('lets the edit of a newcomer wait, and leaves the head as it is', () => {
    const { id, revision } = publish(wiki.writer, dramaDocument())
    const fan = addUser(wiki.writer, 'fan')
    const outcome = submitEdit(wiki.writer, fan, editing(id, 'drama', revision, status))
    expect(outcome).toMatchObject({ status: 'pending' })
    expect(getHead(wiki.reader, id)?.revisionId).toBe(revision)
    expect(count(revisions)).toBe(1)
  })

  it('publishes at once what its author is trusted with, with a review row that says so', () => {
    const { id, revision } = publish(wiki.writer, dramaDocument())
    const reviewer = addUser(wiki.writer, 'reviewer', 'reviewer')
    const outcome = submitEdit(wiki.writer, reviewer, editing(id, 'drama', revision, status))
    expect(outcome).toMatchObject({ status: 'published', paths: ['/dramas/run-on'] })
    const row = wiki.reader.select().from(reviews).where(eq(reviews.reviewerId, reviewer.id)).get()
    expect(row?.decision).toBe('published')
    expect(getHead(wiki.reader, id)?.document.fields.status).toEqual([
      { id: 'status', value: 'ended' },
    ])
  })

  it('lets trusted people add what has a source, and asks a reviewer for the rest', () => {
    const source = publish(wiki.writer, {
      kind: 'source',
      fields: {
        address: [{ id: 'address', segment: 'a-report' }],
        title: [{ id: 'title', value: 'A report' }],
      },
    })
    const { id, revision } = publish(wiki.writer, dramaDocument())
    const trusted = addUser(wiki.writer, 'trusted', 'trusted')
    const unsourced = submitEdit(wiki.writer, trusted, editing(id, 'drama', revision, status))
    expect(unsourced.status).toBe('pending')
    const sourced = adding({
      status: [{ id: 'status', value: 'ended' }],
      citations: [{ id: 'cite-1', of: 'status', source: { entry: source.id } }],
    })
    expect(submitEdit(wiki.writer, trusted, editing(id, 'drama', revision, sourced)).status).toBe(
      'published',
    )
  })

  it('merges with what was published meanwhile when the merge is clean', () => {
    const { id, revision } = publish(wiki.writer, dramaDocument())
    const reviewer = addUser(wiki.writer, 'reviewer', 'reviewer')
    submitEdit(wiki.writer, reviewer, editing(id, 'drama', revision, status))
    const late = setting('titles', 'title-other', { text: 'Run on' })
    expect(submitEdit(wiki.writer, reviewer, editing(id, 'drama', revision, late)).status).toBe(
      'published',
    )
    const head = getHead(wiki.reader, id)?.document
    expect(head?.fields.status).toEqual([{ id: 'status', value: 'ended' }])
    expect(head?.fields.titles?.[1]?.text).toBe('Run on')
  })

  it('refuses what is in conflict with what was published meanwhile, and writes nothing', () => {
    const { id, revision } = publish(wiki.writer, dramaDocument())
    const reviewer = addUser(wiki.writer, 'reviewer', 'reviewer')
    submitEdit(
      wiki.writer,
      reviewer,
      editing(id, 'drama', revision, setting('titles', 'title-other', { text: 'A' })),
    )
    const before = [count(edits), count(revisions)]
    const clash = editing(id, 'drama', revision, setting('titles', 'title-other', { text: 'B' }))
    expect(submitEdit(wiki.writer, reviewer, clash)).toMatchObject({
      status: 'conflict',
      conflicts: [{ field: 'titles', column: 'text', base: 'On the Run', theirs: 'A', yours: 'B' }],
    })
    expect([count(edits), count(revisions)]).toEqual(before)
  })

  it('refuses a source for what was never said, and asks about one for what was deleted meanwhile', () => {
    const first = { status: [{ id: 'status', value: 'airing' }] }
    const { id, revision } = publish(wiki.writer, dramaDocument('run-on', first))
    const reviewer = addUser(wiki.writer, 'reviewer', 'reviewer')
    const source = { kind: 'source', path: '/sources/a-report', label: 'A report' }
    const cite = (of: string) => adding({ citations: [{ id: 'c', of, source }] })
    const send = (patch: ReturnType<typeof adding>) =>
      submitEdit(wiki.writer, reviewer, editing(id, 'drama', revision, patch))
    expect(send(cite('nothing'))).toMatchObject({
      status: 'invalid',
      problems: [{ code: 'cites-nothing', row: 'c' }],
    })
    const gone = { rows: [{ op: 'remove' as const, field: 'status', id: 'status' }], order: {} }
    expect(send(gone).status).toBe('published')
    expect(send(cite('status'))).toMatchObject({
      status: 'conflict',
      conflicts: [{ type: 'row', field: 'status', id: 'status' }],
    })
    expect(count(revisions)).toBe(2)
  })

  it('takes a row that was emptied for one that was deleted, with its sources', () => {
    const source = { kind: 'source', path: '/sources/a-report', label: 'A report' }
    const { id, revision } = publish(
      wiki.writer,
      dramaDocument('run-on', {
        status: [{ id: 'status', value: 'airing' }],
        citations: [{ id: 'c', of: 'status', source }],
      }),
    )
    const reviewer = addUser(wiki.writer, 'reviewer', 'reviewer')
    const emptied = setting('status', 'status', { value: null })
    const outcome = submitEdit(wiki.writer, reviewer, editing(id, 'drama', revision, emptied))
    expect(outcome.status).toBe('published')
    const fields = getHead(wiki.reader, id)?.document.fields
    expect(Object.keys(fields ?? {})).toEqual(['address', 'titles'])
  })

  it('takes the same form twice as one edit, and no other author’s key', () => {
    const { id, revision } = publish(wiki.writer, dramaDocument())
    const fan = addUser(wiki.writer, 'fan')
    const form = editing(id, 'drama', revision, status)
    const first = submitEdit(wiki.writer, fan, form)
    expect(submitEdit(wiki.writer, fan, form)).toEqual(first)
    expect(count(edits)).toBe(2)
    const other = addUser(wiki.writer, 'other')
    expect(submitEdit(wiki.writer, other, form)).toEqual({ status: 'missing', what: 'key' })
  })

  it('says that nothing changed when nothing did', () => {
    const { id, revision } = publish(wiki.writer, dramaDocument())
    const fan = addUser(wiki.writer, 'fan')
    const same = setting('titles', 'title-other', { text: 'On the Run' })
    expect(submitEdit(wiki.writer, fan, editing(id, 'drama', revision, same))).toEqual({
      status: 'unchanged',
    })
  })

  it('refuses a missing, foreign or invented token, and writes nothing', () => {
    const { id, revision } = publish(wiki.writer, dramaDocument())
    const other = publish(wiki.writer, dramaDocument('other'))
    const fan = addUser(wiki.writer, 'fan')
    const submit = (base: number | null, more = {}) =>
      submitEdit(wiki.writer, fan, { ...editing(id, 'drama', base, status), ...more })
    expect(submit(null)).toEqual({ status: 'missing', what: 'base' })
    expect(submit(other.revision)).toEqual({ status: 'missing', what: 'base' })
    expect(submit(9999)).toEqual({ status: 'missing', what: 'base' })
    expect(submit(revision, { key: '' })).toEqual({ status: 'missing', what: 'key' })
    expect(submit(revision, { parts: [] })).toEqual({ status: 'missing', what: 'parts' })
    expect(count(edits)).toBe(2)
  })

  it('refuses who is not signed in, is banned, or has too much waiting', () => {
    const { id, revision } = publish(wiki.writer, dramaDocument())
    const form = () => editing(id, 'drama', revision, status)
    expect(submitEdit(wiki.writer, ANONYMOUS, form())).toEqual({
      status: 'forbidden',
      reason: 'signed-out',
    })
    const banned = addUser(wiki.writer, 'banned', 'moderator')
    wiki.writer.transaction((tx) =>
      tx.insert(blocks).values({ userId: banned.id, reason: 'spam', createdAt: 1 }).run(),
    )
    expect(submitEdit(wiki.writer, banned, form())).toEqual({
      status: 'forbidden',
      reason: 'blocked',
    })
    const busy = addUser(wiki.writer, 'busy')
    for (let n = 0; n < 10; n++)
      expect(submitEdit(wiki.writer, busy, form()).status).toBe('pending')
    expect(submitEdit(wiki.writer, busy, form())).toEqual({
      status: 'forbidden',
      reason: 'too-many-open',
    })
  })

  it('refuses rows that the kind does not know, wrong values, and mentions of nothing', () => {
    const { id, revision } = publish(wiki.writer, dramaDocument())
    const fan = addUser(wiki.writer, 'fan')
    const problemsOf = (rows: Parameters<typeof adding>[0]) => {
      const outcome = submitEdit(wiki.writer, fan, editing(id, 'drama', revision, adding(rows)))
      return outcome.status === 'invalid'
        ? outcome.problems.map(({ code }) => code)
        : outcome.status
    }
    expect(problemsOf({ nonsense: [{ id: 'a', value: 'x' }] })).toEqual(['unknown-field'])
    expect(problemsOf({ status: [{ id: 'status', value: 'x' }] })).toEqual(['choice'])
    expect(problemsOf({ airedFrom: [{ id: 'airedFrom', value: '2021-02-30' }] })).toEqual(['date'])
    expect(problemsOf({ runtime: [{ id: 'runtime', value: '70' }] })).toEqual(['not-a-number'])
    expect(problemsOf({ titles: [{ id: 't2', text: 'x'.repeat(201) }] })).toEqual(['too-long'])
    expect(problemsOf({ cast: [{ id: 'c', person: { entry: newId() } }] })).toEqual([
      'no-such-entry',
    ])
    expect(problemsOf({ cast: [{ id: 'c', person: { entry: id } }] })).toEqual(['wrong-kind'])
    expect(problemsOf({ constructor: [{ id: 'c', value: 'x' }] })).toEqual(['unknown-field'])
    expect(count(edits)).toBe(1)
  })

  it('resolves the red links that waited for a new entry', () => {
    const link = { kind: 'person', path: '/people/kang-tae-oh', label: 'Kang Tae Oh' }
    publish(wiki.writer, dramaDocument('run-on', { cast: [{ id: 'c1', person: link }] }))
    expect(wiki.reader.select().from(links).get()).toMatchObject({ toId: null, toPath: link.path })
    const person = publish(wiki.writer, {
      kind: 'person',
      fields: {
        address: [{ id: 'address', segment: 'kang-tae-oh' }],
        names: [{ id: 'stage', latin: 'Kang Tae Oh', hangul: '강태오' }],
      },
    })
    expect(wiki.reader.select().from(links).get()?.toId).toBe(person.id)
    expect(wiki.reader.select().from(names).where(eq(names.entryId, person.id)).all()).toHaveLength(
      2,
    )
  })

  it('publishes a drama and its character as one edit, or neither', () => {
    const [drama, character] = [newId(), newId()]
    const parts = (segment: string) => [
      {
        entryId: character,
        kind: 'character',
        base: null,
        patch: adding({
          address: [{ id: 'address', parent: { entry: drama }, segment: 'seo-dan-ah' }],
          names: [{ id: 'n', text: 'Seo Dan Ah' }],
        }),
      },
      {
        entryId: drama,
        kind: 'drama',
        base: null,
        patch: adding({
          address: [{ id: 'address', segment }],
          titles: [{ id: 't', text: 'Run On' }],
          cast: [{ id: 'c', character: { entry: character } }],
        }),
      },
    ]
    const wrong = {
      key: newKey(),
      summary: '',
      origin: 'creation' as const,
      parts: parts('Run On'),
    }
    expect(submitEdit(wiki.writer, SYSTEM, wrong).status).toBe('invalid')
    expect(wiki.reader.select().from(entries).all()).toEqual([])
    const right = { ...wrong, key: newKey(), parts: parts('run-on') }
    expect(submitEdit(wiki.writer, SYSTEM, right)).toMatchObject({
      status: 'published',
      paths: ['/dramas/run-on', '/dramas/run-on/characters/seo-dan-ah'],
    })
  })
})
