import type { Reader } from '@/db/open'
import { findEntryByPath, nameOfEntry, type HeadEntry } from '@/db/queries/entries'
import { can, PUBLIC_VIEW, type Standing } from '@/wiki/permissions'
import { words } from '@/wiki/words'

/** What moving, deleting and restoring start from. */
export type OpenedVerb =
  | { status: 'open'; found: HeadEntry; name: string }
  | { status: 'missing' }
  | { status: 'deleted'; path: string }
  | { status: 'standing'; path: string }

/** Finds the entry at a path, standing now or once, in the state that the verb needs. */
export function openVerb(db: Reader, path: string, wants: 'live' | 'deleted'): OpenedVerb {
  const found = findEntryByPath(db, path)
  if (!found) return { status: 'missing' }
  const isLive = found.entry.status === 'live'
  if (wants === 'live' && !isLive) return { status: 'deleted', path: found.entry.path }
  if (wants === 'deleted' && isLive) return { status: 'standing', path: found.entry.path }
  return { status: 'open', found, name: nameOfEntry(found.entry) }
}

/** What will become of a move, a deletion or a restoration by who asks: who has to let it pass. */
export function verbNote(who: Standing): string {
  const authorId = who.type === 'user' ? who.id : null
  const ask = { action: 'publish-own', authorId, risk: 'destructive', inView: PUBLIC_VIEW } as const
  return can(who, ask) ? words.editor.verbWaitsModerator : words.editor.verbWaits
}
