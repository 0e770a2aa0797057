import type { Reader } from '@/db/open'
import { getEntryRow } from '@/db/queries/entry-row'
import { isReference } from '@/wiki/kinds/column'
import { rowsOf, type Document } from '@/wiki/revisions/document'
import { segmentOf } from '@/wiki/revisions/validate'

/** The broadcast number of the episode that a document is of or happens in; undefined where it says none. */
export function episodeOf(db: Reader, document: Document): number | undefined {
  const segment = document.kind === 'episode' ? segmentOf(document) : episodeNamed(db, document)
  return segment !== undefined && /^\d{1,4}$/.test(segment) ? Number(segment) : undefined
}

function episodeNamed(db: Reader, document: Document): string | undefined {
  const [value] = rowsOf(document, 'episode').map((row) => row.value)
  if (!isReference(value) || !('entry' in value)) return undefined
  return getEntryRow(db, value.entry)?.segment
}
