import { patchBetween } from '@/wiki/revisions/patch'
import { SYSTEM } from '../actor'
import { submitIn } from '../commands/submit-edit'
import type { Transaction, Writer } from '../open'
import { starterDocument, starterId, starterPath } from './starter-document'
import { starterEdits } from './starter-edits'
import type { StarterEdit } from './starter-entry'

/**
 * Publishes the starter content through the gate, as the system actor, in one transaction: a wiki has all of
 * it or none. Loading it again changes nothing, because each edit is known by its key. Throws when the gate
 * refuses an edit, which only a mistake in the content can bring about.
 */
export function loadStarter(writer: Writer, at: number = Date.now()): void {
  writer.transaction((tx) => {
    for (const edit of starterEdits) publish(tx, edit, at)
  })
}

function publish(tx: Transaction, edit: StarterEdit, at: number): void {
  const parts = edit.entries.map((entry) => {
    const none = { kind: entry.kind, fields: {} }
    return {
      entryId: starterId(starterPath(entry)),
      kind: entry.kind,
      base: null,
      patch: patchBetween(none, starterDocument(entry)),
    }
  })
  const { key, summary } = edit
  const outcome = submitIn(tx, SYSTEM, { key, summary, origin: 'starter', parts }, at)
  if (outcome.status !== 'published') {
    throw new Error(`Starter content ${key} was refused: ${JSON.stringify(outcome)}`)
  }
}
