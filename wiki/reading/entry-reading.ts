import type { EntryName } from '../kinds/kind'
import type { Document } from '../revisions/document'
import type { Gate } from '../spoilers/gate'
import type { Progress } from '../spoilers/progress'
import type { Around, CitedBy, SourceLine } from './around'
import type { HeldGroup } from './held-group'
import type { Mention, Mentions } from './mention'

/** An entry as one reader may see it: all that its page draws, with nothing in it that they may not know. */
export interface EntryReading {
  id: string
  kind: string
  path: string
  name: EntryName
  /** The entry under which it stands. */
  parent?: Mention
  /** The document without what is held back. */
  document: Document
  /** One gate for each row or spoiler block that is held back. */
  held: Gate[]
  /** The same, by the episode that it waits for; and what waits of the moments around it. */
  waiting: { facts: HeldGroup[]; moments: HeldGroup[] }
  revision: { id: number; number: number; createdAt: number }
  progress: Progress
  mentions: Mentions
  /** What its facts are cited from, in the order of the marks: the first is mark 1. */
  sources: SourceLine[]
  /** Who added each citation, by its row; none of a document that nobody has published. */
  citedBy: ReadonlyMap<string, CitedBy>
  around: Around
  /** The drama that one watches here: the entry itself, or the one that it belongs to. */
  watch?: Watch
}

/** A drama of which a reader says how far they have come, and its last broadcast episode as far as is known. */
export interface Watch {
  drama: Pick<Mention, 'id' | 'path'> & { name: EntryName }
  episodes: number
  /** How platforms number them otherwise. */
  numberings: Numbering[]
  /** How far this reader has come, where the page shows it; the page of most is shared by all who may see the same. */
  watched?: number
}

/** A numbering beside the broadcast's: whoever has seen one of its numbers has seen `upTo` broadcast episodes. */
export interface Numbering {
  /** Where it is used; null where nobody has said. */
  platform: string | null
  episodes: { number: number; upTo: number }[]
}
