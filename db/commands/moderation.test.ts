import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { levels, type Level } from '@/wiki/permissions'
import { ANONYMOUS, isBlocked, levelOf, SYSTEM, type Actor } from '../actor'
import { findAuditBreak } from '../audit'
import { openWriter } from '../open'
import { auditLog, blocks, notifications } from '../schema'
import { openTestDatabase, type TestDatabase } from '../testing'
import { adding, addUser, dramaDocument, editing, publish } from '../testing-content'
import { blockUser } from './block-user'
import { grantLevel } from './grant-level'
import { liftBlock } from './lift-block'
import { readNotifications } from './read-notifications'
import { submitEdit } from './submit-edit'

let wiki: TestDatabase
let fan: Actor & { id: string }
const someone = {} as Record<Level, Actor & { id: string }>

beforeEach(async () => {
  wiki = await openTestDatabase()
  fan = addUser(wiki.writer, 'fan')
  for (const level of levels)
    someone[level] = addUser(wiki.writer, `a-${level}`.replace('-', ''), level)
})
afterEach(() => wiki.close())

const block = (actor: Actor, username = 'fan', reason = 'Spam.') =>
  blockUser(wiki.writer, actor, { username, reason }).status

describe('blocking somebody', () => {
  it('is for moderators and admins, and only against those below them', () => {
    for (const level of ['new', 'confirmed', 'trusted', 'reviewer'] as const) {
      expect(block(someone[level]), level).toBe('forbidden')
    }
    expect(block(ANONYMOUS)).toBe('forbidden')
    expect(block(someone.moderator, 'amoderator')).toBe('forbidden')
    expect(block(someone.moderator, 'aadmin')).toBe('forbidden')
    expect(wiki.reader.select().from(blocks).all()).toEqual([])
    expect(block(someone.moderator)).toBe('blocked')
    expect(block(someone.admin, 'amoderator')).toBe('blocked')
  })

  it('wants a reason and does nothing without one', () => {
    expect(block(someone.moderator, 'fan', '  ')).toBe('invalid')
    expect(block(someone.moderator, 'fan', 'x'.repeat(1001))).toBe('invalid')
    expect(isBlocked(wiki.reader, fan.id)).toBe(false)
  })

  it('does not tell strangers who exists', () => {
    expect(block(ANONYMOUS, 'nobody')).toBe('forbidden')
    expect(block(someone.moderator, 'nobody')).toBe('not-found')
  })

  it('refuses the next write of another process', () => {
    const drama = publish(wiki.writer, dramaDocument())
    const other = openWriter(wiki.path)
    const patch = adding({ status: [{ id: 'status', value: 'ended' }] })
    const edit = () =>
      submitEdit(other, fan, editing(drama.id, 'drama', drama.revision, patch)).status
    expect(edit()).toBe('pending')
    block(someone.moderator)
    expect(edit()).toBe('forbidden')
    liftBlock(wiki.writer, someone.moderator, { username: 'fan' })
    expect(edit()).toBe('pending')
    other.close()
  })

  it('takes power from a moderator who is blocked', () => {
    block(someone.admin, 'amoderator')
    expect(block(someone.moderator)).toBe('forbidden')
    expect(liftBlock(wiki.writer, someone.moderator, { username: 'amoderator' }).status).toBe(
      'forbidden',
    )
  })

  it('happens once, and is lifted once', () => {
    expect(block(someone.moderator)).toBe('blocked')
    expect(block(someone.moderator)).toBe('already-blocked')
    const lift = () => liftBlock(wiki.writer, someone.moderator, { username: 'fan' }).status
    expect([lift(), lift()]).toEqual(['lifted', 'not-blocked'])
    expect(wiki.reader.select().from(blocks).all()).toHaveLength(1)
  })
})

describe('giving a level', () => {
  it('is for admins and the command line', () => {
    for (const level of levels) {
      const { status } = grantLevel(wiki.writer, someone[level], {
        username: 'fan',
        level: 'trusted',
      })
      expect(status, level).toBe(level === 'admin' ? 'granted' : 'forbidden')
    }
    expect(grantLevel(wiki.writer, SYSTEM, { username: 'FAN', level: 'reviewer' }).status).toBe(
      'granted',
    )
    expect(levelOf(wiki.reader, fan.id)).toBe('reviewer')
  })

  it('knows its levels and does nothing twice', () => {
    const grant = (level: string) =>
      grantLevel(wiki.writer, SYSTEM, { username: 'fan', level }).status
    expect(grant('king')).toBe('invalid')
    expect(grant('new')).toBe('unchanged')
    expect(wiki.reader.select().from(auditLog).all()).toEqual([])
  })
})

describe('the audit log', () => {
  it('is a chain in which a record that is changed or taken out shows', () => {
    block(someone.moderator)
    liftBlock(wiki.writer, someone.moderator, { username: 'fan' })
    grantLevel(wiki.writer, SYSTEM, { username: 'fan', level: 'trusted' })
    expect(findAuditBreak(wiki.reader)).toBeNull()
    const records = wiki.reader.select().from(auditLog).all()
    expect(records.map(({ action }) => action)).toEqual(['block-user', 'lift-block', 'grant-level'])
    expect(new Set(records.map(({ hash }) => hash)).size).toBe(3)
    expect(() => wiki.writer.transaction((tx) => tx.delete(auditLog).run())).toThrow()
    expect(findAuditBreak(wiki.reader)).toBeNull()
  })
})

describe('notices', () => {
  it('are marked as read up to the newest one that was shown, and only one’s own', () => {
    wiki.writer.transaction((tx) => {
      for (const userId of [fan.id, fan.id, someone.new.id]) {
        tx.insert(notifications)
          .values({ userId, type: 'approved', editId: 'e', createdAt: 1 })
          .run()
      }
    })
    expect(readNotifications(wiki.writer, fan, { upTo: 1 })).toEqual({ status: 'read', count: 1 })
    expect(readNotifications(wiki.writer, fan, { upTo: 99 })).toEqual({ status: 'read', count: 1 })
    expect(readNotifications(wiki.writer, ANONYMOUS, { upTo: 99 })).toEqual({ status: 'forbidden' })
    const unread = wiki.reader
      .select()
      .from(notifications)
      .all()
      .filter((row) => !row.readAt)
    expect(unread.map(({ userId }) => userId)).toEqual([someone.new.id])
  })
})
