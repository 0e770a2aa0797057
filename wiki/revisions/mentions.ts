import { isReference, type Column } from '../kinds/column'
import type { Kind } from '../kinds/kind'
import { columnOf, type Document } from './document'

/** A reference by id in a document, and where it stands. */
export interface Mention {
  field: string
  row: string
  column: string
  declared: Column
  entry: string
}

/** Every reference by id that a document makes. */
export function listMentions(kind: Kind, document: Document): Mention[] {
  return Object.entries(document.fields).flatMap(([field, rows]) =>
    Object.entries(kind.fields[field]?.columns ?? {}).flatMap(([column, declared]) =>
      declared.type !== 'reference'
        ? []
        : rows.flatMap((row) => {
            const value = columnOf(row, column)
            if (!isReference(value) || !('entry' in value)) return []
            return [{ field, row: row.id, column, declared, entry: value.entry }]
          }),
    ),
  )
}
