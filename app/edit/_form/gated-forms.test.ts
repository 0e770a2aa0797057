import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/db/actor'
import { resubmitEdit } from '@/db/commands/resubmit-edit'
import { submitEdit } from '@/db/commands/submit-edit'
import { getEdit } from '@/db/queries/edit'
import { getHead } from '@/db/queries/head'
import { openTestDatabase, type TestDatabase } from '@/db/testing'
import {
  adding,
  addUser,
  dramaDocument,
  editing,
  newKey,
  publish,
  setting,
} from '@/db/testing-content'
import { withRow, type TypedForm } from '@/wiki/forms/typed-form'
import type { Row } from '@/wiki/revisions/document'
import type { Patch } from '@/wiki/revisions/patch'
import { EVERYTHING_WATCHED, NOTHING_WATCHED, type Progress } from '@/wiki/spoilers/progress'
import { withConflicts } from './conflict-screen'
import { conflictState } from './conflict-state'
import { baseOf, formParts } from './form-parts'
import { openEdit } from './open-edit'
import { openResumed } from './open-resumed'
import { openVerb } from './open-verb'

/* What somebody has not watched is in no form that they are given, and no form takes away what it did not show. */

const PATH = '/dramas/gated'

let wiki: TestDatabase
let drama: { id: string; revision: number }
let author: Actor & { id: string }

const tag = (value: string, episode: number): Row => ({
  id: value,
  value,
  knownFrom: { drama: drama.id, episode },
})

beforeEach(async () => {
  wiki = await openTestDatabase()
  drama = publish(wiki.writer, dramaDocument('gated'))
  author = addUser(wiki.writer, 'author')
  keep(adding({ tags: [tag('canary', 9)] }))
})
afterEach(() => wiki.close())

const headId = () => getHead(wiki.reader, drama.id)?.revisionId ?? 0
const tagsNow = () =>
  getHead(wiki.reader, drama.id)?.document.fields.tags?.map(({ value }) => value) ?? []

/** A title that is known from episode 12 on from now on. */
const told = (id: string, columns: Record<string, string>): Patch => {
  const knownFrom = { drama: drama.id, episode: 12 }
  return {
    rows: [{ op: 'set', field: 'titles', id, columns: { ...columns, knownFrom } }],
    order: {},
  }
}

/** Somebody else publishes a change. */
function keep(patch: Patch): void {
  const keeper = addUser(wiki.writer, `keeper-${newKey().toLowerCase()}`, 'reviewer')
  const outcome = submitEdit(wiki.writer, keeper, editing(drama.id, 'drama', headId(), patch))
  expect(outcome.status).toBe('published')
}

/** The author hands in a change, which waits. */
function propose(patch: Patch): string {
  const outcome = submitEdit(wiki.writer, author, editing(drama.id, 'drama', headId(), patch))
  if (outcome.status !== 'pending') throw new Error(JSON.stringify(outcome))
  return outcome.editId
}

function resume(editId: string, isAuthor: boolean, progress: Progress = NOTHING_WATCHED) {
  const edit = getEdit(wiki.reader, editId)
  if (!edit) throw new Error('No edit')
  const opened = openResumed(wiki.reader, edit, PATH, { progress, isAuthor })
  if (!opened) throw new Error('Not opened')
  return opened
}

function formOf(opened: ReturnType<typeof resume>): TypedForm {
  if (opened.status !== 'open') throw new Error(opened.status)
  return opened.initial.form
}

function asked(form: TypedForm, editId?: string) {
  const base = baseOf(wiki.reader, form)
  if (!base) throw new Error('No base')
  const edit = editId === undefined ? null : getEdit(wiki.reader, editId)
  return formParts(wiki.reader, form, base, edit)
}

describe('An edit that is worked on again', () => {
  it('shows its author what they wrote, and of the page what they have watched', () => {
    const editId = propose(adding({ tags: [tag('mine', 12)] }))
    const opened = resume(editId, true)
    expect(JSON.stringify(opened)).not.toContain('canary')
    expect(formOf(opened).fields.tags?.map(({ id }) => id)).toEqual(['mine'])
    expect(opened.asks).toMatchObject([{ episode: 9, count: 1 }])
  })

  it('changes nothing of what it did not show when it is handed in again', () => {
    const editId = propose(adding({ tags: [tag('mine', 12)] }))
    const { parts } = asked(formOf(resume(editId, true)), editId)
    const again = { editId, version: 1, key: newKey(), summary: '', parts }
    expect(resubmitEdit(wiki.writer, author, again).status).toBe('pending')
    const [part] = getEdit(wiki.reader, editId)?.parts ?? []
    expect(part?.result.fields.tags?.map(({ value }) => value)).toEqual(['canary', 'mine'])
  })

  it('asks first where the page has come to tell more of what it changes', () => {
    const editId = propose(setting('titles', 'title-other', { text: 'Mine' }))
    keep(told('title-other', { type: 'working' }))
    const gated = resume(editId, true)
    expect(gated).toMatchObject({ status: 'gated', asks: [{ episode: 12 }] })
    const agreed: Progress = { dramas: { [drama.id]: 12 }, others: 0 }
    expect(resume(editId, true, agreed).status).toBe('open')
  })

  it('asks a reviewer before it shows what its author says is known later', () => {
    const editId = propose(adding({ tags: [tag('surprise', 12)] }))
    const gated = resume(editId, false)
    expect(gated).toMatchObject({ status: 'gated', asks: [{ episode: 12 }] })
    expect(JSON.stringify(gated)).not.toContain('surprise')
    expect(resume(editId, false, EVERYTHING_WATCHED).status).toBe('open')
  })
})

describe('A row that is gated while somebody writes it', () => {
  const OTHER = 'title-other'

  function meet() {
    const who = { userId: author.id, progress: NOTHING_WATCHED }
    const opened = openEdit(wiki.reader, PATH, {}, who)
    if (opened.status !== 'open') throw new Error(opened.status)
    const form = withRow(opened.initial.form, 'titles', OTHER, (row) => ({
      ...row,
      cells: { ...row.cells, text: { text: 'Mine' } },
    }))
    keep(told(OTHER, { text: 'A later canary' }))
    return form
  }

  function met(form: TypedForm) {
    const parts = asked(form)
    const submission = { key: newKey(), summary: '', origin: 'form' as const, parts: parts.parts }
    const outcome = submitEdit(wiki.writer, author, submission)
    if (outcome.status !== 'conflict') throw new Error(outcome.status)
    const state = conflictState(wiki.reader, parts, outcome, NOTHING_WATCHED)
    return withConflicts(wiki.reader, state, null, NOTHING_WATCHED)
  }

  it('is decided without being told, and loses nothing that was typed', () => {
    const state = met(meet())
    expect(JSON.stringify(state)).not.toContain('canary')
    expect(state.conflicts).toMatchObject([
      { field: 'Titles', isHeld: true, theirs: expect.stringMatching(/known from episode 12/) },
    ])
    expect(state.conflicts[0]?.yours).toContain('Mine')
    const settling = state.form.settling
    const mine = settling?.atoms.map((atom) => ({ ...atom, choice: 'mine' as const })) ?? []
    const decided = { ...state.form, settling: settling && { ...settling, atoms: mine } }
    const { document, problems } = asked(decided)
    expect(problems).toEqual([])
    const row = document.fields.titles?.find(({ id }) => id === OTHER)
    expect(row?.text).toBe('Mine')
    expect(tagsNow()).toEqual(['canary'])
  })
})

describe('Moving, deleting and restoring', () => {
  it('name a page only to those who may know of it, and ask the others first', () => {
    const segment = 'secret-one'
    const address = { id: 'address', segment, parent: { entry: drama.id } }
    const knownFrom = { drama: drama.id, episode: 9 }
    const names = [{ id: 'name-main', text: 'Canary' }]
    const fields = { address: [{ ...address, knownFrom }], names }
    publish(wiki.writer, { kind: 'character', fields })
    const path = `${PATH}/characters/${segment}`
    const safe = openVerb(wiki.reader, path, 'live', NOTHING_WATCHED)
    expect(safe).toMatchObject({ status: 'gated', asks: [{ episode: 9 }] })
    expect(JSON.stringify(safe)).not.toContain('Canary')
    const all = openVerb(wiki.reader, path, 'live', EVERYTHING_WATCHED)
    expect(all).toMatchObject({ status: 'open', name: 'Canary' })
  })
})
