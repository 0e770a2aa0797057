import { writeSync } from 'node:fs'
import { decideEdit } from '../commands/decide-edit'
import { submitEdit } from '../commands/submit-edit'
import { openReader, openWriter } from '../open'
import { getEdit } from '../queries/edit'
import { getHead } from '../queries/head'
import { entries, users } from '../schema'
import { adding, editing } from '../testing-content'

/**
 * A process that edits until it is killed, and says on its standard output what was acknowledged to it:
 * `S <edit>` for a submission, `A <edit> <revision>` for an approval. With a third argument it kills itself
 * at that statement, wherever in a transaction that is.
 */
const [path = '', faultAt = '0', rounds = '1000000'] = process.argv.slice(2)
let statements = 0
const writer = openWriter(path, () => {
  statements += 1
  if (statements === Number(faultAt)) process.kill(process.pid, 'SIGKILL')
})
const { db } = openReader(path)
const say = (line: string) => writeSync(1, `${line}\n`)

const people = db.select().from(users).all()
const actor = (name: string) => ({
  type: 'user' as const,
  id: people.find((user) => user.username === name)?.id ?? '',
})
const drama = db.select().from(entries).get()

for (let round = 0; drama && round < Number(rounds); round++) {
  const mark = `t-${process.pid}-${round}`
  const head = getHead(db, drama.id)?.revisionId ?? 0
  const patch = adding({ tags: [{ id: mark, value: mark }] })
  const submitted = submitEdit(writer, actor('fan'), editing(drama.id, 'drama', head, patch))
  if (submitted.status !== 'pending') throw new Error(JSON.stringify(submitted))
  say(`S ${submitted.editId} ${mark}`)
  const edit = getEdit(db, submitted.editId)
  const decided = decideEdit(writer, actor('moderator'), {
    editId: submitted.editId,
    version: edit?.version ?? 0,
    seenHash: edit?.seenHash ?? '',
    decision: 'approve',
    reason: '',
  })
  if (decided.status !== 'approved') throw new Error(JSON.stringify(decided))
  say(`A ${submitted.editId} ${decided.revisionIds[0]}`)
}
say(`N ${statements}`)
