import type { Row } from '@/wiki/revisions/document'
import { columnOf, rowsOf, type Document } from '@/wiki/revisions/document'
import { isReference } from '@/wiki/kinds/column'
import type { Kind } from '@/wiki/kinds/kind'
import { gateOfRow } from '@/wiki/spoilers/gate'

/** What a projection is computed from: an entry and the document of its head. */
export interface ProjectedEntry {
  id: string
  kind: Kind
  document: Document
}

/** The columns that say from when a row may be seen. */
export function gateColumns(entry: ProjectedEntry, field: string, row: Row) {
  const gate = gateOfRow(entry.kind, field, row, entry.document, entry.id)
  return { knownDrama: gate?.drama ?? null, knownEpisode: gate?.episode ?? 0 }
}

/** Gives the id of the entry that has or had a path; null where none does. */
export type Resolve = (path: string) => string | null

/** The id of the entry that a column mentions, by id or by a path that leads to it; null where it leads nowhere yet. */
export function mentioned(row: Row | undefined, column: string, resolve: Resolve): string | null {
  const value = row && columnOf(row, column)
  if (!isReference(value)) return null
  return 'entry' in value ? value.entry : resolve(value.path)
}

/** A column's text; null where it is empty. */
export function textIn(row: Row | undefined, column: string): string | null {
  const value = row && columnOf(row, column)
  return typeof value === 'string' ? value : null
}

/** A column's number; null where it is empty. */
export function numberIn(row: Row | undefined, column: string): number | null {
  const value = row && columnOf(row, column)
  return typeof value === 'number' ? value : null
}

/** The first row of a one-valued field that everybody may see. */
export function announcedRow(entry: ProjectedEntry, field: string): Row | undefined {
  return rowsOf(entry.document, field).find(
    (row) => gateColumns(entry, field, row).knownEpisode === 0,
  )
}
