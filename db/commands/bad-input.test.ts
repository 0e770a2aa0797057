import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Patch } from '@/wiki/revisions/patch'
import { words } from '@/wiki/words'
import type { Actor } from '../actor'
import { newId } from '../entry-id'
import { checkIntegrity } from '../integrity'
import { getEdit } from '../queries/edit'
import { getHead } from '../queries/head'
import { openTestDatabase, type TestDatabase } from '../testing'
import {
  adding,
  addUser,
  dramaDocument,
  editing,
  newKey,
  publish,
  publishTogether,
  setting,
} from '../testing-content'
import { decideEdit } from './decide-edit'
import type { EditPart } from './resolved-part'
import { submitEdit, type Submission } from './submit-edit'

let wiki: TestDatabase
let drama: { id: string; revision: number }
let fan: Actor & { id: string }
let reviewer: Actor & { id: string }
let moderator: Actor & { id: string }
let second: Actor & { id: string }

beforeEach(async () => {
  wiki = await openTestDatabase()
  drama = publish(wiki.writer, dramaDocument())
  fan = addUser(wiki.writer, 'fan')
  reviewer = addUser(wiki.writer, 'reviewer', 'reviewer')
  moderator = addUser(wiki.writer, 'moderator', 'moderator')
  second = addUser(wiki.writer, 'second', 'moderator')
})
afterEach(() => {
  expect(checkIntegrity(wiki.reader)).toEqual([])
  wiki.close()
})

const gone = adding({ state: [{ id: 'state', value: 'deleted' }] })
const status = adding({ status: [{ id: 'status', value: 'ended' }] })

function submit(actor: Actor, patch: Patch, base = drama.revision) {
  return submitEdit(wiki.writer, actor, editing(drama.id, 'drama', base, patch))
}

/** What moves or deletes takes two moderators. */
function together(form: Submission): void {
  publishTogether(wiki.writer, moderator, second, form)
}

function submitParts(actor: Actor, parts: EditPart[]) {
  const form = { key: newKey(), summary: 'Several', origin: 'form' as const, parts }
  return submitEdit(wiki.writer, actor, form)
}

function propose(patch: Patch): string {
  const outcome = submit(fan, patch)
  if (outcome.status !== 'pending') throw new Error(JSON.stringify(outcome))
  return outcome.editId
}

function approve(editId: string) {
  const { version = 0, seenHash = '' } = getEdit(wiki.reader, editId) ?? {}
  const input = { editId, version, seenHash, decision: 'approve' as const, reason: '' }
  return decideEdit(wiki.writer, moderator, input)
}

const headOf = (id: string) => getHead(wiki.reader, id)?.revisionId ?? 0
const stamp = () => JSON.stringify(wiki.reader.get(sql`PRAGMA data_version`))

/** What is refused leaves not one byte behind. */
function refusing<T>(work: () => T): T {
  const before = stamp()
  const outcome = work()
  expect(stamp()).toBe(before)
  return outcome
}

const episode = (parent: string, segment = '1') => ({
  kind: 'episode',
  fields: { address: [{ id: 'address', parent: { entry: parent }, segment }] },
})

describe('an edit that cannot be meant', () => {
  it('is refused when it changes rows that its base does not have, as those of another page', () => {
    const other = publish(wiki.writer, dramaDocument('nokdu', { titles: [{ id: 'x', text: 'A' }] }))
    const foreign = setting('titles', 'x', { text: 'B' })
    const both = { rows: [...foreign.rows, ...status.rows], order: {} }
    const away = { rows: [{ op: 'remove' as const, field: 'titles', id: 'x' }], order: {} }
    for (const patch of [foreign, both, away]) {
      const outcome = refusing(() => submit(reviewer, patch))
      expect(outcome).toEqual({ status: 'missing', what: 'base' })
    }
    const part = editing(other.id, 'drama', drama.revision, foreign)
    expect(refusing(() => submitEdit(wiki.writer, reviewer, part))).toMatchObject({
      status: 'missing',
    })
  })

  it('is refused when it mentions what is deleted', () => {
    const person = publish(wiki.writer, {
      kind: 'person',
      fields: {
        address: [{ id: 'address', segment: 'kang-tae-oh' }],
        names: [{ id: 'stage', latin: 'Kang Tae Oh' }],
      },
    })
    together(editing(person.id, 'person', person.revision, gone))
    const cast = adding({ cast: [{ id: 'c', person: { entry: person.id } }] })
    expect(refusing(() => submit(fan, cast))).toMatchObject({
      status: 'invalid',
      problems: [{ code: 'deleted-entry', field: 'cast', row: 'c', column: 'person' }],
    })
  })
})

describe('an edit of a page that was moved meanwhile', () => {
  const move = () => {
    const patch = setting('address', 'address', { segment: 'run-on-2020' })
    return together(editing(drama.id, 'drama', drama.revision, patch))
  }

  it('goes where the page went, whether it waited or was still being typed', () => {
    const editId = propose(status)
    move()
    expect(approve(editId)).toMatchObject({ status: 'approved', paths: ['/dramas/run-on-2020'] })
    const late = submit(reviewer, setting('titles', 'title-other', { text: 'Run on' }))
    expect(late).toMatchObject({ status: 'published', paths: ['/dramas/run-on-2020'] })
  })

  it('puts what is new under it where it stands now', () => {
    const id = newId()
    const part = { entryId: id, kind: 'episode', base: null }
    const outcome = submitParts(fan, [{ ...part, patch: adding(episode(drama.id).fields) }])
    move()
    const editId = outcome.status === 'pending' ? outcome.editId : ''
    expect(approve(editId)).toMatchObject({ paths: ['/dramas/run-on-2020/episodes/1'] })
  })
})

describe.each(['deleted', 'merged'])('an edit of a page that was %s meanwhile', (state) => {
  const patch = adding({ state: [{ id: 'state', value: state }] })
  const away = () => together(editing(drama.id, 'drama', drama.revision, patch))

  it('waits with words while the page is gone, and can be approved when it is back', () => {
    const editId = propose(status)
    away()
    expect(refusing(() => approve(editId))).toMatchObject({
      status: 'invalid',
      problems: [{ code: 'deleted-page' }],
    })
    expect(words.problems['deleted-page']()).toContain('restored')
    const back = { rows: [{ op: 'remove' as const, field: 'state', id: 'state' }], order: {} }
    together(editing(drama.id, 'drama', headOf(drama.id), back))
    expect(approve(editId)).toMatchObject({ status: 'approved' })
  })

  it('is refused when it comes from a form that was open before, and so is what is new under it', () => {
    away()
    expect(refusing(() => submit(reviewer, status))).toMatchObject({
      status: 'invalid',
      problems: [{ code: 'deleted-page' }],
    })
    const part = { entryId: newId(), kind: 'episode', base: null }
    const child = { ...part, patch: adding(episode(drama.id).fields) }
    expect(refusing(() => submitParts(reviewer, [child]))).toMatchObject({
      status: 'invalid',
      problems: [{ code: 'deleted-entry', field: 'address' }],
    })
  })

  it('is for moderators, and never leaves anything standing under it', () => {
    expect(refusing(() => submit(reviewer, patch))).toMatchObject({ status: 'forbidden' })
    publish(wiki.writer, episode(drama.id))
    expect(refusing(() => submit(moderator, patch))).toMatchObject({
      status: 'invalid',
      problems: [{ code: 'has-children' }],
    })
  })
})

describe('an edit of several parts', () => {
  it('waits as a whole when one of them is not valid any more', () => {
    const other = publish(wiki.writer, dramaDocument('nokdu'))
    const outcome = submitParts(fan, [
      editing(drama.id, 'drama', drama.revision, status).parts[0] as EditPart,
      editing(other.id, 'drama', other.revision, status).parts[0] as EditPart,
    ])
    const editId = outcome.status === 'pending' ? outcome.editId : ''
    together(editing(other.id, 'drama', other.revision, gone))
    expect(refusing(() => approve(editId))).toMatchObject({
      status: 'invalid',
      problems: [{ code: 'deleted-page', part: 1 }],
    })
    expect(headOf(drama.id)).toBe(drama.revision)
  })
})

describe('an edit of a thousand atoms', () => {
  const awards = (count: number) =>
    adding({
      awards: Array.from({ length: count }, (_, n) => ({ id: `a${n}`, ceremony: `Number ${n}` })),
    })

  it('is taken in, looked at and published', () => {
    const editId = propose(awards(1000))
    expect(getEdit(wiki.reader, editId)?.parts[0]?.differences).toHaveLength(1000)
    expect(approve(editId)).toMatchObject({ status: 'approved' })
    expect(getHead(wiki.reader, drama.id)?.document.fields.awards).toHaveLength(1000)
  })

  it('is refused with words when it is one more, and so is one of more than a thousand parts', () => {
    const outcome = refusing(() => submit(fan, awards(1001)))
    const problem = { code: 'too-many-rows' as const, field: 'awards', limit: 1000 }
    expect(outcome).toEqual({ status: 'invalid', problems: [{ ...problem, part: 0 }] })
    expect(words.problems['too-many-rows'](problem)).toContain('1,000')
    const parts = Array.from({ length: 1001 }, (_, n) => ({
      entryId: newId(),
      kind: 'drama',
      base: null,
      patch: adding(dramaDocument(`drama-${n}`).fields),
    }))
    expect(refusing(() => submitParts(fan, parts))).toEqual({ status: 'missing', what: 'parts' })
  })
})
