import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PUBLIC_VIEW, type Level } from '@/wiki/permissions'
import { SYSTEM, type Actor } from '../actor'
import { checkIntegrity } from '../integrity'
import { findAuditBreak } from '../audit'
import { getEdit } from '../queries/edit'
import { getHead } from '../queries/head'
import { auditLog, edits, entries, reviews, revisions } from '../schema'
import { openTestDatabase, type TestDatabase } from '../testing'
import {
  adding,
  addUser,
  approve,
  dramaDocument,
  editing,
  newKey,
  publish,
  publishTogether,
  setting,
} from '../testing-content'
import { blockUser } from './block-user'
import { grantLevel } from './grant-level'
import { publishOwnEdit } from './publish-own-edit'
import { resubmitEdit } from './resubmit-edit'
import { submitEdit } from './submit-edit'
import { withdrawEdit } from './withdraw-edit'

/** When the edit is submitted; far enough from 1970 for a clock to go back. */
const SUBMITTED = Date.UTC(2026, 0, 10)
const LATER = SUBMITTED + PUBLIC_VIEW

let wiki: TestDatabase
let drama: { id: string; revision: number }
let author: Actor & { id: string }

beforeEach(async () => {
  wiki = await openTestDatabase()
  drama = publish(wiki.writer, dramaDocument())
  author = addUser(wiki.writer, 'author', 'moderator')
})
afterEach(() => {
  expect(checkIntegrity(wiki.reader)).toEqual([])
  expect(findAuditBreak(wiki.reader)).toBeNull()
  wiki.close()
})

const moving = (segment = 'walk-on') => setting('address', 'address', { segment })
const deleting = () => adding({ state: [{ id: 'state', value: 'deleted' }] })

function propose(patch = moving(), by: Actor = author, at = SUBMITTED): string {
  const submission = editing(drama.id, 'drama', drama.revision, patch)
  const outcome = submitEdit(wiki.writer, by, submission, at)
  if (outcome.status !== 'pending') throw new Error(JSON.stringify(outcome))
  return outcome.editId
}

function publishOwn(editId: string, at = LATER, by: Actor = author, more = {}) {
  const { version = 0, seenHash = '' } = getEdit(wiki.reader, editId) ?? {}
  return publishOwnEdit(wiki.writer, by, { editId, version, seenHash, ...more }, at)
}

const path = () => wiki.reader.select().from(entries).get()?.path
const stateOf = (editId: string) => getEdit(wiki.reader, editId)?.state

/** Everything that a refusal must leave as it was. */
const everything = () =>
  JSON.stringify(
    [edits, entries, reviews, revisions, auditLog].map((table) =>
      wiki.reader.select().from(table).all(),
    ),
  )

/** Does something that must write nothing, and gives what it says. */
function inVain<T>(act: () => T): T {
  const before = everything()
  const outcome = act()
  expect(everything()).toBe(before)
  return outcome
}

describe('publishing an own destructive edit', () => {
  it('is possible once it was in public view for 24 hours, and says so everywhere', () => {
    const editId = propose()
    expect(path()).toBe('/dramas/run-on')
    expect(publishOwn(editId)).toMatchObject({ status: 'published', paths: ['/dramas/walk-on'] })
    expect([path(), stateOf(editId)]).toEqual(['/dramas/walk-on', 'applied'])
    expect(wiki.reader.select().from(reviews).all().at(-1)).toMatchObject({
      editId,
      version: 1,
      decision: 'published-own',
      reviewerId: author.id,
      createdAt: LATER,
    })
    expect(wiki.reader.select().from(auditLog).all().at(-1)).toMatchObject({
      action: 'publish-own-edit',
      actorId: author.id,
      subject: editId,
    })
    expect(wiki.reader.select().from(revisions).all().at(-1)).toMatchObject({
      authorId: author.id,
      approverId: null,
      createdAt: LATER,
    })
  })

  it.each([
    ['at once', SUBMITTED],
    ['a millisecond too early', LATER - 1],
    ['by a clock that went back a day', SUBMITTED - PUBLIC_VIEW],
    ['by a clock that went back to 1970', 0],
    ['by a clock from before that', -LATER],
    ['by a clock that shows nothing', Number.NaN],
  ])('is refused %s, with the time from which it is possible', (_when, at) => {
    const editId = propose(deleting())
    expect(inVain(() => publishOwn(editId, at))).toEqual({ status: 'early', from: LATER })
    expect(publishOwn(editId).status).toBe('published')
  })

  it('starts anew with a new version, also where the clock went back between them', () => {
    const editId = propose()
    const resubmit = (version: number, segment: string, at: number) =>
      resubmitEdit(
        wiki.writer,
        author,
        {
          editId,
          version,
          key: newKey(),
          summary: '',
          parts: editing(drama.id, 'drama', drama.revision, moving(segment)).parts,
        },
        at,
      ).status
    expect(resubmit(1, 'walk-off', LATER)).toBe('pending')
    const again = LATER + PUBLIC_VIEW
    expect(inVain(() => publishOwn(editId))).toEqual({ status: 'early', from: again })
    expect(resubmit(2, 'walk-away', SUBMITTED - PUBLIC_VIEW)).toBe('pending')
    expect(inVain(() => publishOwn(editId, again - 1))).toEqual({ status: 'early', from: again })
    expect(publishOwn(editId, again).status).toBe('published')
    expect(path()).toBe('/dramas/walk-away')
  })

  it('counts from when its author became a moderator: before that nobody was shown it', () => {
    const fan = addUser(wiki.writer, 'fan')
    const editId = propose(moving(), fan)
    const grant = (level: Level, at: number) =>
      grantLevel(wiki.writer, SYSTEM, { username: 'fan', level }, at)
    expect(inVain(() => publishOwn(editId, LATER, fan))).toMatchObject({ reason: 'level' })
    grant('moderator', SUBMITTED + 5)
    expect(inVain(() => publishOwn(editId, LATER, fan))).toEqual({
      status: 'early',
      from: LATER + 5,
    })
    grant('admin', SUBMITTED + 9)
    expect(inVain(() => publishOwn(editId, LATER, fan))).toMatchObject({ from: LATER + 5 })
    grant('reviewer', SUBMITTED + 20)
    grant('moderator', SUBMITTED + 30)
    expect(inVain(() => publishOwn(editId, LATER + 5, fan))).toMatchObject({ from: LATER + 30 })
    expect(publishOwn(editId, LATER + 30, fan).status).toBe('published')
  })

  it('is for its author alone, who moderates and is not blocked', () => {
    const editId = propose()
    for (const level of ['new', 'reviewer', 'moderator', 'admin'] as const) {
      const other = addUser(wiki.writer, `a-${level}`, level)
      const outcome = inVain(() => publishOwn(editId, LATER, other))
      expect(outcome).toEqual({ status: 'forbidden', reason: 'level' })
    }
    const anonymous = inVain(() => publishOwn(editId, LATER, { type: 'anonymous' }))
    expect(anonymous).toEqual({ status: 'forbidden', reason: 'signed-out' })
    expect(inVain(() => publishOwn(editId, LATER, SYSTEM))).toMatchObject({ status: 'forbidden' })
    blockUser(wiki.writer, SYSTEM, { username: 'author', reason: 'A test' })
    const blocked = inVain(() => publishOwn(editId))
    expect(blocked).toEqual({ status: 'forbidden', reason: 'blocked' })
    expect(path()).toBe('/dramas/run-on')
  })

  it('is not for what is not destructive: that goes live at once, or is for somebody else', () => {
    const fan = addUser(wiki.writer, 'fan')
    const editId = propose(setting('titles', 'title-other', { text: 'Walk On' }), fan)
    grantLevel(wiki.writer, SYSTEM, { username: 'fan', level: 'moderator' }, 1)
    expect(inVain(() => publishOwn(editId, LATER, fan))).toEqual({
      status: 'forbidden',
      reason: 'level',
    })
  })

  it('needs the version and the hash of what was shown', () => {
    const editId = propose()
    const publishWith = (more: object) => inVain(() => publishOwn(editId, LATER, author, more))
    expect(publishWith({ version: Number.NaN })).toEqual({ status: 'missing', what: 'version' })
    expect(publishWith({ seenHash: '' })).toEqual({ status: 'missing', what: 'hash' })
    expect(publishWith({ seenHash: undefined })).toEqual({ status: 'missing', what: 'hash' })
    expect(publishWith({ version: 2 })).toEqual({ status: 'changed' })
    expect(publishWith({ seenHash: 'a'.repeat(64) })).toEqual({ status: 'changed' })
    expect(publishWith({ editId: 'no-edit' })).toEqual({ status: 'not-found' })
  })

  it('applies nothing when the head has moved since it was shown, then what is shown now', () => {
    const editId = propose()
    const { seenHash } = getEdit(wiki.reader, editId) ?? {}
    const title = setting('titles', 'title-other', { text: 'Run On!' })
    submitEdit(wiki.writer, author, editing(drama.id, 'drama', drama.revision, title))
    const outcome = inVain(() => publishOwn(editId, LATER, author, { seenHash }))
    expect(outcome).toEqual({ status: 'changed' })
    expect(publishOwn(editId).status).toBe('published')
    expect(getHead(wiki.reader, drama.id)?.document.fields.titles?.[1]?.text).toBe('Run On!')
  })

  it('calls it a conflict when the page was moved elsewhere meanwhile', () => {
    const editId = propose()
    const other = addUser(wiki.writer, 'other', 'moderator')
    const elsewhere = editing(drama.id, 'drama', drama.revision, moving('elsewhere'))
    publishTogether(wiki.writer, other, author, elsewhere)
    expect(publishOwn(editId)).toEqual({ status: 'conflict' })
    expect([path(), stateOf(editId)]).toEqual(['/dramas/elsewhere', 'conflicted'])
  })

  it('keeps it waiting when its result would not be valid any more', () => {
    const editId = propose(deleting())
    publish(wiki.writer, {
      kind: 'episode',
      fields: { address: [{ id: 'address', parent: { entry: drama.id }, segment: '1' }] },
    })
    expect(inVain(() => publishOwn(editId))).toMatchObject({
      status: 'invalid',
      problems: [{ code: 'has-children' }],
    })
    expect(stateOf(editId)).toBe('pending')
  })

  it('is too late for what is decided, withdrawn or published', () => {
    const [approved, withdrawn] = [propose(moving('one')), propose(moving('two'))]
    const once = propose(deleting())
    withdrawEdit(wiki.writer, author, { editId: withdrawn, version: 1 })
    expect(publishOwn(once).status).toBe('published')
    const stale = { seenHash: 'a'.repeat(64) }
    expect(inVain(() => publishOwn(once, LATER, author, stale))).toEqual({ status: 'closed' })
    expect(inVain(() => publishOwn(withdrawn, LATER, author, stale))).toEqual({ status: 'closed' })
    expect(inVain(() => publishOwn(approved))).toMatchObject({ status: 'invalid' })
  })

  it('leaves it to a second moderator at any time, after whom there is nothing to publish', () => {
    const editId = propose()
    const { version = 0, seenHash = '' } = getEdit(wiki.reader, editId) ?? {}
    approve(wiki.writer, addUser(wiki.writer, 'second', 'moderator'), editId)
    const bound = { editId, version, seenHash }
    expect(inVain(() => publishOwnEdit(wiki.writer, author, bound, LATER))).toEqual({
      status: 'closed',
    })
    const made = wiki.reader.select().from(reviews).where(eq(reviews.editId, editId)).all()
    expect(made).toMatchObject([{ decision: 'approved' }])
  })
})
