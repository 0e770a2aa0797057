import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { levelOf, type Actor } from '../actor'
import { decideEdit } from '../commands/decide-edit'
import { revertRevision } from '../commands/revert-revision'
import { submitEdit } from '../commands/submit-edit'
import { openTestDatabase, type TestDatabase } from '../testing'
import { adding, addUser, dramaDocument, editing, newKey, publish } from '../testing-content'
import { getEdit } from './edit'
import { getHead } from './head'
import { getTrust, trustFacts } from './trust'

const DAY = 24 * 60 * 60 * 1000
let wiki: TestDatabase
let fan: Actor & { id: string }
let reviewer: Actor & { id: string }
let drama: { id: string; revision: number }

beforeEach(async () => {
  wiki = await openTestDatabase()
  fan = addUser(wiki.writer, 'fan')
  reviewer = addUser(wiki.writer, 'reviewer', 'reviewer')
  drama = publish(wiki.writer, dramaDocument())
})
afterEach(() => wiki.close())

function edit(n: number, at: number, decision: 'approve' | 'reject' = 'approve'): number {
  const patch = adding({ tags: [{ id: `tag-${n}`, value: `tag ${n}` }] })
  const head = getHead(wiki.reader, drama.id)?.revisionId ?? 0
  const outcome = submitEdit(wiki.writer, fan, editing(drama.id, 'drama', head, patch), at)
  if (outcome.status !== 'pending') throw new Error(JSON.stringify(outcome))
  const { seenHash = '' } = getEdit(wiki.reader, outcome.editId) ?? {}
  const input = { editId: outcome.editId, version: 1, seenHash, decision, reason: 'So.' }
  const decided = decideEdit(wiki.writer, reviewer, input, at + 1)
  return decided.status === 'approved' ? (decided.revisionIds[0] ?? 0) : 0
}

describe('trust as the facts give it', () => {
  it('treats the sixth edit of a newcomer by their new level, once five on two days were accepted', () => {
    for (let n = 1; n <= 4; n++) edit(n, n)
    expect(getTrust(wiki.reader, fan.id, DAY)).toMatchObject({
      level: 'new',
      next: { level: 'confirmed', edits: 1, days: 1 },
    })
    edit(5, DAY + 1)
    expect(levelOf(wiki.reader, fan.id, DAY + 2)).toBe('confirmed')
    const facts = trustFacts(wiki.reader, fan.id, DAY + 2)
    expect(facts).toMatchObject({ accepted: 5, days: 2, entries: 1, turnedDown: 0 })
  })

  it('counts what was rejected and what others took back, and not what one took back oneself', () => {
    const taken = edit(1, 1)
    edit(2, 2, 'reject')
    edit(3, 3)
    const head = getHead(wiki.reader, drama.id)?.revisionId ?? 0
    const revert = { revisionId: taken, head, key: newKey(), summary: 'No' }
    expect(revertRevision(wiki.writer, reviewer, revert, 10).status).toBe('published')
    const facts = trustFacts(wiki.reader, fan.id, 20)
    expect(facts).toMatchObject({ accepted: 1, turnedDown: 2, revertedThisWeek: 1 })
    expect(trustFacts(wiki.reader, fan.id, 8 * DAY).revertedThisWeek).toBe(0)
  })
})
