import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Network } from '@/wiki/accounts/network'
import { SYSTEM, type Actor } from '../actor'
import { openReader, openWriter } from '../open'
import { refreshSkeletons } from '../projections/username-skeletons'
import { findUserByIdentity, getOwnAccount } from '../queries/users'
import { getSession, listSessions } from '../queries/sessions'
import { auditLog, rateCounters, sessions, users } from '../schema'
import { openTestDatabase, type TestDatabase } from '../testing'
import { blockUser } from './block-user'
import { changePassword } from './change-password'
import { grantLevel } from './grant-level'
import { linkAccount } from './link-account'
import { resetPassword } from './reset-password'
import { revokeSessions } from './revoke-sessions'
import { signIn, signInElsewhere } from './sign-in'
import { signOut } from './sign-out'
import { signUp, signUpElsewhere } from './sign-up'

const home: Network = { name: '203.0.113.7', isLoopback: false }
const elsewhere: Network = { name: '198.51.100.4', isLoopback: false }
const password = 'a-long-enough-passphrase'
const google = { provider: 'google', providerAccountId: '117' }
const START = Date.UTC(2026, 10, 22)
const DAY = 24 * 60 * 60 * 1000

let db: TestDatabase

beforeEach(async () => {
  db = await openTestDatabase()
})

afterEach(() => db.close())

async function join(username = 'Eun-Bi', network = home) {
  const input = { username, password, email: '', network }
  const outcome = await signUp(db.writer, input, START)
  if (outcome.status !== 'signed-up') throw new Error(outcome.status)
  const actor: Actor = { type: 'user', id: outcome.userId }
  return { ...outcome, actor }
}

const tryPassword = (typed: string, network = home, at = START, username = 'eunbi') =>
  signIn(db.writer, { username, password: typed, network }, at)

describe('Signing up', () => {
  it('makes an account with a hash of the password and signs it in as a new contributor', async () => {
    const { userId, secret } = await join()
    expect(getSession(db.reader, secret, START)).toMatchObject({
      userId,
      username: 'Eun-Bi',
      level: 'new',
      isBlocked: false,
    })
    const user = db.reader.select().from(users).get()
    expect(user?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(user?.email).toBeNull()
  })

  it('keeps of the session only what opens nothing', async () => {
    const { secret } = await join()
    expect(JSON.stringify(db.reader.select().from(sessions).all())).not.toContain(secret)
  })

  it('says everything that is wrong at once, and makes nothing', async () => {
    const input = { username: 'two words', password: '123', email: 'nowhere', network: home }
    expect(await signUp(db.writer, input, START)).toEqual({
      status: 'invalid',
      problems: { username: 'letters', password: 'short', email: 'email' },
    })
    expect(db.reader.select().from(users).all()).toEqual([])
  })

  it('refuses a name that looks like one that is taken, also from two people at once', async () => {
    const first = signUp(db.writer, { username: 'fan1', password, email: '', network: home })
    const second = signUp(db.writer, { username: 'FanL', password, email: '', network: elsewhere })
    const outcomes = await Promise.all([first, second])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['invalid', 'signed-up'])
    expect(db.reader.select().from(users).all()).toHaveLength(1)
  })

  it.each([
    ['Emma', 'Ernma'],
    ['willow-fan', 'vvi11owfan'],
  ])('refuses %s beside %s, also where that is older than this rule', async (older, newer) => {
    await join(older)
    const input = { username: newer, password, email: '', network: home }
    const taken = { status: 'invalid', problems: { username: 'taken' } }
    expect(await signUp(db.writer, input, START)).toEqual(taken)
    db.writer.transaction((tx) => tx.update(users).set({ usernameSkeleton: '' }).run())
    expect(refreshSkeletons(db.writer)).toBe(1)
    expect(refreshSkeletons(db.writer)).toBe(0)
    expect(await signUp(db.writer, input, START)).toEqual(taken)
    expect(db.reader.select({ username: users.username }).from(users).all()).toEqual([
      { username: older },
    ])
    expect((await tryPassword(password, home, START, older)).status).toBe('signed-in')
    expect((await tryPassword(password, home, START, newer)).status).toBe('wrong')
  })

  it('is slowed down for one network, and for nobody else', async () => {
    const input = { password, email: '', network: home }
    for (let n = 0; n < 20; n += 1) {
      const identity = { provider: 'google', providerAccountId: String(n) }
      signUpElsewhere(db.writer, { ...input, username: `fan-no-${n + 200}x`, identity }, START)
    }
    expect(await signUp(db.writer, { ...input, username: 'one-more' }, START)).toEqual({
      status: 'throttled',
      retryAfter: 3600,
    })
    await join('one-more', elsewhere)
  })
})

describe('Signing in', () => {
  it('takes the name in any spelling of its key, and ends by itself after sixty days', async () => {
    await join()
    const outcome = await tryPassword(password, home, START, 'EUN_BI')
    if (outcome.status !== 'signed-in') throw new Error(outcome.status)
    expect(getSession(db.reader, outcome.secret, START + 59 * DAY)).not.toBeNull()
    expect(getSession(db.reader, outcome.secret, START + 61 * DAY)).toBeNull()
  })

  it('answers the same to a wrong password, an unknown name and an account without a password', async () => {
    await join()
    const input = { username: 'no-password', identity: google, network: home }
    signUpElsewhere(db.writer, input, START)
    expect(await tryPassword('not-the-password')).toEqual({ status: 'wrong' })
    expect(await tryPassword(password, home, START, 'nobody-here')).toEqual({ status: 'wrong' })
    expect(await tryPassword(password, home, START, 'no-password')).toEqual({ status: 'wrong' })
  })

  it('is slowed down after ten wrong passwords from one network; the owner elsewhere is not locked out', async () => {
    await join()
    for (let n = 0; n < 10; n += 1) expect((await tryPassword('wrong one')).status).toBe('wrong')
    expect(await tryPassword(password)).toEqual({ status: 'throttled', retryAfter: 900 })
    expect((await tryPassword(password, elsewhere)).status).toBe('signed-in')
    expect((await tryPassword(password, home, START + 16 * 60_000)).status).toBe('signed-in')
  })

  it('is slowed down by every process alike, also one that has started since', async () => {
    await join()
    for (let n = 0; n < 10; n += 1) await tryPassword('wrong one')
    const later = openWriter(db.path)
    const input = { username: 'EUNBI', password, network: home }
    expect((await signIn(later, input, START + 60_000)).status).toBe('throttled')
    later.close()
  })

  it('is slowed down for a network that tries one name after the other, known or not', async () => {
    await join()
    for (let n = 0; n < 60; n += 1) {
      const [at, username] = [START, `somebody-${n}`]
      expect((await tryPassword('wrong one', home, at, username)).status).toBe('wrong')
    }
    expect((await tryPassword(password)).status).toBe('throttled')
    expect((await tryPassword(password, elsewhere)).status).toBe('signed-in')
  }, 60_000)

  it('lets no more through when many tries come at once', async () => {
    await join()
    const tries = await Promise.all(Array.from({ length: 14 }, () => tryPassword('wrong one')))
    expect(tries.filter(({ status }) => status === 'throttled')).toHaveLength(4)
  })

  it('counts right passwords for nothing', async () => {
    await join()
    for (let n = 0; n < 12; n += 1) expect((await tryPassword(password)).status).toBe('signed-in')
    const counts = db.reader.select({ count: rateCounters.count }).from(rateCounters).all()
    expect(counts.every(({ count }) => count <= 1)).toBe(true)
  })
})

describe('A session', () => {
  it('ends with its log-out, for a process with a connection of its own too, and no other does', async () => {
    const { secret } = await join()
    const other = await tryPassword(password)
    if (other.status !== 'signed-in') throw new Error(other.status)
    const process2 = openReader(db.path)
    expect(getSession(process2.db, secret, START)).not.toBeNull()
    signOut(db.writer, secret, START)
    expect(getSession(process2.db, secret, START)).toBeNull()
    expect(getSession(process2.db, other.secret, START)).not.toBeNull()
    process2.sqlite.close()
  })

  it('ends everywhere at once, and those of others stay', async () => {
    const { secret, actor } = await join()
    await tryPassword(password)
    const neighbour = await join('neighbour')
    expect(revokeSessions(db.writer, actor, START)).toEqual({ status: 'revoked', sessions: 2 })
    expect(getSession(db.reader, secret, START)).toBeNull()
    expect(getSession(db.reader, neighbour.secret, START)).not.toBeNull()
    expect(revokeSessions(db.writer, { type: 'anonymous' }).status).toBe('forbidden')
  })

  it('carries a new level or a ban from the next read on, whoever wrote it', async () => {
    const { secret } = await join()
    const process2 = openWriter(db.path)
    grantLevel(process2, SYSTEM, { username: 'Eun-Bi', level: 'reviewer' })
    expect(getSession(db.reader, secret, START)?.level).toBe('reviewer')
    blockUser(process2, SYSTEM, { username: 'Eun-Bi', reason: 'Spam' })
    expect(getSession(db.reader, secret, START)?.isBlocked).toBe(true)
    process2.close()
  })
})

describe('A password', () => {
  it('is changed by who knows it; other devices are signed out', async () => {
    const { secret, actor } = await join()
    const input = { current: password, password: 'another-passphrase', network: home }
    const outcome = await changePassword(db.writer, actor, input, START)
    if (outcome.status !== 'changed-password') throw new Error(outcome.status)
    expect(getSession(db.reader, secret, START)).toBeNull()
    expect(getSession(db.reader, outcome.secret, START)).not.toBeNull()
    expect((await tryPassword(password)).status).toBe('wrong')
    expect((await tryPassword('another-passphrase')).status).toBe('signed-in')
  })

  it('stays when the present one is wrong or the new one too weak', async () => {
    const { secret, actor } = await join()
    const wrong = { current: 'guess-guess', password: 'another-passphrase', network: home }
    expect(await changePassword(db.writer, actor, wrong, START)).toEqual({
      status: 'invalid',
      problems: { current: 'wrong' },
    })
    const weak = { current: password, password: 'eunbi', network: home }
    expect(await changePassword(db.writer, actor, weak, START)).toEqual({
      status: 'invalid',
      problems: { password: 'short' },
    })
    expect(getSession(db.reader, secret, START)).not.toBeNull()
    expect((await tryPassword(password)).status).toBe('signed-in')
  })

  it('is reset at the command line, which signs out everywhere and stands in the audit log', async () => {
    const { secret, userId } = await join()
    const input = { username: 'eun-bi', password: 'given-by-the-owner' }
    expect(await resetPassword(db.writer, input, START)).toMatchObject({ status: 'reset' })
    expect(getSession(db.reader, secret, START)).toBeNull()
    expect((await tryPassword('given-by-the-owner')).status).toBe('signed-in')
    const record = db.reader.select().from(auditLog).where(eq(auditLog.subject, userId)).get()
    expect(record?.action).toBe('reset-password')
    expect(record?.details).not.toContain('given-by')
  })

  it('is not reset for a name that nobody has', async () => {
    const input = { username: 'nobody-here', password: 'given-by-the-owner' }
    expect(await resetPassword(db.writer, input, START)).toEqual({ status: 'not-found' })
  })
})

describe('Another site', () => {
  it('lets in whom it vouched for at the sign-up, without a password', async () => {
    expect(signInElsewhere(db.writer, google, START)).toBeNull()
    const input = { username: 'eun-bi', identity: google, network: home }
    const made = signUpElsewhere(db.writer, input, START)
    if (made.status !== 'signed-up') throw new Error(made.status)
    const signedIn = signInElsewhere(db.writer, google, START)
    expect(getSession(db.reader, signedIn?.secret ?? '', START)?.userId).toBe(made.userId)
    expect(getOwnAccount(db.reader, made.userId)).toMatchObject({
      hasPassword: false,
      providers: ['google'],
    })
    expect(listSessions(db.reader, made.userId, START)).toHaveLength(2)
  })

  it('is linked by who is signed in, and to one account only', async () => {
    const { actor, userId } = await join()
    const neighbour = await join('neighbour')
    expect(linkAccount(db.writer, { type: 'anonymous' }, google).status).toBe('forbidden')
    expect(linkAccount(db.writer, actor, google).status).toBe('linked')
    expect(linkAccount(db.writer, neighbour.actor, google).status).toBe('linked-already')
    expect(findUserByIdentity(db.reader, google)?.id).toBe(userId)
    const again = { username: 'third', identity: google, network: home }
    expect(signUpElsewhere(db.writer, again, START).status).toBe('linked-already')
  })

  it('cannot take a username that somebody has', async () => {
    await join()
    const input = { username: 'EunBi', identity: google, network: home }
    expect(signUpElsewhere(db.writer, input, START)).toEqual({
      status: 'invalid',
      problems: { username: 'taken' },
    })
    expect(findUserByIdentity(db.reader, google)).toBeNull()
  })
})
