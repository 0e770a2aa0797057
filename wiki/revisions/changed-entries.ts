import { isReference } from '../kinds/column'
import { columnOf, filledColumns, type Row } from './document'
import type { RowDifference } from './difference'

/** The ids of the entries that a difference names, each once: what its view has to know the names of. */
export function listChangedEntries(changes: readonly RowDifference[]): string[] {
  const ids = new Set<string>()
  for (const { before, after } of changes) {
    for (const row of [before, after]) {
      if (row) for (const id of entriesOf(row)) ids.add(id)
    }
  }
  return [...ids]
}

function entriesOf(row: Row): string[] {
  const ids = filledColumns(row).flatMap((name) => {
    const value = columnOf(row, name)
    return isReference(value) && 'entry' in value ? [value.entry] : []
  })
  return row.knownFrom ? [...ids, row.knownFrom.drama] : ids
}
