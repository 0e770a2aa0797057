import { episodeInWords } from '@/components/entry/until'
import type { Reader } from '@/db/open'
import { describeHeld } from '@/db/queries/held-dramas'
import type { ConflictLine } from '@/wiki/forms/conflict-lines'
import type { Conflict } from '@/wiki/revisions/merge'
import { shutGateOfEntry, shutGateOfRow, type GatingStates } from '@/wiki/spoilers/shield-form'
import { words } from '@/wiki/words'

/**
 * A contradiction as its editor may see it: where the page tells what they may not know yet, its sides say from when it is
 * known. What they wanted themselves stays, and can be decided.
 */
export function withheldLine(
  db: Reader,
  line: ConflictLine,
  conflict: Conflict,
  states: GatingStates,
): ConflictLine & { isHeld?: true } {
  const gate =
    shutGateOfEntry(states) ??
    (conflict.type === 'order' ? undefined : shutGateOfRow(states, conflict.field, conflict.id))
  const [group] = gate ? describeHeld(db, [gate], states.progress) : []
  if (!group) return line
  const held = words.history.warning(episodeInWords(group))
  const side = (text: string) => (text === '' ? '' : held)
  return { ...line, row: '', was: side(line.was), theirs: side(line.theirs), isHeld: true }
}
