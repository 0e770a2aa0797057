import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EVERYTHING_WATCHED } from '@/wiki/spoilers/progress'
import { ANONYMOUS, type Actor } from '../actor'
import { getHead } from '../queries/head'
import { listPatrols } from '../queries/patrols'
import { patrols } from '../schema'
import { openTestDatabase, type TestDatabase } from '../testing'
import { addUser, dramaDocument, editing, newKey, publish, setting } from '../testing-content'
import { isDrawn, PATROL_SHARE } from './draw-patrols'
import { patrolRevision } from './patrol-revision'
import { revertRevision } from './revert-revision'
import { submitEdit } from './submit-edit'

let wiki: TestDatabase
let drama: { id: string; revision: number }
let reviewer: Actor & { id: string }
let moderator: Actor & { id: string }

beforeEach(async () => {
  wiki = await openTestDatabase()
  drama = publish(wiki.writer, dramaDocument())
  reviewer = addUser(wiki.writer, 'reviewer', 'reviewer')
  moderator = addUser(wiki.writer, 'moderator', 'moderator')
})
afterEach(() => wiki.close())

function overwrite(actor: Actor, text: string): number {
  const base = getHead(wiki.reader, drama.id)?.revisionId ?? null
  const patch = setting('titles', 'title-other', { text })
  const outcome = submitEdit(wiki.writer, actor, editing(drama.id, 'drama', base, patch))
  return outcome.status === 'published' ? (outcome.revisionIds[0] ?? 0) : 0
}

/** Changes the drama until a change of the reviewer's is drawn. */
function drawOne(): number {
  for (let count = 0; count < 100; count += 1) {
    const id = overwrite(reviewer, `Title ${count}`)
    if (isDrawn(id)) return id
  }
  throw new Error('Nothing was drawn')
}

const viewer = { progress: EVERYTHING_WATCHED, seesDeleted: true }
const drawn = () => listPatrols(wiki.reader, { limit: 5, viewer }).map(({ id }) => id)

describe('what went live at once', () => {
  it('is drawn one time in five, always the same', () => {
    const ids = Array.from({ length: 5000 }, (_, index) => index + 1)
    const share = ids.filter(isDrawn).length / ids.length
    expect(share).toBeGreaterThan(0.9 / PATROL_SHARE)
    expect(share).toBeLessThan(1.1 / PATROL_SHARE)
    expect(ids.filter(isDrawn)).toEqual(ids.filter(isDrawn))
  })

  it('waits for somebody else to look at it, who says so once', () => {
    const revisionId = drawOne()
    expect(drawn()).toEqual([revisionId])
    expect(patrolRevision(wiki.writer, ANONYMOUS, { revisionId })).toMatchObject({
      reason: 'signed-out',
    })
    expect(patrolRevision(wiki.writer, reviewer, { revisionId })).toMatchObject({ reason: 'level' })
    expect(patrolRevision(wiki.writer, moderator, { revisionId })).toEqual({ status: 'patrolled' })
    expect(patrolRevision(wiki.writer, moderator, { revisionId })).toEqual({ status: 'closed' })
    expect(drawn()).toEqual([])
    expect(patrolRevision(wiki.writer, moderator, { revisionId: 0 })).toEqual({
      status: 'not-found',
    })
  })

  it('needs no second look once it was taken back, and none when a moderator did it', () => {
    const revisionId = drawOne()
    const revert = { revisionId, head: revisionId, key: newKey(), summary: 'Back' }
    expect(revertRevision(wiki.writer, moderator, revert).status).toBe('published')
    expect(drawn()).toEqual([])
    const before = wiki.reader.select().from(patrols).all().length
    for (let count = 0; count < 30; count += 1) overwrite(moderator, `By a moderator ${count}`)
    expect(wiki.reader.select().from(patrols).all()).toHaveLength(before)
  })
})
