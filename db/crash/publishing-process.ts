import { writeSync } from 'node:fs'
import { decideEdit } from '../commands/decide-edit'
import { publishOwnEdit } from '../commands/publish-own-edit'
import { openReader, openWriter } from '../open'
import { findUserByName } from '../queries/contributors'
import { getEdit } from '../queries/edit'

/**
 * A process that waits for a moment, then puts one edit live at the same time as others do: its author alone, or
 * somebody else by a decision. Says what became of it.
 */
const [path = '', username = '', editId = '', startAt = '0'] = process.argv.slice(2)
const writer = openWriter(path)
const { db } = openReader(path)
const edit = getEdit(db, editId)
const user = findUserByName(db, username)
const actor = { type: 'user', id: user?.id ?? '' } as const
const bound = { editId, version: edit?.version ?? 0, seenHash: edit?.seenHash ?? '' }

function act(): string {
  if (edit?.author?.username === username) return publishOwnEdit(writer, actor, bound).status
  return decideEdit(writer, actor, { ...bound, decision: 'approve', reason: '' }).status
}

while (Date.now() < Number(startAt)) {
  // All processes start at one moment, as near as they can.
}
for (;;) {
  try {
    writeSync(1, act())
    break
  } catch (error) {
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error
  }
}
