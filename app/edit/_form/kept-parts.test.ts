import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SYSTEM, type Actor } from '@/db/actor'
import { amendEdit } from '@/db/commands/amend-edit'
import { resubmitEdit } from '@/db/commands/resubmit-edit'
import { submitEdit } from '@/db/commands/submit-edit'
import { getEdit } from '@/db/queries/edit'
import { getHead } from '@/db/queries/head'
import { openTestDatabase, type TestDatabase } from '@/db/testing'
import { addUser, dramaDocument, editing, newKey, publish, setting } from '@/db/testing-content'
import { listInputs } from '@/wiki/forms/list-inputs'
import type { KeptChoice } from '@/wiki/forms/kept-parts'
import { readForm } from '@/wiki/forms/read-form'
import type { Patch } from '@/wiki/revisions/patch'
import { withRow, type TypedForm } from '@/wiki/forms/typed-form'
import { NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import { withConflicts } from './conflict-screen'
import { conflictState } from './conflict-state'
import { baseOf, formParts } from './form-parts'
import { stateOf } from './form-states'
import { openResumed } from './open-resumed'

let wiki: TestDatabase
let first: { id: string; revision: number }
let second: { id: string; revision: number }
let author: Actor & { id: string }
let editId: string

/** An edit of two dramas by somebody whose form shows the first, while the second is changed in the same place. */
beforeEach(async () => {
  wiki = await openTestDatabase()
  first = publish(wiki.writer, dramaDocument('first'))
  second = publish(wiki.writer, dramaDocument('second'))
  author = addUser(wiki.writer, 'author')
  const part = ({ id, revision }: typeof first, text: string) =>
    editing(id, 'drama', revision, setting('titles', 'title-other', { text })).parts
  const parts = [...part(first, 'Mine, first'), ...part(second, 'Mine, second')]
  const submission = { key: newKey(), summary: '', origin: 'form' as const, parts }
  const outcome = submitEdit(wiki.writer, author, submission)
  if (outcome.status !== 'pending') throw new Error(JSON.stringify(outcome))
  editId = outcome.editId
})
afterEach(() => wiki.close())

function change({ id }: { id: string }, text: string): void {
  const reviewer = addUser(wiki.writer, `reviewer-${newKey().toLowerCase()}`, 'reviewer')
  const head = getHead(wiki.reader, id)?.revisionId ?? null
  const patch = setting('titles', 'title-other', { text })
  expect(submitEdit(wiki.writer, reviewer, editing(id, 'drama', head, patch)).status).toBe(
    'published',
  )
}

const theEdit = () => {
  const edit = getEdit(wiki.reader, editId)
  if (!edit) throw new Error('No edit')
  return edit
}

function openAt(path: string) {
  const opened = openResumed(wiki.reader, theEdit(), path, {
    progress: NOTHING_WATCHED,
    isAuthor: true,
  })
  if (opened?.status !== 'open') throw new Error('Not opened')
  return opened
}

function open() {
  return openAt('/dramas/first').initial
}

const type = (form: TypedForm, text: string) =>
  withRow(form, 'titles', 'title-other', (row) => ({
    ...row,
    cells: { ...row.cells, text: { text } },
  }))

function asked(form: TypedForm) {
  const base = baseOf(wiki.reader, form)
  if (!base) throw new Error('No base')
  return formParts(wiki.reader, form, base, theEdit())
}

const NAME = () => `${second.id}/titles/title-other/text`

function decide(form: TypedForm, choice: KeptChoice): TypedForm {
  const [part] = form.keptParts ?? []
  if (!part) throw new Error('Nothing to decide')
  return { ...form, keptParts: [{ ...part, choices: { 'titles/title-other/text': choice } }] }
}

const resubmit = (form: TypedForm) =>
  resubmitEdit(wiki.writer, author, {
    editId,
    version: form.edit?.version ?? 0,
    key: newKey(),
    summary: '',
    parts: asked(form).parts,
  })

const wanted = () => theEdit().parts.map(({ result }) => result.fields.titles?.[1]?.text)

describe('a conflict in a part that the form does not show', () => {
  it('stands in the form with both sides and the page that it is about, and nothing chosen', () => {
    change(second, 'Theirs, second')
    const { conflicts, form } = open()
    expect(conflicts).toMatchObject([
      {
        name: NAME(),
        was: 'On the Run',
        theirs: 'Theirs, second',
        yours: 'Mine, second',
        choice: null,
        page: { name: 'Run On', path: '/dramas/second' },
      },
    ])
    expect(asked(form).problems).toEqual([{ name: `choice:${NAME()}`, code: 'undecided' }])
  })

  it.each([
    ['mine', 'Mine, second'],
    ['theirs', 'Theirs, second'],
  ] as const)(
    'is settled by choosing %s, and what was typed beside it goes along',
    (choice, text) => {
      change(second, 'Theirs, second')
      const form = decide(type(open().form, 'Typed, first'), choice)
      expect(asked(form).problems).toEqual([])
      expect(resubmit(form)).toEqual({ status: 'pending', editId })
      expect(wanted()).toEqual(['Typed, first', text])
      expect(theEdit().parts.flatMap(({ conflicts }) => conflicts)).toEqual([])
    },
  )

  it('comes back from the gate with everything typed, also a second time', () => {
    const form = type(open().form, 'Typed, first')
    expect(form.keptParts).toBeUndefined()
    let typed = form
    for (const text of ['Theirs, second', 'Theirs, again']) {
      change(second, text)
      const outcome = resubmit(typed)
      if (outcome.status !== 'conflict') throw new Error(JSON.stringify(outcome))
      const state = conflictState(wiki.reader, asked(typed), outcome, NOTHING_WATCHED)
      const { conflicts } = withConflicts(wiki.reader, state, theEdit(), NOTHING_WATCHED)
      expect(conflicts).toMatchObject([{ name: NAME(), theirs: text, choice: null }])
      expect(state.form.fields).toEqual(form.fields)
      typed = decide(state.form, 'mine')
    }
    expect(resubmit(typed).status).toBe('pending')
    expect(wanted()).toEqual(['Typed, first', 'Mine, second'])
  })

  it('goes through a post and a draft as it is', () => {
    change(second, 'Theirs, second')
    const form = decide(open().form, 'mine')
    expect(readForm(listInputs(form))).toMatchObject({ keptParts: form.keptParts })
    const wrong = listInputs(form).map(([name, value]): [string, string] =>
      name.startsWith('settled:') ? [name, 'x'] : [name, value],
    )
    expect(readForm(wrong)).toEqual({ unknown: 'settled' })
  })

  it('is shown to nobody who may not work on the edit', () => {
    change(second, 'Theirs, second')
    const state = withConflicts(
      wiki.reader,
      stateOf('forbidden', open().form),
      null,
      NOTHING_WATCHED,
    )
    expect(JSON.stringify(state)).not.toContain('Mine, second')
  })
})

describe('what the form does not show of its own page', () => {
  const head = () => getHead(wiki.reader, first.id)

  function proposeMove(more: Patch['rows'] = []) {
    const patch = setting('address', 'address', { segment: 'moved' })
    const both = { ...patch, rows: [...patch.rows, ...more] }
    const outcome = submitEdit(
      wiki.writer,
      author,
      editing(first.id, 'drama', first.revision, both),
    )
    if (outcome.status !== 'pending') throw new Error(JSON.stringify(outcome))
    editId = outcome.editId
  }

  const segment = () => theEdit().parts[0]?.result.fields.address?.[0]?.segment

  it('stays in the edit when its author works on it again', () => {
    proposeMove()
    expect(resubmit(type(open().form, 'Typed'))).toEqual({ status: 'pending', editId })
    expect([segment(), ...wanted()]).toEqual(['moved', 'Typed'])
  })

  it('stays in it when the page was changed elsewhere meanwhile', () => {
    proposeMove()
    change(first, 'Theirs')
    expect(resubmit(open().form)).toEqual({ status: 'pending', editId })
    expect([segment(), ...wanted()]).toEqual(['moved', 'Theirs'])
  })

  it('is decided where the page was moved elsewhere meanwhile', () => {
    proposeMove()
    const patch = setting('address', 'address', { segment: 'elsewhere' })
    const move = {
      ...editing(first.id, 'drama', first.revision, patch),
      origin: 'starter' as const,
    }
    expect(submitEdit(wiki.writer, SYSTEM, move).status).toBe('published')
    expect(openAt('/dramas/elsewhere').initial.conflicts).toMatchObject([
      { theirs: 'elsewhere', yours: 'moved' },
    ])
  })

  it('is named beside a conflict of what the form shows', () => {
    proposeMove(setting('titles', 'title-other', { text: 'Mine' }).rows)
    change(first, 'Theirs')
    const { conflicts, merged } = open()
    expect(conflicts).toMatchObject([{ theirs: 'Theirs', yours: 'Mine' }])
    expect(merged?.yours).toEqual(['Address'])
  })

  it('is published with what a reviewer made of the rest, by the two of them', () => {
    proposeMove(setting('titles', 'title-other', { text: 'Typd' }).rows)
    const form = type(open().form, 'Typed')
    const moderator = addUser(wiki.writer, 'moderator', 'moderator')
    const { parts } = asked(form)
    const amendment = { editId, version: 1, key: newKey(), reason: 'Spelled right', parts }
    expect(amendEdit(wiki.writer, moderator, amendment).status).toBe('approved')
    const { address, titles } = head()?.document.fields ?? {}
    expect([address?.[0]?.segment, titles?.[1]?.text]).toEqual(['moved', 'Typed'])
  })
})
