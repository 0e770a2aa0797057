import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ANONYMOUS, type Actor } from '../actor'
import { getDraft, listDrafts } from '../queries/drafts'
import { blocks, editAnswers, outbox } from '../schema'
import { openTestDatabase, type TestDatabase } from '../testing'
import { adding, addUser, dramaDocument, editing, newKey, publish } from '../testing-content'
import { answerEdit } from './answer-edit'
import { CLAIM_LEASE, claimEdit, releaseEdit } from './claim-edit'
import { discardDraft, saveDraft, type DraftInput } from './save-draft'
import { submitEdit } from './submit-edit'

let wiki: TestDatabase
let fan: Actor & { id: string }
let reviewer: Actor & { id: string }
let editId: string

beforeEach(async () => {
  wiki = await openTestDatabase()
  fan = addUser(wiki.writer, 'fan')
  reviewer = addUser(wiki.writer, 'reviewer', 'reviewer')
  const drama = publish(wiki.writer, dramaDocument())
  const patch = adding({ status: [{ id: 'status', value: 'ended' }] })
  const outcome = submitEdit(wiki.writer, fan, editing(drama.id, 'drama', drama.revision, patch))
  editId = outcome.status === 'pending' ? outcome.editId : ''
})
afterEach(() => wiki.close())

describe('a claim', () => {
  it('holds for a quarter of an hour, renewed by its holder, then anybody may take it', () => {
    const other = addUser(wiki.writer, 'other', 'reviewer')
    expect(claimEdit(wiki.writer, reviewer, { editId }, 0)).toEqual({
      status: 'claimed',
      until: CLAIM_LEASE,
    })
    expect(claimEdit(wiki.writer, other, { editId }, 1)).toMatchObject({
      status: 'taken',
      by: reviewer.id,
    })
    expect(claimEdit(wiki.writer, reviewer, { editId }, 10).status).toBe('claimed')
    expect(claimEdit(wiki.writer, other, { editId }, 11 + CLAIM_LEASE).status).toBe('claimed')
  })

  it('is for reviewers, never for the author, and is given back by its holder alone', () => {
    expect(claimEdit(wiki.writer, fan, { editId })).toMatchObject({ status: 'forbidden' })
    expect(claimEdit(wiki.writer, ANONYMOUS, { editId })).toMatchObject({ reason: 'signed-out' })
    claimEdit(wiki.writer, reviewer, { editId })
    expect(releaseEdit(wiki.writer, fan, { editId })).toMatchObject({ status: 'forbidden' })
    expect(releaseEdit(wiki.writer, reviewer, { editId })).toEqual({ status: 'released' })
  })
})

describe('an answer', () => {
  const answer = (by: Actor, more = {}) =>
    answerEdit(wiki.writer, by, { editId, key: newKey(), text: 'The report says so.', ...more })

  it('reaches the other side, once', () => {
    expect(answer(reviewer)).toEqual({ status: 'answered' })
    const key = newKey()
    claimEdit(wiki.writer, reviewer, { editId })
    expect(answer(fan, { key })).toEqual({ status: 'answered' })
    expect(answer(fan, { key })).toEqual({ status: 'answered' })
    const told = wiki.reader.select().from(outbox).all()
    expect(told.map(({ userId, type }) => [userId, type])).toEqual([
      [fan.id, 'answered'],
      [reviewer.id, 'answered'],
    ])
    expect(wiki.reader.select().from(editAnswers).all()).toHaveLength(2)
  })

  it('is refused to others, empty, over-long, or with another’s key', () => {
    expect(answer(addUser(wiki.writer, 'stranger'))).toEqual({
      status: 'forbidden',
      reason: 'level',
    })
    expect(answer(fan, { text: ' ' })).toEqual({ status: 'missing', what: 'text' })
    expect(answer(fan, { text: 'x'.repeat(2001) })).toMatchObject({ status: 'invalid' })
    const key = newKey()
    answer(reviewer, { key })
    expect(answer(fan, { key })).toEqual({ status: 'missing', what: 'key' })
  })
})

describe('a draft', () => {
  const draft = (sequence: number, text: string, more: Partial<DraftInput> = {}): DraftInput => ({
    form: 'edit:01ARZ3NDEKTSV4RRFFQ69G5FAV',
    title: 'Run On',
    address: '/edit/dramas/run-on',
    fields: [['summary', text]],
    sequence,
    device: 'train',
    over: '',
    key: 'key-of-the-form',
    ...more,
  })
  const kept = (by = fan) => getDraft(wiki.reader, by.id, draft(0, '').form)?.fields[0]?.[1]

  it('keeps the newest save, whatever order they arrive in', () => {
    expect(saveDraft(wiki.writer, fan, draft(1, 'one'), 5)).toEqual({ status: 'saved', savedAt: 5 })
    saveDraft(wiki.writer, fan, draft(3, 'three'))
    expect(saveDraft(wiki.writer, fan, draft(2, 'two'))).toEqual({ status: 'older' })
    expect(saveDraft(wiki.writer, fan, draft(3, 'again'))).toEqual({ status: 'older' })
    expect(kept()).toBe('three')
  })

  it('of another device stays until somebody goes on from it', () => {
    saveDraft(wiki.writer, fan, draft(4, 'on the train'), 5)
    const home = { device: 'home' }
    expect(saveDraft(wiki.writer, fan, draft(9, 'at home', home))).toEqual({
      status: 'elsewhere',
      savedAt: 5,
      stamp: 'train:4',
    })
    expect(kept()).toBe('on the train')
    saveDraft(wiki.writer, fan, draft(5, 'still on the train'))
    const over = (stamp: string) => draft(1, 'at home', { ...home, over: stamp })
    expect(saveDraft(wiki.writer, fan, over('train:4'))).toMatchObject({ stamp: 'train:5' })
    expect(saveDraft(wiki.writer, fan, over('train:5')).status).toBe('saved')
    expect(saveDraft(wiki.writer, fan, draft(6, 'late')).status).toBe('elsewhere')
    expect(saveDraft(wiki.writer, fan, draft(2, 'more', home)).status).toBe('saved')
    expect(kept()).toBe('more')
  })

  it('does not come back with a save that was on its way when the form was submitted', () => {
    const key = newKey()
    const drama = publish(wiki.writer, dramaDocument('start-up'))
    const patch = adding({ status: [{ id: 'status', value: 'ended' }] })
    const edit = { ...editing(drama.id, 'drama', drama.revision, patch), key }
    expect(submitEdit(wiki.writer, fan, edit).status).toBe('pending')
    expect(saveDraft(wiki.writer, fan, draft(1, 'late', { key }))).toEqual({ status: 'submitted' })
    expect(kept()).toBeUndefined()
  })

  it('is each person’s own, survives a ban, and goes when it is thrown away', () => {
    saveDraft(wiki.writer, fan, draft(1, 'mine'))
    saveDraft(wiki.writer, reviewer, draft(1, 'theirs'))
    wiki.writer.transaction((tx) =>
      tx.insert(blocks).values({ userId: fan.id, reason: 'spam', createdAt: 1 }).run(),
    )
    expect(saveDraft(wiki.writer, fan, draft(2, 'still mine')).status).toBe('saved')
    expect([kept(), kept(reviewer)]).toEqual(['still mine', 'theirs'])
    expect(listDrafts(wiki.reader, fan.id)).toMatchObject([{ title: 'Run On' }])
    expect(discardDraft(wiki.writer, fan, draft(0, '').form)).toBe(true)
    expect(discardDraft(wiki.writer, fan, draft(0, '').form)).toBe(false)
    expect([kept(), kept(reviewer)]).toEqual([undefined, 'theirs'])
  })

  it('is refused without somebody to keep it for, without its tokens, or too large', () => {
    expect(saveDraft(wiki.writer, ANONYMOUS, draft(1, ''))).toMatchObject({ status: 'forbidden' })
    expect(saveDraft(wiki.writer, fan, draft(NaN, ''))).toEqual({
      status: 'missing',
      what: 'sequence',
    })
    expect(saveDraft(wiki.writer, fan, draft(1, '', { form: 'x' }))).toMatchObject({ what: 'form' })
    expect(saveDraft(wiki.writer, fan, draft(1, '', { device: '' }))).toMatchObject({
      what: 'device',
    })
    expect(saveDraft(wiki.writer, fan, draft(1, 'x'.repeat(1024 * 1024)))).toEqual({
      status: 'too-large',
    })
    expect(listDrafts(wiki.reader, fan.id)).toEqual([])
  })
})
