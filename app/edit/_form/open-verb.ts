import type { Reader } from '@/db/open'
import { describeHeld } from '@/db/queries/held-dramas'
import { findEntryByPath, nameOfEntry, type HeadEntry } from '@/db/queries/entries'
import { kindOf } from '@/wiki/kinds/registry'
import { can, PUBLIC_VIEW, type Standing } from '@/wiki/permissions'
import type { Progress } from '@/wiki/spoilers/progress'
import { shieldForm } from '@/wiki/spoilers/shield-form'
import { words } from '@/wiki/words'
import { say } from '@/wiki/words/language'
import type { GatedEntry } from './opened-form'

/** What moving, deleting and restoring start from. */
export type OpenedVerb =
  | { status: 'open'; found: HeadEntry; name: string }
  | GatedEntry
  | { status: 'missing' }
  | { status: 'deleted'; path: string }
  | { status: 'standing'; path: string }

/**
 * Finds the entry at a path, standing now or once, in the state that the verb needs. Who may not know of it yet is asked
 * first, as before its form.
 */
export function openVerb(
  db: Reader,
  path: string,
  wants: 'live' | 'deleted',
  progress: Progress,
): OpenedVerb {
  const found = findEntryByPath(db, path)
  if (!found) return { status: 'missing' }
  const isLive = found.entry.status === 'live'
  if (wants === 'live' && !isLive) return { status: 'deleted', path: found.entry.path }
  if (wants === 'deleted' && isLive) return { status: 'standing', path: found.entry.path }
  const kind = kindOf(found.entry.kind)
  const { isHidden, held } = shieldForm(kind, found.document, found.entry.id, progress)
  if (isHidden) {
    return { status: 'gated', kind: say(kind.label), asks: describeHeld(db, held, progress) }
  }
  return { status: 'open', found, name: nameOfEntry(found.entry) }
}

/** What will become of a move, a deletion or a restoration by who asks: who has to let it pass. */
export function verbNote(who: Standing): string {
  const authorId = who.type === 'user' ? who.id : null
  const ask = { action: 'publish-own', authorId, risk: 'destructive', inView: PUBLIC_VIEW } as const
  return can(who, ask) ? words.editor.verbWaitsModerator : words.editor.verbWaits
}
