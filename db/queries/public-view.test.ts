import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EVERYTHING_WATCHED, NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import { SYSTEM, type Actor } from '../actor'
import { blockUser } from '../commands/block-user'
import { decideEdit } from '../commands/decide-edit'
import { submitEdit } from '../commands/submit-edit'
import { withdrawEdit } from '../commands/withdraw-edit'
import { openTestDatabase, type TestDatabase } from '../testing'
import {
  adding,
  addUser,
  dramaDocument,
  editing,
  publish,
  publishTogether,
  setting,
} from '../testing-content'
import { getEdit } from './edit'
import { listInPublicView } from './public-view'

let wiki: TestDatabase
let drama: { id: string; revision: number }
let moderator: Actor & { id: string }

beforeEach(async () => {
  wiki = await openTestDatabase()
  drama = publish(wiki.writer, dramaDocument())
  moderator = addUser(wiki.writer, 'moderator', 'moderator')
})
afterEach(() => wiki.close())

const gone = () => adding({ state: [{ id: 'state', value: 'deleted' }] })
const moving = (segment: string) => setting('address', 'address', { segment })

function propose(
  patch = gone(),
  by: Actor = moderator,
  at = 1000,
  entry: { id: string; kind?: string; revision: number } = drama,
): string {
  const submission = editing(entry.id, entry.kind ?? 'drama', entry.revision, patch)
  const outcome = submitEdit(wiki.writer, by, { ...submission, summary: 'A canary' }, at)
  if (outcome.status !== 'pending') throw new Error(JSON.stringify(outcome))
  return outcome.editId
}

const list = (progress = NOTHING_WATCHED) =>
  listInPublicView(wiki.reader, { progress, limit: 50 }).lines
const wishes = (progress = NOTHING_WATCHED) => list(progress).map((line) => line.wishes)

describe('what is in public view', () => {
  it('says who wants what of which page since when, and none of their words', () => {
    const editId = propose(moving('walk-on'))
    expect(list()).toEqual([
      {
        id: editId,
        author: { id: moderator.id, username: 'moderator' },
        since: 1000,
        isAuthorBlocked: false,
        wishes: [{ does: 'move', path: '/dramas/run-on', to: '/dramas/walk-on' }],
        held: [],
      },
    ])
    expect(JSON.stringify(list())).not.toContain('canary')
    blockUser(wiki.writer, SYSTEM, { username: 'moderator', reason: 'A test' })
    expect(list()[0]?.isAuthorBlocked).toBe(true)
  })

  it('says that a page shall be called otherwise, and not how', () => {
    propose(setting('titles', 'title-main', { text: 'A canary of a name' }))
    expect(wishes()).toEqual([[{ does: 'rename', path: '/dramas/run-on' }]])
    expect(JSON.stringify(list())).not.toContain('canary')
  })

  it('knows deletions and restorations, and what shall be known later only', () => {
    const episode = publish(wiki.writer, {
      kind: 'episode',
      fields: { address: [{ id: 'address', parent: { entry: drama.id }, segment: '1' }] },
    })
    const path = '/dramas/run-on/episodes/1'
    propose(gone(), moderator, 1, { ...episode, kind: 'episode' })
    expect(wishes()).toEqual([[{ does: 'delete', path }]])
    const second = addUser(wiki.writer, 'second', 'moderator')
    const deletion = editing(episode.id, 'episode', episode.revision, gone())
    const [revision = 0] = publishTogether(wiki.writer, moderator, second, deletion)
    const back = { rows: [{ op: 'remove' as const, field: 'state', id: 'state' }], order: {} }
    propose(back, moderator, 2, { id: episode.id, kind: 'episode', revision })
    expect(wishes()[1]).toEqual([{ does: 'restore', path }])
    const columns = { knownFrom: { drama: drama.id, episode: 3 } }
    const later = { op: 'set' as const, field: 'address', id: 'address', columns }
    propose({ rows: [later], order: {} }, moderator, 3)
    expect(wishes(EVERYTHING_WATCHED)[2]).toEqual([{ does: 'gate', path: '/dramas/run-on' }])
    expect(wishes()[2]).toEqual([])
  })

  it('lists only what moderators want: where others would move a page is not for everybody', () => {
    for (const level of ['new', 'trusted', 'reviewer'] as const) {
      propose(moving(`canary-${level}`), addUser(wiki.writer, level, level))
    }
    expect(list()).toEqual([])
    propose(gone(), addUser(wiki.writer, 'admin', 'admin'))
    expect(list().map(({ author }) => author.username)).toEqual(['admin'])
  })

  it('lists only what waits', () => {
    const [first, second] = [propose(), propose(moving('walk-on'))]
    withdrawEdit(wiki.writer, moderator, { editId: first, version: 1 })
    expect(list().map(({ id }) => id)).toEqual([second])
    const { version = 0, seenHash = '' } = getEdit(wiki.reader, second) ?? {}
    const input = { editId: second, version, seenHash, decision: 'reject' as const, reason: 'No' }
    decideEdit(wiki.writer, addUser(wiki.writer, 'other', 'moderator'), input)
    expect(list()).toEqual([])
  })

  it('does not name what tells what happens to who has not seen it', () => {
    const moment = publish(wiki.writer, {
      kind: 'moment',
      fields: {
        address: [{ id: 'address', segment: 'ab12', parent: { entry: drama.id } }],
        title: [{ id: 'title', value: 'The kiss' }],
      },
    })
    propose(gone(), moderator, 1, { ...moment, kind: 'moment' })
    expect(list()[0]).toMatchObject({ wishes: [], held: [{ drama: drama.id }] })
    expect(JSON.stringify(list())).not.toMatch(/ab12|kiss/)
    expect(wishes(EVERYTHING_WATCHED)).toEqual([
      [{ does: 'delete', path: '/dramas/run-on/moments/ab12' }],
    ])
  })

  it('comes page by page, none twice and none left out', () => {
    const all = Array.from({ length: 5 }, (_, n) => propose(moving(`walk-${n}`), moderator, 10 - n))
    const found: string[] = []
    let behind: Parameters<typeof listInPublicView>[1]['behind']
    do {
      const page = listInPublicView(wiki.reader, { progress: NOTHING_WATCHED, behind, limit: 2 })
      found.push(...page.lines.map(({ id }) => id))
      behind = page.next
    } while (behind)
    expect(found).toEqual(all.reverse())
  })
})
