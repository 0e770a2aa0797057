import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EVERYTHING_WATCHED, NOTHING_WATCHED, revealKey } from '@/wiki/spoilers/progress'
import type { Actor } from '../actor'
import { submitEdit } from '../commands/submit-edit'
import { newId } from '../entry-id'
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
import { listChanges } from './changes'
import { compareRevisions, countRevisions, getRevision, listRevisions } from './revisions'
import type { Viewer } from './revision-shield'

const safe: Viewer = { progress: NOTHING_WATCHED, seesDeleted: false }
const all: Viewer = { progress: EVERYTHING_WATCHED, seesDeleted: false }
const moderating: Viewer = { progress: NOTHING_WATCHED, seesDeleted: true }

let wiki: TestDatabase
let drama: { id: string; revision: number }
let moderator: Actor & { id: string }

beforeEach(async () => {
  wiki = await openTestDatabase()
  drama = publish(wiki.writer, dramaDocument())
  moderator = addUser(wiki.writer, 'moderator', 'moderator')
})
afterEach(() => wiki.close())

function edit(patch: Parameters<typeof editing>[3], summary: string, base: number): number {
  const submission = { ...editing(drama.id, 'drama', base, patch), summary }
  const outcome = submitEdit(wiki.writer, moderator, submission)
  if (outcome.status !== 'published') throw new Error(JSON.stringify(outcome))
  return outcome.revisionIds[0] ?? 0
}

const retitle = (text: string, base: number) =>
  edit(setting('titles', 'title-other', { text }), `Calls it ${text}`, base)

const history = (cursor = {}, viewer = safe) =>
  listRevisions(wiki.reader, { entryId: drama.id, cursor, limit: 2, viewer })

describe('the history of an entry', () => {
  it('comes newest first, in pages that lead to one another', () => {
    const second = retitle('Run On!', drama.revision)
    retitle('Run On?', second)
    expect(countRevisions(wiki.reader, drama.id)).toBe(3)
    const first = history()
    expect(first.lines.map(({ number }) => number)).toEqual([3, 2])
    expect(first).toMatchObject({ older: 2 })
    expect(first.newer).toBeUndefined()
    const last = history({ before: first.older })
    expect(last.lines.map(({ number }) => number)).toEqual([1])
    expect(last).toMatchObject({ newer: 1 })
    expect(last.older).toBeUndefined()
    expect(history({ after: last.newer }).lines.map(({ number }) => number)).toEqual([3, 2])
  })

  it('says who changed what', () => {
    retitle('Run On!', drama.revision)
    expect(history().lines[0]).toMatchObject({
      author: { username: 'moderator' },
      approver: null,
      summary: 'Calls it Run On!',
      touchedFields: ['titles'],
      entry: { path: '/dramas/run-on', name: { latin: 'Run On' } },
    })
  })

  it('compares any two versions, the older one first', () => {
    retitle('Run On?', retitle('Run On!', drama.revision))
    const compare = (from: number, to: number) =>
      compareRevisions(wiki.reader, { entryId: drama.id, from, to, viewer: safe })
    for (const result of [compare(1, 3), compare(3, 1)]) {
      expect(result?.view.shown).toMatchObject([
        { type: 'changed', before: { text: 'On the Run' }, after: { text: 'Run On?' } },
      ])
    }
    expect(compare(1, 9)).toBeNull()
  })
})

describe('what history must not tell', () => {
  const spoiler = () => ({
    id: 'synopsis-2',
    language: 'en',
    text: 'They part.',
    knownFrom: { drama: drama.id, episode: 9 },
  })

  it('withholds the words of a change that touches what is gated, not those of others', () => {
    const told = edit(adding({ synopsis: [spoiler()] }), 'They part at the station', drama.revision)
    retitle('Run On!', told)
    const summaries = (viewer: Viewer) =>
      listChanges(wiki.reader, { cursor: {}, limit: 9, viewer }).lines.map(({ summary }) => summary)
    expect(summaries(safe)).toEqual(['Calls it Run On!', null, 'A test edit'])
    expect(summaries(all)).toContain('They part at the station')
    const change = getRevision(wiki.reader, told, safe)
    expect(change?.view).toMatchObject({ shown: [], held: [{ drama: drama.id, episode: 9 }] })
    expect(JSON.stringify(change)).not.toContain('part')
    expect(getRevision(wiki.reader, told, all)?.view.shown).toHaveLength(1)
  })

  it('warns of what is withheld by its episode and drama, and reveals just that', () => {
    const told = edit(adding({ synopsis: [spoiler()] }), 'They part at the station', drama.revision)
    const late = { ...spoiler(), id: 'late', knownFrom: { drama: drama.id, episode: 12 } }
    const more = edit(adding({ synopsis: [late] }), 'They meet again', told)
    const warning = [{ episode: 9, of: { path: '/dramas/run-on', name: 'Run On' } }]
    expect(history().lines.map((line) => line.warning[0]?.episode)).toEqual([12, 9])
    expect(getRevision(wiki.reader, told, safe)).toMatchObject({
      warning,
      view: { waiting: warning },
    })
    const progress = { ...NOTHING_WATCHED, revealed: { [revealKey(drama.id, 9)]: true as const } }
    const curious = { progress, seesDeleted: false }
    expect(getRevision(wiki.reader, told, curious)).toMatchObject({
      summary: 'They part at the station',
      warning: [],
      view: { waiting: [] },
    })
    const compared = compareRevisions(wiki.reader, {
      entryId: drama.id,
      from: 1,
      to: 3,
      viewer: curious,
    })
    expect(compared?.view.shown).toHaveLength(1)
    expect(compared?.view.waiting).toMatchObject([{ episode: 12, count: 1 }])
    expect(getRevision(wiki.reader, more, curious)?.summary).toBeNull()
  })

  it('withholds the one summary of an edit whose other part tells', () => {
    const moment = newId()
    const fields = {
      address: [{ id: 'address', segment: 'ab12', parent: { entry: drama.id } }],
      title: [{ id: 'title', value: 'The kiss' }],
    }
    const outcome = submitEdit(wiki.writer, moderator, {
      key: newKey(),
      summary: 'The kiss in the rain',
      origin: 'form',
      parts: [
        {
          entryId: drama.id,
          kind: 'drama',
          base: drama.revision,
          patch: setting('titles', 'title-other', { text: 'Run On!' }),
        },
        { entryId: moment, kind: 'moment', base: null, patch: adding(fields) },
      ],
    })
    expect(outcome.status).toBe('published')
    const text = (viewer: Viewer) =>
      JSON.stringify(listChanges(wiki.reader, { cursor: {}, limit: 9, viewer }))
    expect(text(safe)).not.toMatch(/kiss/i)
    expect(text(all)).toMatch(/kiss/i)
    const lines = listChanges(wiki.reader, { kind: 'moment', cursor: {}, limit: 9, viewer: safe })
    expect(lines.lines).toMatchObject([{ entry: { name: null, parent: { latin: 'Run On' } } }])
  })

  it('shows what a deleted page said to moderators alone', () => {
    const named = retitle('A canary', drama.revision)
    const gone = adding({ state: [{ id: 'state', value: 'deleted' }] })
    const deletion = { ...editing(drama.id, 'drama', named, gone), summary: 'A canary is gone' }
    const second = addUser(wiki.writer, 'second', 'moderator')
    publishTogether(wiki.writer, moderator, second, deletion)
    const texts = (viewer: Viewer) =>
      JSON.stringify([
        history({}, viewer),
        listChanges(wiki.reader, { cursor: {}, limit: 9, viewer }),
        getRevision(wiki.reader, named, viewer),
        compareRevisions(wiki.reader, { entryId: drama.id, from: 1, to: 2, viewer }),
      ])
    expect(texts(safe)).not.toMatch(/canary/i)
    expect(texts(moderating)).toMatch(/canary/i)
    expect(getRevision(wiki.reader, named, safe)?.view.isDeleted).toBe(true)
  })
})
