import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../actor'
import { amendEdit } from '../commands/amend-edit'
import { claimEdit, CLAIM_LEASE } from '../commands/claim-edit'
import { decideEdit } from '../commands/decide-edit'
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
  setting,
} from '../testing-content'
import { getEdit } from './edit'
import { NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import { getReviewHealth, HEALTH_DAYS, percentile, usualWait } from './review-health'
import {
  countAhead,
  findNextWaiting,
  findPreviousWaiting,
  listAround,
  listWaitingEdits,
} from './review-queue'

const MINUTE = 60_000
const NOW = 1000 * 24 * 60 * MINUTE

let wiki: TestDatabase
let fan: Actor & { id: string }
let reviewer: Actor & { id: string }
let ended: { id: string; revision: number }
let airing: { id: string; revision: number }

beforeEach(async () => {
  wiki = await openTestDatabase()
  fan = addUser(wiki.writer, 'fan')
  reviewer = addUser(wiki.writer, 'reviewer', 'reviewer')
  const status = (value: string) => ({ status: [{ id: 'status', value }] })
  ended = publish(wiki.writer, dramaDocument('run-on', status('ended')))
  airing = publish(wiki.writer, dramaDocument('nokdu', status('airing')))
})
afterEach(() => wiki.close())

type Submission = Parameters<typeof submitEdit>[2]

function propose(submission: Submission, at: number): string {
  const outcome = submitEdit(wiki.writer, fan, submission, at)
  if (outcome.status !== 'pending') throw new Error(JSON.stringify(outcome))
  return outcome.editId
}

const addTitle = (drama: { id: string; revision: number }, at: number) => {
  const titles = [{ id: `title-${at}`, text: `Title ${at}`, language: 'en' }]
  return propose(editing(drama.id, 'drama', drama.revision, adding({ titles })), at)
}

function addCharacter(drama: { id: string }, at: number): string {
  const fields = {
    address: [{ id: 'address', segment: `character-${at}`, parent: { entry: drama.id } }],
    names: [{ id: 'name-1', text: 'Somebody', language: 'en' }],
  }
  return propose(editing(newId(), 'character', null, adding(fields)), at)
}

function decide(editId: string, decision: 'approve' | 'reject', at: number) {
  const { version = 0, seenHash = '' } = getEdit(wiki.reader, editId) ?? {}
  const input = { editId, version, seenHash, decision, reason: 'So.' }
  expect(decideEdit(wiki.writer, reviewer, input, at).status).toMatch(/approved|rejected/)
}

const viewer = { progress: NOTHING_WATCHED, userId: null }

const lane = (behind?: ReturnType<typeof listWaitingEdits>['next']) =>
  listWaitingEdits(wiki.reader, {
    risk: 'addition',
    limit: 2,
    behind,
    viewer,
  })

describe('a lane of the queue', () => {
  it('has dramas on air first, with what stands under them, then the oldest', () => {
    const old = addTitle(ended, 10)
    const [late, later] = [addCharacter(airing, 30), addTitle(airing, 40)]
    const first = lane()
    expect(first.lines.map(({ id, isOnAir }) => [id, isOnAir])).toEqual([
      [late, true],
      [later, true],
    ])
    expect(lane(first.next).lines.map(({ id }) => id)).toEqual([old])
    const place = (id: string) => getEdit(wiki.reader, id) ?? raise()
    expect(countAhead(wiki.reader, place(late))).toBe(0)
    expect(countAhead(wiki.reader, place(old))).toBe(2)
    const next = (id: string) =>
      findNextWaiting(wiki.reader, { place: place(id), reviewerId: reviewer.id })
    expect([next(late), next(later), next(old)]).toEqual([later, old, late])
  })

  it('is a ring through all lanes, and the way back is the way there', () => {
    const [first, second, third] = [addTitle(ended, 10), addTitle(ended, 20), addTitle(airing, 30)]
    const change = setting('titles', 'title-other', { text: 'Another' })
    const overwrite = propose(editing(ended.id, 'drama', ended.revision, change), 5)
    const from = (id: string) => {
      const place = getEdit(wiki.reader, id) ?? raise()
      return { place, reviewerId: reviewer.id }
    }
    const order = [third, first, second, overwrite]
    for (const [index, id] of order.entries()) {
      const next = order[(index + 1) % order.length] ?? raise()
      expect(findNextWaiting(wiki.reader, from(id))).toBe(next)
      expect(findPreviousWaiting(wiki.reader, from(next))).toBe(id)
    }
    decide(second, 'reject', 40)
    expect(findPreviousWaiting(wiki.reader, from(overwrite))).toBe(first)
    expect(findPreviousWaiting(wiki.reader, from(second))).toBe(first)
  })

  it('is shown around one of its edits, and around where a decided one stood', () => {
    const ids = [10, 20, 30, 40, 50].map((at) => addTitle(ended, at))
    const around = (id: string) => {
      const place = getEdit(wiki.reader, id) ?? raise()
      return listAround(wiki.reader, { place, ahead: 1, behind: 2, viewer }).map((line) => line.id)
    }
    expect(around(ids[0] ?? '')).toEqual(ids.slice(0, 3))
    expect(around(ids[2] ?? '')).toEqual(ids.slice(1, 5))
    decide(ids[2] ?? '', 'reject', 60)
    expect(around(ids[2] ?? '')).toEqual([ids[1], ids[3], ids[4]])
    expect(around(ids[4] ?? '')).toEqual(ids.slice(3))
  })

  it('names who looks at an edit', () => {
    const editId = addTitle(ended, 10)
    claimEdit(wiki.writer, reviewer, { editId }, 20)
    const claim = { username: 'reviewer', until: 20 + CLAIM_LEASE }
    expect(lane().lines).toMatchObject([{ claim }])
    const by = { id: reviewer.id, username: 'reviewer' }
    expect(getEdit(wiki.reader, editId)?.claim).toEqual({ by, until: claim.until })
  })
})

describe('how long edits wait', () => {
  it('is counted from the author’s version to the decision, lane by lane', () => {
    for (const minutes of [1, 2, 3, 4, 60]) {
      const editId = addTitle(ended, NOW - 100 * MINUTE + minutes)
      decide(editId, minutes % 2 ? 'approve' : 'reject', NOW - 100 * MINUTE + minutes * MINUTE)
    }
    addTitle(airing, NOW - MINUTE)
    const health = getReviewHealth(wiki.reader, NOW).find((one) => one.risk === 'addition')
    expect(health).toMatchObject({ decided: 5, waiting: 1, oldestAt: NOW - MINUTE })
    expect(Math.round((health?.median ?? 0) / MINUTE)).toBe(3)
    expect(Math.round((health?.ninetieth ?? 0) / MINUTE)).toBe(60)
    expect(usualWait(wiki.reader, 'overwrite', NOW)).toBeNull()
  })

  it('forgets what was decided long ago, and counts an amendment from what its author wrote', () => {
    decide(addTitle(ended, 10), 'approve', 20)
    expect(usualWait(wiki.reader, 'addition', NOW)).toBeNull()
    expect(usualWait(wiki.reader, 'addition', 20 + HEALTH_DAYS * 24 * 60 * MINUTE)).toBe(10)
    const editId = addTitle(airing, NOW - 10)
    const titles = [{ id: `title-${NOW}`, text: 'In other words', language: 'en' }]
    const { parts } = editing(airing.id, 'drama', airing.revision, adding({ titles }))
    const amendment = { editId, version: 1, key: newKey(), reason: 'So.', parts }
    expect(amendEdit(wiki.writer, reviewer, amendment, NOW - 3).status).toBe('approved')
    expect(usualWait(wiki.reader, 'addition', NOW)).toBe(7)
  })

  it('takes the nearest rank', () => {
    expect(percentile([], 50)).toBeNull()
    expect(percentile([7], 90)).toBe(7)
    expect(percentile([1, 2, 3, 4], 50)).toBe(2)
    expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90)).toBe(9)
  })
})

function raise(): never {
  throw new Error('There is no such edit')
}
