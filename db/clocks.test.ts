import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import { levelOf, type Actor } from './actor'
import { blockUser } from './commands/block-user'
import { claimEdit } from './commands/claim-edit'
import { decideEdit } from './commands/decide-edit'
import { liftBlock } from './commands/lift-block'
import { revertRevision } from './commands/revert-revision'
import { submitEdit } from './commands/submit-edit'
import { checkIntegrity } from './integrity'
import { listChanges } from './queries/changes'
import { getEdit } from './queries/edit'
import { getHead } from './queries/head'
import { getReviewHealth, usualWait } from './queries/review-health'
import { getSession } from './queries/sessions'
import { insertSession } from './session-row'
import { openTestDatabase, type TestDatabase } from './testing'
import { adding, addUser, dramaDocument, editing, newKey, publish } from './testing-content'
import { countTry } from './throttle'

const DAY = 24 * 60 * 60 * 1000
const NOW = Date.now()
/** What a machine says whose battery was changed, and one whose time server was wrong. */
const LONG_AGO = 0
const FAR_AHEAD = NOW + 10 * 365 * DAY

let wiki: TestDatabase
let drama: { id: string; revision: number }
let fan: Actor & { id: string }
let reviewer: Actor & { id: string }
let moderator: Actor & { id: string }

beforeEach(async () => {
  wiki = await openTestDatabase()
  drama = publish(wiki.writer, dramaDocument())
  fan = addUser(wiki.writer, 'fan')
  reviewer = addUser(wiki.writer, 'reviewer', 'reviewer')
  moderator = addUser(wiki.writer, 'moderator', 'moderator')
})
afterEach(() => {
  expect(checkIntegrity(wiki.reader)).toEqual([])
  wiki.close()
})

let marks = 0
function propose(at: number): string {
  const patch = adding({ tags: [{ id: `tag-${(marks += 1)}`, value: `tag ${marks}` }] })
  const outcome = submitEdit(wiki.writer, fan, editing(drama.id, 'drama', headId(), patch), at)
  if (outcome.status !== 'pending') throw new Error(JSON.stringify(outcome))
  return outcome.editId
}

function approve(editId: string, at: number): number {
  const { version = 0, seenHash = '' } = getEdit(wiki.reader, editId) ?? {}
  const input = { editId, version, seenHash, decision: 'approve' as const, reason: '' }
  const outcome = decideEdit(wiki.writer, reviewer, input, at)
  return outcome.status === 'approved' ? (outcome.revisionIds[0] ?? 0) : 0
}

const headId = () => getHead(wiki.reader, drama.id)?.revisionId ?? 0

describe('a clock that jumps', () => {
  it('keeps what was published in the order in which it was', () => {
    const times = [NOW, LONG_AGO, FAR_AHEAD, NOW + 1]
    const published = times.map((at) => approve(propose(at), at))
    const viewer = { progress: NOTHING_WATCHED, seesDeleted: false }
    const { lines } = listChanges(wiki.reader, { cursor: {}, limit: 10, viewer })
    expect(lines.map(({ id }) => id)).toEqual([...published.toReversed(), drama.revision])
    expect(headId()).toBe(published.at(-1))
  })

  it('makes no wait of less than nothing, and none that is not over yet', () => {
    approve(propose(NOW), LONG_AGO + NOW - DAY)
    const lane = () => getReviewHealth(wiki.reader, NOW).find(({ decided }) => decided > 0)
    expect(lane()).toMatchObject({ decided: 1, median: 0, ninetieth: 0 })
    approve(propose(NOW), FAR_AHEAD)
    expect(lane()).toMatchObject({ decided: 1 })
    expect(usualWait(wiki.reader, 'addition', NOW)).toBe(0)
  })

  it('leaves no edit in the hands of somebody who claimed it in ten years', () => {
    const editId = propose(NOW)
    expect(claimEdit(wiki.writer, moderator, { editId }, FAR_AHEAD)).toMatchObject({
      status: 'claimed',
    })
    expect(claimEdit(wiki.writer, reviewer, { editId }, NOW)).toMatchObject({ status: 'claimed' })
    expect(claimEdit(wiki.writer, moderator, { editId }, LONG_AGO)).toMatchObject({
      status: 'claimed',
    })
  })

  it('holds nobody down for years for what was taken back, or for a ban that was lifted', () => {
    const trusted = addUser(wiki.writer, 'trusted', 'trusted')
    for (let n = 0; n < 3; n++) {
      const patch = adding({ tags: [{ id: `own-${n}`, value: `own ${n}` }] })
      const form = editing(drama.id, 'drama', headId(), patch)
      const outcome = submitEdit(wiki.writer, trusted, form, NOW)
      const revisionId = approve(outcome.status === 'pending' ? outcome.editId : '', NOW)
      const revert = { revisionId, head: headId(), key: newKey(), summary: 'No' }
      expect(revertRevision(wiki.writer, reviewer, revert, FAR_AHEAD).status).toBe('published')
    }
    expect(levelOf(wiki.reader, trusted.id, NOW)).toBe('trusted')
    expect(levelOf(wiki.reader, trusted.id, FAR_AHEAD + DAY)).toBe('new')
    const banned = addUser(wiki.writer, 'banned', 'trusted')
    const ban = { username: 'banned', reason: 'A reason' }
    expect(blockUser(wiki.writer, moderator, ban, NOW).status).toBe('blocked')
    expect(liftBlock(wiki.writer, moderator, { username: 'banned' }, FAR_AHEAD).status).toBe(
      'lifted',
    )
    expect(levelOf(wiki.reader, banned.id, NOW)).toBe('trusted')
    expect(levelOf(wiki.reader, banned.id, FAR_AHEAD + DAY)).toBe('confirmed')
  })

  it('lets nobody wait for years to sign in', () => {
    const limits = [{ of: 'sign-in:fan', most: 2, window: DAY }]
    const tryAt = (at: number) => wiki.writer.transaction((tx) => countTry(tx, limits, at))
    expect([tryAt(FAR_AHEAD), tryAt(FAR_AHEAD)]).toEqual([null, null])
    expect(tryAt(FAR_AHEAD)).toBe(DAY / 1000)
    expect([tryAt(NOW), tryAt(NOW)]).toEqual([null, null])
    expect(tryAt(NOW)).toBe(DAY / 1000)
    expect(tryAt(LONG_AGO)).toBe(null)
  })

  it('goes by the time that it is now for who is still signed in', () => {
    const sessions = [LONG_AGO, NOW, FAR_AHEAD].map((at) =>
      wiki.writer.transaction((tx) => insertSession(tx, fan.id, at)),
    )
    const open = sessions.map((secret) => getSession(wiki.reader, secret, NOW)?.userId)
    expect(open).toEqual([undefined, fan.id, fan.id])
  })
})
