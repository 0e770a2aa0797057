import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openReader, openWriter } from '../open'
import { openTestDatabase, type TestDatabase } from '../testing'
import { addUser, dramaDocument, publish } from '../testing-content'
import { editAnswers, edits, users } from '.'
import { appendOnlyTables } from './append-only'
import { writeAudit } from '../audit'

let wiki: TestDatabase
let sqlite: Database.Database
beforeEach(async () => {
  wiki = await openTestDatabase()
  publish(wiki.writer, dramaDocument())
  addUser(wiki.writer, 'moderator', 'moderator')
  wiki.writer.transaction((tx) => {
    writeAudit(tx, { actorId: null, action: 'test', subject: 'x', details: {} })
    const editId = tx.select().from(edits).get()?.id ?? ''
    const authorId = tx.select().from(users).get()?.id ?? ''
    const answer = { editId, authorId, version: 1, text: 'Thanks', submissionKey: 'answer-1' }
    tx.insert(editAnswers)
      .values({ ...answer, createdAt: 1 })
      .run()
  })
  // A handle without any of the pragmas that our own handles set: the file alone has to refuse.
  sqlite = new Database(wiki.path)
})
afterEach(() => {
  sqlite.close()
  wiki.close()
})

/** The names of a table's columns, without those that SQLite computes. */
const storedColumns = (table: string) =>
  sqlite.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all().join()
const dump = (table: string) => JSON.stringify(sqlite.prepare(`SELECT * FROM ${table}`).all())

describe.each(Object.keys(appendOnlyTables))('the facts in %s', (table) => {
  const refused = (statement: string) => {
    const before = dump(table)
    expect(JSON.parse(before)).not.toEqual([])
    expect(() => sqlite.exec(statement)).toThrow(`${table} is append-only`)
    expect(dump(table)).toBe(before)
  }
  const column =
    table === 'edit_parts' ? 'patch' : table === 'changesets' ? 'edit_id' : 'created_at'

  it.each([false, true])(
    'refuse every way of changing them, recursive triggers %s',
    (recursive) => {
      sqlite.pragma(`recursive_triggers = ${recursive ? 'ON' : 'OFF'}`)
      refused(`UPDATE ${table} SET ${column} = ${column}`)
      refused(`UPDATE OR REPLACE ${table} SET ${column} = ${column}`)
      refused(`DELETE FROM ${table}`)
      const columns = storedColumns(table)
      const again = `${table} (${columns}) SELECT ${columns} FROM ${table}`
      refused(`INSERT OR REPLACE INTO ${again}`)
      refused(`REPLACE INTO ${again}`)
    },
  )
})

describe('the handles', () => {
  it('read without being able to write', () => {
    const { sqlite: reading } = openReader(wiki.path)
    expect(() => reading.exec('DELETE FROM names')).toThrow('readonly')
    reading.close()
  })

  it('run every transaction whole or not at all', () => {
    const writer = openWriter(wiki.path)
    const before = dump('users')
    expect(() =>
      writer.transaction((tx) => {
        tx.run(
          "INSERT INTO users (id, username, username_key, created_at) VALUES ('a', 'a', 'a', 1)",
        )
        throw new Error('in the middle')
      }),
    ).toThrow('in the middle')
    expect(dump('users')).toBe(before)
    writer.close()
  })

  it('refuse an asynchronous transaction before it runs', () => {
    const writer = openWriter(wiki.path)
    let hasRun = false
    expect(() =>
      writer.transaction(async () => {
        hasRun = true
      }),
    ).toThrow('synchronous')
    expect(hasRun).toBe(false)
    writer.close()
  })
})
