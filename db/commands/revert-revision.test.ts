import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkIntegrity } from '../integrity'
import { getEdit } from '../queries/edit'
import { getHead } from '../queries/head'
import { deliverOutbox } from '../outbox'
import { entries, notifications, revisions } from '../schema'
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
import { decideEdit } from './decide-edit'
import { revertRevision } from './revert-revision'
import { submitEdit } from './submit-edit'

let wiki: TestDatabase
beforeEach(async () => void (wiki = await openTestDatabase()))
afterEach(() => {
  expect(checkIntegrity(wiki.reader)).toEqual([])
  wiki.close()
})

function setUp() {
  const drama = publish(wiki.writer, dramaDocument())
  const author = addUser(wiki.writer, 'author', 'reviewer')
  const moderator = addUser(wiki.writer, 'moderator', 'moderator')
  const edit = (patch: ReturnType<typeof setting>) => {
    const head = getHead(wiki.reader, drama.id)?.revisionId ?? 0
    const outcome = submitEdit(wiki.writer, author, editing(drama.id, 'drama', head, patch))
    if (outcome.status !== 'published') throw new Error(JSON.stringify(outcome))
    return outcome.revisionIds[0] ?? 0
  }
  const revert = (revisionId: number, more = {}) =>
    revertRevision(wiki.writer, moderator, {
      revisionId,
      head: getHead(wiki.reader, drama.id)?.revisionId ?? 0,
      key: newKey(),
      summary: 'Not so',
      ...more,
    })
  const second = () => addUser(wiki.writer, 'second', 'moderator')
  return { drama, edit, revert, author, second }
}

describe('taking a revision back', () => {
  it('takes back just its changes and keeps what came later', () => {
    const { drama, edit, revert, author } = setUp()
    const wrong = edit(setting('titles', 'title-other', { text: 'Walk On' }))
    edit(adding({ status: [{ id: 'status', value: 'ended' }] }))
    expect(revert(wrong)).toMatchObject({ status: 'published' })
    const head = getHead(wiki.reader, drama.id)?.document
    expect(head?.fields.titles?.[1]?.text).toBe('On the Run')
    expect(head?.fields.status).toEqual([{ id: 'status', value: 'ended' }])
    expect(wiki.reader.select().from(revisions).all().at(-1)?.revertsId).toBe(wrong)
    expect(deliverOutbox(wiki.writer)).toBe(1)
    expect(deliverOutbox(wiki.writer)).toBe(0)
    expect(wiki.reader.select().from(notifications).all()).toMatchObject([
      { userId: author.id, type: 'reverted' },
    ])
  })

  it('waits for review where its author may not publish it, and tells who made the change once it is approved', () => {
    const { drama, edit, author } = setUp()
    const wrong = edit(setting('titles', 'title-other', { text: 'Walk On' }))
    const fan = addUser(wiki.writer, 'fan')
    const head = getHead(wiki.reader, drama.id)?.revisionId ?? 0
    const revert = { revisionId: wrong, head, key: newKey(), summary: 'Not so' }
    const outcome = revertRevision(wiki.writer, fan, revert)
    if (outcome.status !== 'pending') throw new Error(JSON.stringify(outcome))
    expect(deliverOutbox(wiki.writer)).toBe(0)
    const reviewer = addUser(wiki.writer, 'second', 'reviewer')
    const { version = 0, seenHash = '' } = getEdit(wiki.reader, outcome.editId) ?? {}
    const input = { editId: outcome.editId, version, seenHash, reason: '' }
    decideEdit(wiki.writer, reviewer, { ...input, decision: 'approve' })
    deliverOutbox(wiki.writer)
    const told = wiki.reader.select().from(notifications).all()
    expect(told.map(({ userId, type }) => [userId, type]).sort()).toEqual(
      [
        [author.id, 'reverted'],
        [fan.id, 'approved'],
      ].sort(),
    )
  })

  it('is refused where a later change stands on what it takes back', () => {
    const { edit, revert } = setUp()
    const first = edit(setting('titles', 'title-other', { text: 'Walk On' }))
    edit(setting('titles', 'title-other', { text: 'Go On' }))
    const before = wiki.reader.select().from(revisions).all().length
    expect(revert(first)).toMatchObject({ status: 'conflict' })
    expect(wiki.reader.select().from(revisions).all()).toHaveLength(before)
  })

  it('can be taken back itself, and says that nothing changes the second time', () => {
    const { drama, edit, revert } = setUp()
    const change = edit(setting('titles', 'title-other', { text: 'Run on' }))
    const undone = revert(change)
    const undo = undone.status === 'published' ? (undone.revisionIds[0] ?? 0) : 0
    expect(revert(change)).toEqual({ status: 'unchanged' })
    expect(revert(undo)).toMatchObject({ status: 'published' })
    expect(getHead(wiki.reader, drama.id)?.document.fields.titles?.[1]?.text).toBe('Run on')
  })

  it('deletes the entry when the revision created it, which takes a second person', () => {
    const { drama, revert, second } = setUp()
    const outcome = revert(drama.revision)
    if (outcome.status !== 'pending') throw new Error(JSON.stringify(outcome))
    expect(getEdit(wiki.reader, outcome.editId)).toMatchObject({ risk: 'destructive' })
    expect(wiki.reader.select().from(entries).get()?.status).toBe('live')
    approve(wiki.writer, second(), outcome.editId)
    expect(wiki.reader.select().from(entries).get()?.status).toBe('deleted')
  })

  it('is as risky as what it does: a move back waits, the correction between them does not', () => {
    const { drama, edit, revert, second } = setUp()
    const head = () => getHead(wiki.reader, drama.id)
    const path = () => wiki.reader.select().from(entries).get()?.path
    const move = setting('address', 'address', { segment: 'walk-on' })
    const mover = addUser(wiki.writer, 'mover', 'moderator')
    const other = second()
    const submission = editing(drama.id, 'drama', drama.revision, move)
    const [moved = 0] = publishTogether(wiki.writer, mover, other, submission)
    const wrong = edit(setting('titles', 'title-other', { text: 'Walk On' }))
    expect(revert(wrong)).toMatchObject({ status: 'published' })
    expect(head()?.document.fields.titles?.[1]?.text).toBe('On the Run')
    const back = revert(moved)
    if (back.status !== 'pending') throw new Error(JSON.stringify(back))
    expect(path()).toBe('/dramas/walk-on')
    approve(wiki.writer, other, back.editId)
    expect(path()).toBe('/dramas/run-on')
  })

  it('needs the head that was shown', () => {
    const { edit, revert } = setUp()
    const change = edit(setting('titles', 'title-other', { text: 'Run on' }))
    expect(revert(change, { head: NaN })).toEqual({ status: 'missing', what: 'head' })
    expect(revert(change, { head: 9999 })).toEqual({ status: 'missing', what: 'head' })
    expect(revert(9999)).toEqual({ status: 'not-found' })
  })
})
