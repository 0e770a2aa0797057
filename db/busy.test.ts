import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BusyError, isBusy, retryWhileBusy } from './busy'
import { users } from './schema'
import { openTestDatabase, type TestDatabase } from './testing'

let db: TestDatabase

beforeEach(async () => {
  db = await openTestDatabase()
})

afterEach(() => db.close())

const eunbi = { id: 'u1', username: 'eunbi', usernameKey: 'eunbi', createdAt: 0 }

/** Locks the database through SQLite itself, as another process that writes for a while would. */
function holdLock() {
  const sqlite = new Database(db.path)
  sqlite.exec('BEGIN IMMEDIATE')
  return () => {
    sqlite.exec('ROLLBACK')
    sqlite.close()
  }
}

describe('A locked database', () => {
  it('is waited for without stopping the event loop, and then written', async () => {
    let ticks = 0
    const timer = setInterval(() => (ticks += 1), 10)
    setTimeout(holdLock(), 1000)
    await retryWhileBusy(() => db.writer.transaction((tx) => tx.insert(users).values(eunbi).run()))
    clearInterval(timer)
    expect(db.reader.select().from(users).all()).toHaveLength(1)
    expect(ticks).toBeGreaterThan(3)
  })

  it('is given up after a while, with nothing written', async () => {
    const release = holdLock()
    const insert = () => db.writer.transaction((tx) => tx.insert(users).values(eunbi).run())
    await expect(retryWhileBusy(insert, 200)).rejects.toBeInstanceOf(BusyError)
    release()
    expect(db.reader.select().from(users).all()).toEqual([])
  })

  it('is told apart from every other failure, which is not tried again', async () => {
    let runs = 0
    const fail = () => {
      runs += 1
      throw new TypeError('a bug')
    }
    await expect(retryWhileBusy(fail)).rejects.toThrow('a bug')
    expect(runs).toBe(1)
    const inner = Object.assign(new Error('locked'), { code: 'SQLITE_BUSY_SNAPSHOT' })
    expect(isBusy(new Error('query failed', { cause: inner }))).toBe(true)
    expect(isBusy(new Error('query failed'))).toBe(false)
  })
})
