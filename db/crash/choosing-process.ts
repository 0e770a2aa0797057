import { writeSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { amendEdit } from '../commands/amend-edit'
import { listPartAtoms } from '../commands/accept-partly'
import { decideEdit } from '../commands/decide-edit'
import { listParts } from '../commands/edit-version'
import { resubmitEdit } from '../commands/resubmit-edit'
import { submitEdit } from '../commands/submit-edit'
import { withdrawEdit } from '../commands/withdraw-edit'
import { openReader, openWriter } from '../open'
import { getEdit } from '../queries/edit'
import { entries, users } from '../schema'
import { adding, editing, newKey } from '../testing-content'

/**
 * A process that has one edit before it, says so, waits for the moment that it reads from its standard input, and does
 * one thing with the edit, at the same time as others do theirs. With `submit` it hands in a form whose key others have
 * too. Says what it was told, as JSON.
 */
const [path = '', username = '', verb = '', subject = ''] = process.argv.slice(2)
const writer = openWriter(path)
const { db } = openReader(path)
const people = db.select().from(users).all()
const actor = {
  type: 'user' as const,
  id: people.find((user) => user.username === username)?.id ?? '',
}
const edit = getEdit(db, subject)
const { version = 0, seenHash = '' } = edit ?? {}
const parts = listParts(db, subject, version)
const [atom = ''] = listPartAtoms(parts)
const drama = db.select().from(entries).get()

const decision = { editId: subject, version, seenHash, reason: 'So it is.' }
const again = { editId: subject, version, key: newKey(), summary: 'Again', parts }
const deeds: Record<string, () => { status: string }> = {
  approve: () => decideEdit(writer, actor, { ...decision, decision: 'approve' }),
  reject: () => decideEdit(writer, actor, { ...decision, decision: 'reject' }),
  return: () => decideEdit(writer, actor, { ...decision, decision: 'return' }),
  part: () => decideEdit(writer, actor, { ...decision, decision: 'approve', accepted: [atom] }),
  amend: () => amendEdit(writer, actor, { ...again, reason: 'Better so.' }),
  withdraw: () => withdrawEdit(writer, actor, { editId: subject, version }),
  resubmit: () => resubmitEdit(writer, actor, again),
  submit: () => {
    const patch = adding({ tags: [{ id: 'tag', value: 'a tag' }] })
    const form = editing(drama?.id ?? '', 'drama', drama?.headRevisionId ?? 0, patch)
    return submitEdit(writer, actor, { ...form, key: subject })
  },
}

writeSync(1, 'ready\n')
const startAt = Number(await text(process.stdin))
// Asleep and not spinning: twenty of them share a few cores.
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.max(0, startAt - Date.now()))
for (;;) {
  try {
    writeSync(1, JSON.stringify(deeds[verb]?.()))
    break
  } catch (error) {
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error
  }
}
