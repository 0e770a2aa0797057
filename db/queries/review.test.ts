import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import type { Actor } from '../actor'
import { decideEdit } from '../commands/decide-edit'
import { submitEdit } from '../commands/submit-edit'
import { newId } from '../entry-id'
import { deliverOutbox } from '../outbox'
import { notifications } from '../schema'
import { openTestDatabase, type TestDatabase } from '../testing'
import { adding, addUser, dramaDocument, editing, publish } from '../testing-content'
import { getContributor, listContributions } from './contributors'
import { getEdit } from './edit'
import { countUnread, listNotices } from './notifications'
import { countAhead, countLanes, findNextWaiting, listWaitingEdits } from './review-queue'

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
afterEach(() => wiki.close())

function propose(id: string, at: number, author: Actor = fan): string {
  const patch = adding({ titles: [{ id, text: `Title ${id}`, language: 'en' }] })
  const submission = {
    ...editing(drama.id, 'drama', drama.revision, patch),
    summary: `Adds ${id}`,
  }
  const outcome = submitEdit(wiki.writer, author, submission, at)
  if (outcome.status !== 'pending') throw new Error(JSON.stringify(outcome))
  return outcome.editId
}

function decide(editId: string, decision: 'approve' | 'reject', at = 100) {
  const { version = 0, seenHash = '' } = getEdit(wiki.reader, editId) ?? {}
  const input = { editId, version, seenHash, decision, reason: 'So it is.' }
  return decideEdit(wiki.writer, reviewer, input, at).status
}

const place = (editId: string) => {
  const edit = getEdit(wiki.reader, editId)
  return { id: editId, createdAt: edit?.createdAt ?? 0, isOnAir: false, risk: 'addition' as const }
}

const risk = 'addition'
const eyes = { progress: NOTHING_WATCHED, userId: null }
const waiting = () => countLanes(wiki.reader).find((lane) => lane.risk === risk)

describe('the review queue', () => {
  it('is in the order of submission, in pages', () => {
    const [third, first, second] = [propose('c', 30), propose('a', 10), propose('b', 20)]
    const page = listWaitingEdits(wiki.reader, { risk, limit: 2, viewer: eyes })
    expect(page.lines.map(({ id }) => id)).toEqual([first, second])
    const rest = listWaitingEdits(wiki.reader, { risk, limit: 2, behind: page.next, viewer: eyes })
    expect(rest.lines.map(({ id }) => id)).toEqual([third])
    expect(rest.next).toBeUndefined()
    expect(page.lines[0]).toMatchObject({
      summary: 'Adds a',
      risk: 'addition',
      author: { username: 'fan', level: 'new' },
      entries: [{ path: '/dramas/run-on', name: { latin: 'Run On' }, isNew: false }],
    })
  })

  it('says how long it is, since when, and how many are ahead', () => {
    expect(waiting()).toEqual({ risk, waiting: 0, oldestAt: null })
    const [first, second] = [propose('a', 10), propose('b', 10)].sort()
    expect(waiting()).toEqual({ risk, waiting: 2, oldestAt: 10 })
    expect(countLanes(wiki.reader).map((lane) => lane.waiting)).toEqual([0, 2, 0, 0])
    expect(countAhead(wiki.reader, place(first ?? ''))).toBe(0)
    expect(countAhead(wiki.reader, place(second ?? ''))).toBe(1)
    decide(first ?? '', 'reject')
    expect(waiting()?.waiting).toBe(1)
    expect(countAhead(wiki.reader, place(second ?? ''))).toBe(0)
  })

  it('leads a reviewer to the next one, around to the oldest, and never to their own', () => {
    const [first, second] = [propose('a', 10), propose('b', 20)]
    const next = (editId: string) =>
      findNextWaiting(wiki.reader, { place: place(editId), reviewerId: reviewer.id })
    expect(next(first)).toBe(second)
    expect(next(second)).toBe(first)
    const own = (editId: string) =>
      findNextWaiting(wiki.reader, { place: place(editId), reviewerId: fan.id })
    expect(own(first)).toBeNull()
  })

  it('names entries that would be new by what they would be called', () => {
    const fields = {
      address: [{ id: 'address', segment: 'seo-dan-ah', parent: { entry: drama.id } }],
      names: [{ id: 'name-1', text: 'Seo Dan Ah', language: 'en' }],
    }
    const outcome = submitEdit(
      wiki.writer,
      fan,
      editing(newId(), 'character', null, adding(fields)),
    )
    expect(outcome.status).toBe('pending')
    expect(
      listWaitingEdits(wiki.reader, { risk, limit: 5, viewer: eyes }).lines[0]?.entries,
    ).toMatchObject([
      { isNew: true, path: '/dramas/run-on/characters/seo-dan-ah', name: { latin: 'Seo Dan Ah' } },
    ])
  })
})

describe('a contributor’s page', () => {
  const list = (includesUnpublished: boolean) =>
    listContributions(wiki.reader, {
      userId: fan.id,
      includesUnpublished,
      isSelf: false,
      limit: 10,
      viewer: { progress: NOTHING_WATCHED, seesDeleted: false },
    }).lines

  it('shows others what went live alone', () => {
    const [live, refused] = [propose('a', 10), propose('canary', 20)]
    propose('b', 30)
    expect(decide(live, 'approve')).toBe('approved')
    expect(decide(refused, 'reject')).toBe('rejected')
    expect(list(false)).toMatchObject([
      { editId: live, state: 'applied', published: [{ path: '/dramas/run-on' }] },
    ])
    expect(JSON.stringify(list(false))).not.toContain('canary')
    expect(list(true).map(({ state }) => state)).toEqual(['pending', 'rejected', 'applied'])
    expect(getContributor(wiki.reader, 'FAN')).toMatchObject({
      username: 'fan',
      level: 'new',
      publishedEdits: 1,
      openEdits: 1,
      block: null,
    })
    expect(getContributor(wiki.reader, 'nobody')).toBeNull()
  })

  it('comes in pages', () => {
    const ids = [propose('a', 10), propose('b', 20), propose('c', 30)]
    const viewer = { progress: NOTHING_WATCHED, seesDeleted: false }
    const page = (behind?: string) =>
      listContributions(wiki.reader, {
        userId: fan.id,
        includesUnpublished: true,
        isSelf: false,
        behind,
        limit: 2,
        viewer,
      })
    expect(page().lines.map(({ editId }) => editId)).toEqual([ids[2], ids[1]])
    expect(page(page().next).lines.map(({ editId }) => editId)).toEqual([ids[0]])
  })
})

describe('notices', () => {
  it('say what was decided, by whom and why, the unread first', () => {
    decide(propose('a', 10), 'approve', 40)
    decide(propose('b', 20), 'reject', 50)
    deliverOutbox(wiki.writer)
    expect(countUnread(wiki.reader, fan.id)).toBe(2)
    const list = (first: 'unread' | 'newest') =>
      listNotices(wiki.reader, fan.id, { limit: 10, first, progress: NOTHING_WATCHED })
    expect(list('unread')).toMatchObject([
      { type: 'rejected', reason: 'So it is.', by: 'reviewer', isRead: false },
      { type: 'approved', by: 'reviewer', entries: [{ path: '/dramas/run-on' }] },
    ])
    expect(countUnread(wiki.reader, reviewer.id)).toBe(0)
    const [newest] = list('unread')
    wiki.writer.transaction((tx) =>
      tx
        .update(notifications)
        .set({ readAt: 60 })
        .where(eq(notifications.id, newest?.id ?? 0))
        .run(),
    )
    expect(list('unread').map(({ type }) => type)).toEqual(['approved', 'rejected'])
    expect(list('newest').map(({ type }) => type)).toEqual(['rejected', 'approved'])
  })
})
