import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LAST_EPISODE } from '@/wiki/spoilers/progress'
import { ANONYMOUS, SYSTEM, type Actor } from '../actor'
import { getWatchedJoin, listWatched } from '../queries/watched'
import { watched, watchedJoins } from '../schema'
import { hashOfSecret } from '../secrets'
import { insertSession } from '../session-row'
import { openTestDatabase, type TestDatabase } from '../testing'
import { addUser, dramaDocument, publish } from '../testing-content'
import { blockUser } from './block-user'
import { joinWatched, undoWatchedJoin } from './join-watched'
import { setWatched } from './set-watched'
import { signOut } from './sign-out'

let wiki: TestDatabase
let fan: Actor & { id: string }
let [runOn, nokdu]: [string, string] = ['', '']

beforeEach(async () => {
  wiki = await openTestDatabase()
  fan = addUser(wiki.writer, 'fan')
  const planned = (episodes: number) => [{ id: 'plannedEpisodes', value: episodes }]
  const drama = (segment: string, episodes: number) => {
    const document = dramaDocument(segment)
    document.fields.plannedEpisodes = planned(episodes)
    return publish(wiki.writer, document).id
  }
  ;[runOn, nokdu] = [drama('run-on', 16), drama('the-tale-of-nokdu', 32)]
})
afterEach(() => wiki.close())

const openSession = (user = fan) =>
  wiki.writer.transaction((tx) => insertSession(tx, user.id, Date.now()))
const own = () => listWatched(wiki.reader, fan.id)
const set = (drama: string, episode: number, actor: Actor = fan) =>
  setWatched(wiki.writer, actor, { drama, episode })

describe('How far somebody has watched', () => {
  it('is kept in their account, and gone from it when they have not begun', () => {
    expect(set(runOn, 4)).toEqual({ status: 'set' })
    expect(set(nokdu, LAST_EPISODE)).toEqual({ status: 'set' })
    expect(own()).toEqual({ [runOn]: 4, [nokdu]: LAST_EPISODE })
    expect(set(runOn, 0)).toEqual({ status: 'set' })
    expect(own()).toEqual({ [nokdu]: LAST_EPISODE })
  })

  it('ends with the last episode, whatever number is said', () => {
    set(runOn, 5000)
    expect(own()).toEqual({ [runOn]: 16 })
  })

  it('is refused for what is no drama and no episode, and for who is not signed in', () => {
    expect(set('01EWTM1000000000000000000X', 4)).toEqual({ status: 'invalid' })
    for (const episode of [-1, 1.5, Number.NaN, -Infinity])
      expect(set(runOn, episode)).toEqual({ status: 'invalid' })
    for (const actor of [ANONYMOUS, SYSTEM, { type: 'user', id: 'nobody' } as const])
      expect(set(runOn, 4, actor)).toMatchObject({ status: 'forbidden' })
    expect(wiki.reader.select().from(watched).all()).toEqual([])
  })

  it('is nothing that a ban takes away', () => {
    blockUser(wiki.writer, SYSTEM, { username: 'fan', reason: 'A test' })
    expect(set(runOn, 4)).toEqual({ status: 'set' })
  })
})

describe('Signing in', () => {
  it('gives both the higher number of each drama, and says so', () => {
    set(runOn, 9)
    const secret = openSession()
    const outcome = joinWatched(wiki.writer, fan, { secret, browser: { [runOn]: 4, [nokdu]: 2 } })
    expect(outcome).toEqual({
      status: 'joined',
      watched: { [runOn]: 9, [nokdu]: 2 },
      isTold: true,
    })
    expect(own()).toEqual({ [runOn]: 9, [nokdu]: 2 })
    expect(getWatchedJoin(wiki.reader, hashOfSecret(secret))?.dramas).toEqual([
      { drama: runOn, browser: 4, account: 9 },
      { drama: nokdu, browser: 2, account: 0 },
    ])
  })

  it('on a browser that says nothing takes over what the account says, without a word', () => {
    set(runOn, 9)
    const secret = openSession()
    const outcome = joinWatched(wiki.writer, fan, { secret, browser: {} })
    expect(outcome).toEqual({ status: 'joined', watched: { [runOn]: 9 }, isTold: false })
    expect(wiki.reader.select().from(watchedJoins).all()).toEqual([])
  })

  it('stores nothing of a cookie that somebody made up', () => {
    const browser = {
      '01EWTM1000000000000000000X': 4,
      [fan.id]: 9999,
      [runOn]: 8888,
      [nokdu]: -3,
    }
    joinWatched(wiki.writer, fan, { secret: openSession(), browser })
    expect(own()).toEqual({ [runOn]: 16 })
  })

  it('joins nothing through a session that is somebody else’s, or ended', () => {
    const other = addUser(wiki.writer, 'other')
    const ended = openSession()
    signOut(wiki.writer, ended)
    for (const secret of [openSession(other), ended, 'guessed']) {
      const input = { secret, browser: { [runOn]: 4 } }
      expect(joinWatched(wiki.writer, fan, input)).toMatchObject({ status: 'forbidden' })
      expect(undoWatchedJoin(wiki.writer, fan, input)).toMatchObject({ status: 'forbidden' })
    }
    expect(wiki.reader.select().from(watched).all()).toEqual([])
  })
})

describe('Taking back what a sign-in has joined', () => {
  it('leaves browser and account as they were before, once', () => {
    set(runOn, 9)
    const secret = openSession()
    const before = { [runOn]: 4, [nokdu]: 2 }
    const joined = joinWatched(wiki.writer, fan, { secret, browser: before })
    const browser = joined.status === 'joined' ? joined.watched : {}
    const outcome = undoWatchedJoin(wiki.writer, fan, { secret, browser })
    expect(outcome).toEqual({ status: 'undone', watched: before })
    expect(own()).toEqual({ [runOn]: 9 })
    expect(undoWatchedJoin(wiki.writer, fan, { secret, browser })).toEqual({ status: 'not-found' })
  })

  it('keeps what was said since, on this device or another one', () => {
    const secret = openSession()
    joinWatched(wiki.writer, fan, { secret, browser: { [runOn]: 4, [nokdu]: 2 } })
    set(runOn, 5)
    const outcome = undoWatchedJoin(wiki.writer, fan, {
      secret,
      browser: { [runOn]: 5, [nokdu]: 2 },
    })
    expect(outcome).toEqual({ status: 'undone', watched: { [runOn]: 5, [nokdu]: 2 } })
    expect(own()).toEqual({ [runOn]: 5 })
  })
})
