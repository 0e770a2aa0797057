import type { Value } from '../kinds/column'
import type { Document, KnownFrom, Row } from '../revisions/document'
import { mergeDocuments, type Conflict, type Merge } from '../revisions/merge'
import { inOrder } from '../revisions/patch'

/** A form's wishes on top of what stands now, and where both sides changed the same. */
export interface Rebased {
  /** What others changed, with the author's own values where the two contradict each other. */
  document: Document
  conflicts: Conflict[]
}

/**
 * Brings what somebody wants (`yours`, made from `base`) onto the document as it stands now. The result fills the
 * form again: nothing of theirs is left out of it, nothing that was typed is lost, and what contradicts is listed
 * so that a person decides before submitting again.
 */
export function rebase(base: Document, theirs: Document, yours: Document): Rebased {
  const merge = mergeDocuments(base, theirs, yours)
  return { document: preferYours(merge, yours), conflicts: merge.conflicts }
}

function preferYours(merge: Merge, yours: Document): Document {
  const fields: Record<string, Row[]> = { ...merge.document.fields }
  for (const conflict of merge.conflicts) {
    const rows = fields[conflict.field] ?? []
    fields[conflict.field] = withYours(rows, conflict, yours)
  }
  return { kind: merge.document.kind, fields }
}

function withYours(rows: Row[], conflict: Conflict, yours: Document): Row[] {
  if (conflict.type === 'order') return inOrder(rows, conflict.yours)
  if (conflict.type === 'column') {
    return rows.map((row) =>
      row.id === conflict.id ? withColumn(row, conflict.column, conflict.yours) : row,
    )
  }
  if (!conflict.yours) return rows.filter((row) => row.id !== conflict.id)
  const order = (yours.fields[conflict.field] ?? []).map((row) => row.id)
  return inOrder([...rows.filter((row) => row.id !== conflict.id), conflict.yours], order)
}

function withColumn(row: Row, column: string, value: Value | KnownFrom | undefined): Row {
  const changed: Row = { ...row }
  if (value === undefined) delete changed[column]
  else if (column === 'knownFrom') changed.knownFrom = value as KnownFrom
  else changed[column] = value as Value
  return changed
}
