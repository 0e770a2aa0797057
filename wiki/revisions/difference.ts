import { isSame } from './canonical'
import { columnOf, filledColumns, rowsOf, type Document, type Row } from './document'
import { patchBetween } from './patch'

/** What became of one row between two documents. */
export interface RowDifference {
  field: string
  id: string
  type: 'added' | 'removed' | 'changed' | 'moved'
  before?: Row
  after?: Row
  /** For a changed row: the columns that differ, `knownFrom` among them. */
  columns: string[]
}

/** The difference between two documents in the order in which their kind declares its fields. `null` is no document. */
export function differenceBetween(
  before: Document | null,
  after: Document | null,
  fieldOrder: string[] = [],
): RowDifference[] {
  const kind = (after ?? before)?.kind ?? ''
  const none: Document = { kind, fields: {} }
  const [old, now] = [before ?? none, after ?? none]
  const patch = patchBetween(old, now)
  const differences: RowDifference[] = patch.rows.map(({ field, id }) => {
    const was = rowsOf(old, field).find((row) => row.id === id)
    const is = rowsOf(now, field).find((row) => row.id === id)
    const type = was && is ? 'changed' : is ? 'added' : 'removed'
    return { field, id, type, before: was, after: is, columns: differingColumns(was, is) }
  })
  for (const field of Object.keys(patch.order)) differences.push(...movedRows(old, now, field))
  const place = (field: string) =>
    (fieldOrder.indexOf(field) + 1 || fieldOrder.length + 1) as number
  return differences.sort((a, b) => place(a.field) - place(b.field))
}

function differingColumns(before?: Row, after?: Row): string[] {
  const names = new Set([
    ...(before ? filledColumns(before) : []),
    ...(after ? filledColumns(after) : []),
  ])
  const columns = [...names].filter(
    (name) => !isSame(before && columnOf(before, name), after && columnOf(after, name)),
  )
  if (!isSame(before?.knownFrom, after?.knownFrom)) columns.push('knownFrom')
  return columns
}

function movedRows(before: Document, after: Document, field: string): RowDifference[] {
  const ids = new Set(rowsOf(after, field).map((row) => row.id))
  const old = rowsOf(before, field).filter((row) => ids.has(row.id))
  const kept = new Set(old.map((row) => row.id))
  const now = rowsOf(after, field).filter((row) => kept.has(row.id))
  return now.flatMap((row, index) => {
    const was = old.findIndex((other) => other.id === row.id)
    if (was === index) return []
    return [
      { field, id: row.id, type: 'moved' as const, before: old[was], after: row, columns: [] },
    ]
  })
}
