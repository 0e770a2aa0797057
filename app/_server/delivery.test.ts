import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { tell } from '@/db/outbox'
import { notifications } from '@/db/schema'
import { openTestDatabase, type TestDatabase } from '@/db/testing'
import { addUser } from '@/db/testing-content'
import { deliver } from './delivery'

let wiki: TestDatabase
let fan: { id: string }

beforeEach(async () => {
  wiki = await openTestDatabase()
  fan = addUser(wiki.writer, 'fan')
  wiki.writer.transaction((tx) => tell(tx, { userId: fan.id, type: 'approved', editId: 'e1' }, 0))
})
afterEach(() => wiki.close())

/** Locks the database as another process that writes does, and gives what ends its transaction. */
function writeElsewhere(): () => void {
  const other = new Database(wiki.path)
  other.exec('BEGIN IMMEDIATE')
  return () => {
    other.exec('ROLLBACK')
    other.close()
  }
}

const told = () => wiki.reader.select().from(notifications).all()

describe('delivering the outbox', () => {
  it('waits for another process that writes, so that whoever is told finds it at once', async () => {
    setTimeout(writeElsewhere(), 300)
    await deliver(wiki.writer, 30_000)
    expect(told()).toMatchObject([{ userId: fan.id, type: 'approved' }])
  })

  it('is tried again later, once, where the other process goes on for longer', async () => {
    const done = writeElsewhere()
    await Promise.all([deliver(wiki.writer, 100), deliver(wiki.writer, 100)])
    expect(told()).toEqual([])
    done()
    await vi.waitFor(() => expect(told()).toHaveLength(1), { timeout: 60_000, interval: 200 })
  })
})
