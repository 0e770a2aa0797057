import { retryWhileBusy } from '@/db/busy'
import { SYSTEM } from '@/db/actor'
import { submitEdit } from '@/db/commands/submit-edit'
import { openReader, openWriter } from '@/db/open'
import { getHead } from '@/db/queries/head'
import { editing } from '@/db/testing-content'
import { changeOf } from './generate-wiki'

/** An entry to be edited, as the other process asks for it. */
export interface AskedEdit {
  id: string
  kind: string
}

/** A process that changes through the gate whatever it is told to (a message `AskedEdit`), one after the other, and answers when it is committed. */
const [path = ''] = process.argv.slice(2)
const writer = openWriter(path)
const { db } = openReader(path)
/** How often each entry was changed: no two changes of one that follow each other are the same. */
const changes = new Map<string, number>()

process.on('message', ({ id, kind }: AskedEdit) => {
  void edit(id, kind).then((revision) => process.send?.(revision))
})

async function edit(id: string, kind: string): Promise<number> {
  const n = (changes.get(id) ?? 0) + 1
  changes.set(id, n)
  const outcome = await retryWhileBusy(() => {
    const base = getHead(db, id)?.revisionId ?? null
    return submitEdit(writer, SYSTEM, editing(id, kind, base, changeOf(kind, n)))
  }, 60_000)
  // The generated wiki may have said this already.
  if (outcome.status === 'unchanged') return edit(id, kind)
  if (outcome.status !== 'published') throw new Error(JSON.stringify(outcome))
  return outcome.revisionIds[0] ?? 0
}
