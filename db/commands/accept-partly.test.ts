import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../actor'
import { newId } from '../entry-id'
import { checkIntegrity } from '../integrity'
import { getEdit } from '../queries/edit'
import { getHead } from '../queries/head'
import { edits, outbox, reviews, revisions } from '../schema'
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
import { listPartAtoms } from './accept-partly'
import { amendEdit } from './amend-edit'
import { decideEdit } from './decide-edit'
import { listParts } from './edit-version'
import type { EditPart } from './resolved-part'
import { resubmitEdit } from './resubmit-edit'
import { submitEdit } from './submit-edit'

let wiki: TestDatabase
let drama: { id: string; revision: number }
let fan: Actor & { id: string }
let reviewer: Actor & { id: string }

beforeEach(async () => {
  wiki = await openTestDatabase()
  drama = publish(wiki.writer, dramaDocument())
  fan = addUser(wiki.writer, 'fan')
  reviewer = addUser(wiki.writer, 'reviewer', 'reviewer')
})
afterEach(() => {
  expect(checkIntegrity(wiki.reader)).toEqual([])
  wiki.close()
})

function propose(parts: EditPart[]): string {
  const form = { key: newKey(), summary: 'Five facts', origin: 'form' as const, parts }
  const outcome = submitEdit(wiki.writer, fan, form)
  if (outcome.status !== 'pending') throw new Error(JSON.stringify(outcome))
  return outcome.editId
}

const fiveTags = () =>
  editing(
    drama.id,
    'drama',
    drama.revision,
    adding({ tags: [1, 2, 3, 4, 5].map((n) => ({ id: `tag-${n}`, value: `tag ${n}` })) }),
  ).parts

function accept(editId: string, accepted: string[], reason = 'The others need a source.') {
  const { version = 0, seenHash = '' } = getEdit(wiki.reader, editId) ?? {}
  const input = { editId, version, seenHash, decision: 'approve' as const, reason, accepted }
  return decideEdit(wiki.writer, reviewer, input)
}

const tags = () => getHead(wiki.reader, drama.id)?.document.fields.tags?.map((row) => row.id)

describe('accepting a part of an edit', () => {
  it('publishes three of five atoms, and gives the rest back with its reason', () => {
    const editId = propose(fiveTags())
    const atoms = listPartAtoms(listParts(wiki.reader, editId, 1))
    const outcome = accept(
      editId,
      [0, 2, 4].map((n) => atoms[n] ?? ''),
    )
    if (outcome.status !== 'approved') throw new Error(JSON.stringify(outcome))
    expect(tags()).toEqual(['tag-1', 'tag-3', 'tag-5'])
    const rest = getEdit(wiki.reader, outcome.restId ?? '')
    expect(rest).toMatchObject({ state: 'returned', author: { id: fan.id } })
    expect(rest?.parts[0]?.patch.rows.map(({ id }) => id)).toEqual(['tag-2', 'tag-4'])
    expect(rest?.reviews).toMatchObject([{ reason: 'The others need a source.' }])
    expect(wiki.reader.select().from(outbox).all()).toMatchObject([
      { type: 'partly-approved', editId: rest?.id },
    ])
    expect(
      JSON.parse(wiki.reader.select().from(reviews).all().at(-2)?.accepted ?? ''),
    ).toHaveLength(3)
  })

  it('lets the author submit the rest again, and keeps all five in the end', () => {
    const editId = propose(fiveTags())
    const [first = ''] = listPartAtoms(listParts(wiki.reader, editId, 1))
    const outcome = accept(editId, [first])
    const restId = outcome.status === 'approved' ? (outcome.restId ?? '') : ''
    const parts = listParts(wiki.reader, restId, 1)
    const again = { editId: restId, version: 1, key: newKey(), summary: 'With a source', parts }
    expect(resubmitEdit(wiki.writer, fan, again)).toEqual({ status: 'pending', editId: restId })
    const { version = 0, seenHash = '' } = getEdit(wiki.reader, restId) ?? {}
    const approve = { editId: restId, version, seenHash, decision: 'approve' as const, reason: '' }
    expect(decideEdit(wiki.writer, reviewer, approve)).toMatchObject({ status: 'approved' })
    expect(tags()).toHaveLength(5)
  })

  it('goes on with a new page whose first half was accepted', () => {
    const id = newId()
    const patch = adding({
      address: [{ id: 'address', segment: 'nokdu' }],
      titles: [
        { id: 'a', text: 'The Tale of Nokdu' },
        { id: 'b', text: 'The Story of Nokdu' },
      ],
    })
    const editId = propose([{ entryId: id, kind: 'drama', base: null, patch }])
    const outcome = accept(editId, [`${id}/address/address`, `${id}/titles/a`])
    const restId = outcome.status === 'approved' ? (outcome.restId ?? '') : ''
    expect(getEdit(wiki.reader, restId)?.parts[0]).toMatchObject({ isNew: false, problems: [] })
  })

  it('is refused with words where a reference would dangle, and applies nothing', () => {
    const person = newId()
    const editId = propose([
      {
        entryId: person,
        kind: 'person',
        base: null,
        patch: adding({
          address: [{ id: 'address', segment: 'kang-tae-oh' }],
          names: [{ id: 'stage', latin: 'Kang Tae Oh' }],
        }),
      },
      ...editing(
        drama.id,
        'drama',
        drama.revision,
        adding({ cast: [{ id: 'c', person: { entry: person } }] }),
      ).parts,
    ])
    expect(accept(editId, [`${drama.id}/cast/c`])).toMatchObject({
      status: 'invalid',
      problems: [{ code: 'no-such-entry' }],
    })
    expect(getEdit(wiki.reader, editId)?.state).toBe('pending')
    expect(wiki.reader.select().from(revisions).all()).toHaveLength(1)
  })

  it('needs atoms of the edit, a reason, and the hash of all that was shown', () => {
    const editId = propose(fiveTags())
    const [first = ''] = listPartAtoms(listParts(wiki.reader, editId, 1))
    expect(accept(editId, [])).toEqual({ status: 'missing', what: 'atoms' })
    expect(accept(editId, [first, 'x/y/z'])).toEqual({ status: 'missing', what: 'atoms' })
    expect(accept(editId, [first], '')).toEqual({ status: 'missing', what: 'reason' })
    const foreign = {
      editId,
      version: 1,
      seenHash: 'a'.repeat(64),
      reason: 'So.',
      accepted: [first],
    }
    expect(decideEdit(wiki.writer, reviewer, { ...foreign, decision: 'approve' })).toEqual({
      status: 'changed',
    })
    expect(wiki.reader.select().from(edits).all()).toHaveLength(2)
  })
})

describe('amending an edit', () => {
  const amend = (editId: string, by = reviewer, more = {}) =>
    amendEdit(wiki.writer, by, {
      editId,
      version: 1,
      key: 'amendment-1',
      reason: 'Spelled as on the poster.',
      parts: editing(
        drama.id,
        'drama',
        drama.revision,
        setting('titles', 'title-other', { text: 'Run On' + '!' }),
      ).parts,
      ...more,
    })
  const proposeTitle = () =>
    propose(
      editing(
        drama.id,
        'drama',
        drama.revision,
        setting('titles', 'title-other', { text: 'Runn On' }),
      ).parts,
    )

  it('publishes the reviewer’s words under the author’s name, marked as amended', () => {
    const editId = proposeTitle()
    expect(amend(editId)).toMatchObject({ status: 'approved', paths: ['/dramas/run-on'] })
    expect(wiki.reader.select().from(revisions).all().at(-1)).toMatchObject({
      authorId: fan.id,
      approverId: reviewer.id,
      amenderId: reviewer.id,
    })
    const edit = getEdit(wiki.reader, editId)
    expect(edit).toMatchObject({ state: 'applied', version: 2 })
    expect(getHead(wiki.reader, drama.id)?.document.fields.titles?.[1]?.text).toBe('Run On!')
  })

  it('is one decision when it is submitted twice', () => {
    const editId = proposeTitle()
    const first = amend(editId)
    expect(amend(editId)).toEqual(first)
    expect(wiki.reader.select().from(revisions).all()).toHaveLength(2)
  })

  it('is refused to authors, to fans, and without a reason', () => {
    const editId = proposeTitle()
    expect(amend(editId, fan)).toEqual({ status: 'forbidden', reason: 'level' })
    expect(amend(editId, reviewer, { reason: ' ' })).toEqual({ status: 'missing', what: 'reason' })
    expect(amend(editId, reviewer, { version: 3 })).toEqual({ status: 'changed' })
    expect(getEdit(wiki.reader, editId)?.state).toBe('pending')
  })
})
