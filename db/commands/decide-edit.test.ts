import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../actor'
import { checkIntegrity } from '../integrity'
import { getEdit } from '../queries/edit'
import { getHead } from '../queries/head'
import { deliverOutbox } from '../outbox'
import { notifications, reviews, revisions } from '../schema'
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
import { decideEdit, type Decision } from './decide-edit'
import { resubmitEdit } from './resubmit-edit'
import { submitEdit } from './submit-edit'
import { withdrawEdit } from './withdraw-edit'

let wiki: TestDatabase
let drama: { id: string; revision: number }
let fan: Actor & { id: string }
let moderator: Actor & { id: string }

beforeEach(async () => {
  wiki = await openTestDatabase()
  drama = publish(wiki.writer, dramaDocument())
  fan = addUser(wiki.writer, 'fan')
  moderator = addUser(wiki.writer, 'moderator', 'moderator')
})
afterEach(() => {
  expect(checkIntegrity(wiki.reader)).toEqual([])
  wiki.close()
})

function propose(patch = adding({ status: [{ id: 'status', value: 'ended' }] })): string {
  const outcome = submitEdit(wiki.writer, fan, editing(drama.id, 'drama', drama.revision, patch))
  if (outcome.status !== 'pending') throw new Error(JSON.stringify(outcome))
  return outcome.editId
}

function decide(editId: string, decision: Decision, by: Actor = moderator, more = {}) {
  const { version = 0, seenHash = '' } = getEdit(wiki.reader, editId) ?? {}
  const input = { editId, version, seenHash, decision, reason: 'Because.', ...more }
  return decideEdit(wiki.writer, by, input)
}

const title = () => getHead(wiki.reader, drama.id)?.document.fields.titles?.[1]?.text
const stateOf = (editId: string) => getEdit(wiki.reader, editId)?.state

describe('deciding an edit', () => {
  it('publishes what was approved under its author’s name, and tells them', () => {
    const editId = propose()
    expect(decide(editId, 'approve')).toMatchObject({
      status: 'approved',
      paths: ['/dramas/run-on'],
    })
    const newest = wiki.reader.select().from(revisions).all().at(-1)
    expect(newest).toMatchObject({ authorId: fan.id, approverId: moderator.id, number: 2 })
    expect(stateOf(editId)).toBe('applied')
    expect(deliverOutbox(wiki.writer)).toBe(1)
    expect(deliverOutbox(wiki.writer)).toBe(0)
    expect(wiki.reader.select().from(notifications).all()).toMatchObject([
      { userId: fan.id, type: 'approved' },
    ])
  })

  it('decides once: the second decision finds it closed', () => {
    const editId = propose()
    decide(editId, 'approve')
    const { version = 0 } = getEdit(wiki.reader, editId) ?? {}
    const again = { version, seenHash: 'a'.repeat(64) }
    expect(decide(editId, 'approve', moderator, again)).toEqual({ status: 'closed' })
    expect(decide(editId, 'reject', moderator, again)).toEqual({ status: 'closed' })
    expect(wiki.reader.select().from(revisions).all()).toHaveLength(2)
  })

  it('rejects and returns with a reason only, and keeps the text', () => {
    const editId = propose()
    expect(decide(editId, 'reject', moderator, { reason: '  ' })).toEqual({
      status: 'missing',
      what: 'reason',
    })
    expect(stateOf(editId)).toBe('pending')
    expect(decide(editId, 'return')).toEqual({ status: 'returned' })
    const edit = getEdit(wiki.reader, editId)
    expect(edit?.reviews).toMatchObject([{ decision: 'returned', reason: 'Because.' }])
    expect(edit?.parts[0]?.patch.rows).toHaveLength(1)
  })

  it('refuses authors, fans and the banned, whatever they send', () => {
    const editId = propose()
    expect(decide(editId, 'approve', fan)).toEqual({ status: 'forbidden', reason: 'level' })
    expect(decide(editId, 'approve', { type: 'anonymous' })).toEqual({
      status: 'forbidden',
      reason: 'signed-out',
    })
    expect(decide(editId, 'approve', addUser(wiki.writer, 'other', 'trusted'))).toMatchObject({
      status: 'forbidden',
    })
    const own = addUser(wiki.writer, 'own', 'trusted')
    const outcome = submitEdit(
      wiki.writer,
      own,
      editing(drama.id, 'drama', drama.revision, setting('titles', 'title-other', { text: 'X' })),
    )
    if (outcome.status !== 'pending') throw new Error(outcome.status)
    expect(decide(outcome.editId, 'approve', own)).toEqual({ status: 'forbidden', reason: 'level' })
    expect(title()).toBe('On the Run')
  })

  it('applies nothing when a token is missing or the head has moved since it was shown', () => {
    const editId = propose()
    const { seenHash = '', version = 0 } = getEdit(wiki.reader, editId) ?? {}
    for (const dropped of [{ version: NaN }, { seenHash: '' }, { decision: 'x' as Decision }]) {
      expect(decide(editId, 'approve', moderator, dropped)).toMatchObject({ status: 'missing' })
    }
    submitEdit(
      wiki.writer,
      moderator,
      editing(
        drama.id,
        'drama',
        drama.revision,
        setting('titles', 'title-other', { text: 'Run on' }),
      ),
    )
    expect(decide(editId, 'approve', moderator, { seenHash, version })).toEqual({
      status: 'changed',
    })
    expect(stateOf(editId)).toBe('pending')
    expect(decide(editId, 'approve')).toMatchObject({ status: 'approved' })
    expect(title()).toBe('Run on')
  })

  it('calls it a conflict when the head has moved in the same place, and applies nothing', () => {
    const editId = propose(setting('titles', 'title-other', { text: 'Mine' }))
    submitEdit(
      wiki.writer,
      moderator,
      editing(
        drama.id,
        'drama',
        drama.revision,
        setting('titles', 'title-other', { text: 'Theirs' }),
      ),
    )
    expect(decide(editId, 'approve')).toEqual({ status: 'conflict' })
    expect([stateOf(editId), title()]).toEqual(['conflicted', 'Theirs'])
  })

  it('keeps an edit waiting when its whole result would not be valid any more', () => {
    const person = publish(wiki.writer, {
      kind: 'person',
      fields: {
        address: [{ id: 'address', segment: 'kang-tae-oh' }],
        names: [{ id: 'stage', latin: 'Kang Tae Oh' }],
      },
    })
    const editId = propose(adding({ cast: [{ id: 'c', person: { entry: person.id } }] }))
    const gone = adding({ state: [{ id: 'state', value: 'deleted' }] })
    const deletion = editing(person.id, 'person', person.revision, gone)
    publishTogether(wiki.writer, moderator, addUser(wiki.writer, 'second', 'moderator'), deletion)
    expect(decide(editId, 'approve')).toMatchObject({
      status: 'invalid',
      problems: [{ code: 'deleted-entry' }],
    })
    expect(stateOf(editId)).toBe('pending')
  })
})

describe('the author’s side', () => {
  it('withdraws what waits, and only what is their own', () => {
    const editId = propose()
    expect(withdrawEdit(wiki.writer, moderator, { editId, version: 1 })).toMatchObject({
      status: 'forbidden',
    })
    expect(withdrawEdit(wiki.writer, fan, { editId, version: 2 })).toEqual({ status: 'changed' })
    expect(withdrawEdit(wiki.writer, fan, { editId, version: 1 })).toEqual({ status: 'withdrawn' })
    expect(decide(editId, 'approve')).toMatchObject({ status: 'closed' })
    expect(wiki.reader.select().from(reviews).all()).toHaveLength(1)
  })

  it('submits what was returned again as a new version, and the old one can no longer be approved', () => {
    const editId = propose(setting('titles', 'title-other', { text: 'Runn On' }))
    decide(editId, 'return')
    const again = {
      editId,
      version: 1,
      key: newKey(),
      summary: 'Better',
      parts: editing(
        drama.id,
        'drama',
        drama.revision,
        setting('titles', 'title-other', { text: 'Run on' }),
      ).parts,
    }
    const first = resubmitEdit(wiki.writer, fan, again)
    expect(first).toEqual({ status: 'pending', editId })
    expect(resubmitEdit(wiki.writer, fan, again)).toEqual(first)
    expect(decide(editId, 'approve', moderator, { version: 1 })).toEqual({ status: 'changed' })
    expect(decide(editId, 'approve')).toMatchObject({ status: 'approved' })
    expect(title()).toBe('Run on')
    expect(getEdit(wiki.reader, editId)?.versions).toHaveLength(2)
  })

  it('rebases what was in conflict', () => {
    const editId = propose(setting('titles', 'title-other', { text: 'Mine' }))
    const theirs = submitEdit(
      wiki.writer,
      moderator,
      editing(
        drama.id,
        'drama',
        drama.revision,
        setting('titles', 'title-other', { text: 'Theirs' }),
      ),
    )
    decide(editId, 'approve')
    const head = theirs.status === 'published' ? (theirs.revisionIds[0] ?? 0) : 0
    const { parts } = editing(
      drama.id,
      'drama',
      head,
      setting('titles', 'title-other', { text: 'Both' }),
    )
    const rebase = { editId, version: 1, key: newKey(), summary: '', parts }
    expect(resubmitEdit(wiki.writer, fan, rebase)).toEqual({ status: 'pending', editId })
    expect(decide(editId, 'approve')).toMatchObject({ status: 'approved' })
    expect(title()).toBe('Both')
  })
})
