import type { EntryName } from '../kinds/kind'
import type { Gate } from '../spoilers/gate'

/**
 * What a page needs in order to mention an entry. When the reader may not know of it yet, `isKnown` is false, `gate`
 * says until when, and the name is that of its kind: nothing of it is in the mention then but its safe address. Of an
 * entry that was deleted there is no more than its address either.
 */
export interface Mention {
  id: string
  kind: string
  path: string
  name: EntryName
  status: 'live' | 'deleted' | 'merged'
  isKnown: boolean
  gate?: Gate
  /** What tells namesakes apart: a year, or the drama to which it belongs. */
  detail?: string
}

/** The mentions that a page draws on: by entry id, and by every path through which the page links. */
export interface Mentions {
  byId: Record<string, Mention>
  byPath: Record<string, Mention>
}
