import { retryWhileBusy } from '@/db/busy'
import { decideEdit } from '@/db/commands/decide-edit'
import { submitEdit } from '@/db/commands/submit-edit'
import { openReader, openWriter, type Reader, type Writer } from '@/db/open'
import { getEdit } from '@/db/queries/edit'
import { getHead } from '@/db/queries/head'
import { entries, users } from '@/db/schema'
import { adding, editing } from '@/db/testing-content'
import { listWaitingIds } from './waiting-ids'

/**
 * A process of the benchmark. `pair`: submits and approves on a drama of its own. `fans`: a share of the contributors,
 * each on a drama of theirs. `review`: decides whatever waits. It ends after its seconds and prints what it did as JSON.
 */
const [path = '', job = 'pair', first = '0', many = '1', seconds = '5'] = process.argv.slice(2)
const writer: Writer = openWriter(path)
const { db }: { db: Reader } = openReader(path)
const until = Date.now() + Number(seconds) * 1000
const done = { submitted: 0, approved: 0, latencies: [] as number[] }
const PATIENCE = 60_000

const everybody = new Map(
  db
    .select({ id: users.id, username: users.username })
    .from(users)
    .all()
    .map(({ id, username }) => [username, id]),
)
const actor = (name: string) => ({ type: 'user' as const, id: everybody.get(name) ?? '' })
const dramas = db
  .select({ id: entries.id, segment: entries.segment })
  .from(entries)
  .all()
  .sort((a, b) => Number(a.segment.split('-')[1]) - Number(b.segment.split('-')[1]))

async function measured<T>(work: () => T): Promise<T> {
  const start = performance.now()
  const result = await retryWhileBusy(work, PATIENCE)
  done.latencies.push(performance.now() - start)
  return result
}

async function submitOne(fan: number, round: number): Promise<string | undefined> {
  const drama = dramas[fan % dramas.length]
  if (!drama) throw new Error('No drama to edit')
  const mark = `tag-${fan}-${round}`
  // One row set anew each time: documents stay as small as they are in life.
  const patch = adding({ tags: [{ id: `tag-${fan}`, value: mark }] })
  const base = getHead(db, drama.id)?.revisionId ?? 0
  const form = editing(drama.id, 'drama', base, patch)
  const outcome = await measured(() => submitEdit(writer, actor(`fan-${fan}`), form))
  if (outcome.status === 'pending') done.submitted += 1
  return outcome.status === 'pending' ? outcome.editId : undefined
}

async function decideOne(editId: string, reviewer: string): Promise<void> {
  const edit = getEdit(db, editId)
  if (!edit || edit.state !== 'pending') return
  const { version, seenHash } = edit
  const input = { editId, version, seenHash, decision: 'approve' as const, reason: '' }
  const outcome = await measured(() => decideEdit(writer, actor(reviewer), input))
  if (outcome.status === 'approved') done.approved += 1
}

async function run(): Promise<void> {
  for (let round = 0; Date.now() < until; round++) {
    if (job === 'review') {
      const waiting = listWaitingIds(db, 50)
      // Each begins elsewhere in the queue, as people do.
      for (const id of waiting.slice(Number(first) * 10)) await decideOne(id, `reviewer-${first}`)
      await new Promise((resolve) => setTimeout(resolve, waiting.length === 0 ? 20 : 0))
      continue
    }
    for (let n = 0; n < Number(many) && Date.now() < until; n++) {
      const fan = Number(first) + n
      const editId = await submitOne(fan, round)
      if (job === 'pair' && editId) await decideOne(editId, 'reviewer-0')
    }
    // People pause between two edits; the cap on open ones holds for them too.
    if (job === 'fans') await new Promise((resolve) => setTimeout(resolve, 500))
  }
  process.stdout.write(JSON.stringify(done))
}

await run()
