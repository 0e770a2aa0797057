import { kindOf } from '@/wiki/kinds/registry'
import type { EntryReading } from '@/wiki/reading/entry-reading'
import { rowsOf, type Document } from '@/wiki/revisions/document'
import { parentOf, segmentOf } from '@/wiki/revisions/validate'
import type { Gate } from '@/wiki/spoilers/gate'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { readAround } from './around'
import { compose } from './reading'

/** A document that nobody has published yet, with the entry that it is or would be of. */
export interface Unpublished {
  entryId: string
  path: string
  document: Document
  /** One gate for each row that it leaves out. */
  held: Gate[]
  /** How far its author may see of everything else. */
  progress: Progress
}

/** Reads a document, of which everything may be seen, as the page of its entry would show it to who has come so far. */
export function readPreview(
  db: Reader,
  { entryId, path, document, held, progress }: Unpublished,
): EntryReading {
  const kind = kindOf(document.kind)
  const around = readAround(db, { id: entryId, document, progress })
  const name = kind.nameOf((field) => rowsOf(document, field))
  const entry = {
    id: entryId,
    kind: kind.name,
    status: 'live' as const,
    parentId: parentOf(document) ?? null,
    segment: segmentOf(document),
    path,
    headRevisionId: 0,
    latinName: name.latin,
    hangulName: name.hangul ?? null,
    sortName: '',
    knownDrama: null,
    knownEpisode: 0,
    createdAt: 0,
    changedAt: 0,
  }
  const revision = { id: 0, number: 0, createdAt: 0 }
  const shown = {
    document,
    held,
    around: around ?? { incoming: [], moments: [], hiddenMoments: [] },
    progress,
  }
  return compose(db, { entry, document, revision }, shown)
}
