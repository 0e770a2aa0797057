import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Document, Row } from '@/wiki/revisions/document'
import type { Patch } from '@/wiki/revisions/patch'
import { LAST_EPISODE, type Progress } from '@/wiki/spoilers/progress'
import { SYSTEM, type Actor } from '../actor'
import { decideEdit } from '../commands/decide-edit'
import { submitEdit } from '../commands/submit-edit'
import { newReadLog, readLogs, type ReadLog } from '../read-log'
import { entries } from '../schema'
import { openStarterDatabase, type TestDatabase } from '../testing'
import {
  addUser,
  adding,
  dramaDocument,
  editing,
  newKey,
  publish,
  setting,
} from '../testing-content'
import { listNewestDramas } from './dramas'
import { getEdit } from './edit'
import { findEntryByPath } from './entries'
import { listUpcomingEpisodes } from './episodes'
import { listAiring, listMissingPages, listRecentlyChanged, listWanted } from './front-page'
import { getHead } from './head'
import { listLines } from './listed-lines'
import { listPeopleById } from './people'
import { progressOf } from './progress'
import { readEntry } from './reading'
import { readList } from './read-list'
import { lastTouch, listTouched } from './touched'

/*
 * What a page was built from must be told by the queries, all of it: after any edit, a page of whose keys none was
 * touched must still be what it would be if it were built anew.
 */

let database: TestDatabase
let runOn: string
/** Where each entry stood before anything was changed. */
let pathsAtFirst: Map<string, string>
beforeEach(async () => {
  database = await openStarterDatabase()
  runOn = idOf('/dramas/run-on')
  const rows = database.reader.select().from(entries).all()
  pathsAtFirst = new Map(rows.map(({ id, path }) => [id, path]))
})
afterEach(() => database.close())

const idOf = (path: string) => findEntryByPath(database.reader, path)?.entry.id ?? ''

/** Everything that is read for the pages of the wiki, by a name, for a reader of a progress. */
function readings(): Record<string, (watched: number) => unknown> {
  const db = database.reader
  const progress = (watched: number) => progressOf(watched === 0 ? {} : { [runOn]: watched })
  const lists: Record<string, (watched: number) => unknown> = {
    'the front page': (watched) => [
      listAiring(db, '2021-01-17', '2021-01-31', progress(watched)),
      listUpcomingEpisodes(db, '2021-01-24', progress(watched), 8),
      listRecentlyChanged(db, progress(watched), 10),
      listWanted(db, progress(watched), 6),
      listMissingPages(db, progress(watched), 6),
    ],
    'the newest dramas': (watched) => listNewestDramas(db, progress(watched), 8),
    ...Object.fromEntries(
      ['drama', 'person', 'episode', 'organization', 'video', 'source'].map((kind) => [
        `the list of each ${kind}`,
        (watched: number) => listOf(kind, progress(watched)),
      ]),
    ),
  }
  for (const { id } of db.select().from(entries).all()) {
    const path = pathsAtFirst.get(id)
    if (path) lists[id] = (watched) => readEntry(db, path, progress(watched))
  }
  return lists
}

/** The first page of a kind's list as shelf and as table, with all of its figures. */
function listOf(kind: string, progress: Progress): unknown {
  const db = database.reader
  const question = { filters: {}, order: 'newest' as const, view: 'table' as const }
  const list = readList(db, { kind, today: '2021-01-24', size: 50 }, question, progress)
  if ('parameter' in list) throw new Error(list.parameter)
  const people = kind === 'person' ? listPeopleById(db, list.rows, progress) : []
  return [list, people, listLines(db, kind, [...list.coming, ...list.rows], progress)]
}

interface Seen {
  text: string
  log: ReadLog
}

function readAll(watched: number): Map<string, Seen> {
  return new Map(
    Object.entries(readings()).map(([name, read]) => {
      const log = newReadLog()
      const text = JSON.stringify(readLogs().run(log, () => read(watched)))
      return [name, { text, log }]
    }),
  )
}

/** Applies an edit. Throws when the gate refuses it, so that no round passes by doing nothing. */
function apply(path: string, patch: Patch, actor: Actor = SYSTEM): void {
  const id = idOf(path)
  const head = getHead(database.reader, id)
  if (!head) throw new Error(`Nothing stands at ${path}`)
  const submission = editing(id, head.document.kind, head.revisionId, patch)
  const outcome = submitEdit(database.writer, actor, submission)
  if (outcome.status === 'pending') return approve(outcome.editId)
  if (outcome.status !== 'published') throw new Error(`${path}: ${JSON.stringify(outcome)}`)
}

/** What is destructive is approved by somebody else. */
function approve(editId: string): void {
  const { version, seenHash } = getEdit(database.reader, editId) ?? { version: 0, seenHash: '' }
  const decision = { editId, version, seenHash, decision: 'approve' as const, reason: '' }
  const outcome = decideEdit(
    database.writer,
    addUser(database.writer, 'second', 'moderator'),
    decision,
  )
  if (outcome.status !== 'approved') throw new Error(JSON.stringify(outcome))
}

const deletion = (path: string) => () => {
  const moderator = addUser(database.writer, 'first', 'moderator')
  apply(path, adding({ state: [{ id: 'state', value: 'deleted' }] }), moderator)
}

/** Gives an entry another name, in whatever row and column its kind has it. */
const rename = (path: string) => () => {
  const { fields } = documentAt(path)
  const field = ['titles', 'names', 'title'].find((name) => fields[name]) ?? ''
  const row = fields[field]?.[0]
  const column = ['text', 'latin', 'value'].find((name) => typeof row?.[name] === 'string') ?? ''
  apply(path, setting(field, row?.id ?? '', { [column]: `Renamed ${newKey().slice(-6)}` }))
}

const documentAt = (path: string): Document => {
  const head = getHead(database.reader, idOf(path))
  if (!head) throw new Error(`Nothing stands at ${path}`)
  return head.document
}

const starring = (id: string, path: string, more: object = {}): Row => ({
  id,
  person: { kind: 'person', path, label: 'Somebody' },
  role: 'main',
  ...more,
})

const KTO = '/people/kang-tae-oh'
const from = (episode: number) => ({ knownFrom: { drama: runOn, episode } })
const titled = (text: string): Row => ({ id: 'title-main', text, language: 'en', isMain: true })

const edits: [string, () => void][] = [
  ['a drama is renamed', rename('/dramas/run-on')],
  ['a person is renamed', rename(KTO)],
  ['a character is renamed', rename('/dramas/run-on/characters/seo-dan-ah')],
  ['a network is renamed', rename('/organizations/jtbc')],
  ['another drama is renamed', rename('/dramas/the-tale-of-nokdu')],
  ['a video is renamed', rename('/videos/run-on-making-1')],
  ['a source is renamed', rename('/sources/news-report-2021-01-24')],
  ['a moment is renamed', rename('/dramas/run-on/moments/r4k7q2')],
  [
    'a drama moves',
    () => apply('/dramas/run-on', setting('address', 'address', { segment: 'run' })),
  ],
  ['a person moves', () => apply(KTO, setting('address', 'address', { segment: 'kto' }))],
  ['a person is deleted', deletion(KTO)],
  [
    'somebody is cast elsewhere',
    () => {
      const cast = [{ id: 'c1', person: { entry: idOf(KTO), as: 'KTO' }, role: 'main' }]
      publish(database.writer, dramaDocument('another', { titles: [titled('Another')], cast }))
    },
  ],
  [
    'a red link comes to be',
    () => {
      apply('/dramas/run-on', adding({ cast: [starring('c2', '/people/red')] }))
      const names = [{ id: 'name-main', type: 'stage', latin: 'Red Somebody' }]
      publish(database.writer, {
        kind: 'person',
        fields: { address: [{ id: 'address', segment: 'red' }], names },
      })
    },
  ],
  [
    'a surprise guest is added',
    () => apply('/dramas/run-on', adding({ cast: [starring('c3', KTO, from(4))] })),
  ],
  [
    'a tag is added that nobody may know yet',
    () => apply('/dramas/run-on', adding({ tags: [{ id: 't1', value: 'a parting', ...from(9) }] })),
  ],
]

const stages = [0, 4, LAST_EPISODE]
let atFirst: ReadonlyMap<string, Seen>[] | undefined

/** What every reader reads before anything is changed: every test begins with a copy of the same file. */
const readAtFirst = () => (atFirst ??= stages.map(readAll))

describe('What a page was built from', () => {
  it.each(edits)('is told wherever it changes when %s', (_name, change) => {
    const before = readAtFirst()
    const place = lastTouch(database.reader)
    change()
    const touched = new Set(listTouched(database.reader, place).keys)
    expect(touched.size).toBeGreaterThan(0)
    const now = readings()
    const stale = stages.flatMap((watched, at) =>
      [...(before[at] ?? [])].filter(([name, { text, log }]) => {
        const isKept = ![...log.keys].some((key) => touched.has(key))
        return isKept && JSON.stringify(now[name]?.(watched)) !== text
      }),
    )
    expect(stale.map(([name]) => name)).toEqual([])
  })

  it('is not touched by an edit of something else', () => {
    const log = newReadLog()
    readLogs().run(log, () => readEntry(database.reader, KTO, progressOf({})))
    const place = lastTouch(database.reader)
    publish(database.writer, dramaDocument('another', { titles: [titled('Another')] }))
    const { keys } = listTouched(database.reader, place)
    expect(keys.filter((key) => log.keys.has(key))).toEqual([])
  })

  it('follows from the gates that were asked for, and from no other episode', () => {
    apply('/dramas/run-on', adding({ cast: [starring('c3', KTO, from(4))] }))
    apply('/dramas/run-on', adding({ tags: [{ id: 't1', value: 'a parting', ...from(9) }] }))
    const episodes = Array.from({ length: 17 }, (_, episode) => readAll(episode))
    for (const [watched, stage] of episodes.entries())
      for (const [name, { text, log }] of stage) {
        const gates = [...(log.gates.get(runOn) ?? [])]
        const isNext = !gates.includes(watched + 1)
        const next = episodes[watched + 1]?.get(name)
        if (isNext && next) expect(withoutProgress(next.text), name).toBe(withoutProgress(text))
      }
  })
})

/** The reader's own figure stands in what is read, and is no part of the page. */
const withoutProgress = (text: string) => text.replace(/"progress":\{.*?\}[^}]*\}/g, '')
