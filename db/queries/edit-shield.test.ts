import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NOTHING_WATCHED, type Progress } from '@/wiki/spoilers/progress'
import type { Row } from '@/wiki/revisions/document'
import type { Patch } from '@/wiki/revisions/patch'
import type { Actor } from '../actor'
import { submitEdit } from '../commands/submit-edit'
import { newId } from '../entry-id'
import { openTestDatabase, type TestDatabase } from '../testing'
import {
  adding,
  addUser,
  dramaDocument,
  editing,
  publish,
  publishTogether,
} from '../testing-content'
import { listContributions } from './contributors'
import { getEdit } from './edit'
import { shieldEdit } from './edit-shield'
import { getHead } from './head'
import { readProposal } from './proposed-entries'
import { listWaitingEdits } from './review-queue'

let wiki: TestDatabase
let drama: { id: string; revision: number }
let author: Actor & { id: string }

beforeEach(async () => {
  wiki = await openTestDatabase()
  drama = publish(wiki.writer, dramaDocument('gated'))
  author = addUser(wiki.writer, 'author')
})
afterEach(() => wiki.close())

const tag = (value: string, episode: number): Row => ({
  id: `tags-${value}`,
  value,
  knownFrom: { drama: drama.id, episode },
})

function submit(by: Actor, patch: Patch): string {
  const head = getHead(wiki.reader, drama.id)?.revisionId ?? 0
  const edit = { ...editing(drama.id, 'drama', head, patch), summary: 'A canary, said' }
  const outcome = submitEdit(wiki.writer, by, edit)
  if (outcome.status !== 'pending' && outcome.status !== 'published')
    throw new Error(JSON.stringify(outcome))
  return outcome.status === 'pending' ? outcome.editId : ''
}

/** A character of whom nobody is to know before episode 12. */
function proposeCharacter(): string {
  const knownFrom = { drama: drama.id, episode: 12 }
  const fields = {
    address: [{ id: 'address', segment: 'canary', parent: { entry: drama.id }, knownFrom }],
    names: [{ id: 'name', text: 'Canary', language: 'en' }],
  }
  const edit = editing(newId(), 'character', null, adding(fields))
  const outcome = submitEdit(wiki.writer, author, { ...edit, summary: 'The canary comes' })
  if (outcome.status !== 'pending') throw new Error(JSON.stringify(outcome))
  return outcome.editId
}

function shown(editId: string, isAuthor: boolean, progress: Progress = NOTHING_WATCHED) {
  const edit = getEdit(wiki.reader, editId)
  if (!edit) throw new Error('No edit')
  const { parts, ...said } = shieldEdit(wiki.reader, edit, { progress, isAuthor })
  return {
    ...said,
    parts: parts.map(({ name, differences, waiting, documents }) => ({
      name,
      differences,
      waiting,
      documents,
    })),
  }
}

const watched = (episode: number): Progress => ({ dramas: { [drama.id]: episode }, others: 0 })

describe('An edit before a reviewer who has not watched that far', () => {
  it('holds back what it tells, and what was said about it', () => {
    const editId = submit(author, adding({ tags: [tag('canary', 9), tag('open', 0)] }))
    const edit = shown(editId, false)
    expect(
      JSON.stringify({ ...edit, parts: edit.parts.map(({ differences }) => differences) }),
    ).not.toMatch(/canary/i)
    expect(edit.parts[0]?.differences.map(({ id }) => id)).toEqual(['tags-open'])
    expect(edit.warning).toMatchObject([{ episode: 9, count: 1, of: { name: 'Run On' } }])
    expect(edit.summary).toBeNull()
    expect(shown(editId, false, watched(9))).toMatchObject({
      summary: 'A canary, said',
      warning: [],
    })
  })

  it('does not name or link a page that it would make and that is known later', () => {
    const editId = proposeCharacter()
    expect(JSON.stringify(shown(editId, false))).not.toMatch(/canary/i)
    const [line] = listWaitingEdits(wiki.reader, {
      risk: 'addition',
      limit: 1,
      viewer: { progress: NOTHING_WATCHED, userId: null },
    }).lines
    expect(line).toMatchObject({
      summary: null,
      warning: [{ episode: 12 }],
      entries: [{ kind: 'character', name: null, path: null, parent: { latin: 'Run On' } }],
    })
    expect(JSON.stringify(line)).not.toMatch(/canary/i)
  })
})

describe('An edit before its author', () => {
  it('shows what they wrote, however far they have watched', () => {
    const editId = proposeCharacter()
    expect(shown(editId, true)).toMatchObject({
      summary: 'The canary comes',
      warning: [],
      parts: [{ name: { latin: 'Canary' } }],
    })
    const asked = { userId: author.id, includesUnpublished: true, limit: 1 }
    const viewer = { progress: NOTHING_WATCHED, seesDeleted: false }
    const own = listContributions(wiki.reader, { ...asked, isSelf: true, viewer })
    expect(own.lines).toMatchObject([{ summary: 'The canary comes', warning: [] }])
    const others = listContributions(wiki.reader, { ...asked, isSelf: false, viewer })
    expect(others.lines).toMatchObject([{ summary: null, warning: [{ episode: 12 }] }])
    expect(JSON.stringify(others)).not.toMatch(/canary/i)
  })

  it('holds back what the page has come to tell meanwhile', () => {
    const editId = submit(author, adding({ tags: [tag('mine', 0)] }))
    const gate: Patch = {
      rows: [
        {
          op: 'set',
          field: 'address',
          id: 'address',
          columns: { knownFrom: { drama: drama.id, episode: 9 } },
        },
      ],
      order: {},
    }
    const [first, second] = ['first', 'second'].map((name) =>
      addUser(wiki.writer, name, 'moderator'),
    )
    if (!first || !second) throw new Error('Nobody')
    publishTogether(wiki.writer, first, second, editing(drama.id, 'drama', drama.revision, gate))
    const { entries, waiting } = readProposal(
      wiki.reader,
      { editId, version: 1 },
      { progress: NOTHING_WATCHED, isAuthor: true },
    )
    expect(entries).toMatchObject([{ kind: 'drama', name: null, path: null }])
    expect(waiting).toMatchObject([{ episode: 9 }])
  })
})
