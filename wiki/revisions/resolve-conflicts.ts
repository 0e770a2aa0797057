import type { Value } from '../kinds/column'
import { withoutIdleCitations } from './citing'
import { rowsOf, type Document, type KnownFrom, type Row } from './document'
import type { Conflict } from './merge'
import { atomId, inOrder } from './patch'

/** What a person decides about a conflict: what the page says, what they said, or what stands there by hand. */
export type Choice = 'theirs' | 'mine' | 'hand'

export const choices: readonly Choice[] = ['theirs', 'mine', 'hand']

/** A conflict with what was decided about it. */
export interface Resolution {
  conflict: Conflict
  choice: Choice
}

/** What stands for the order of a field's rows where rows have their ids: no row can be called so. */
const ORDER = '~order'

/** The name of a conflict in a form: unique among those of one document. */
export function conflictName(conflict: Conflict): string {
  if (conflict.type === 'order') return atomId(conflict.field, ORDER)
  const atom = atomId(conflict.field, conflict.id)
  return conflict.type === 'row' ? atom : `${atom}/${conflict.column}`
}

/** Reads the name back: the field, the row (none: the order of the field), and the column (none: the whole row). */
export function parseConflictName(
  name: string,
): { field: string; row?: string; column?: string } | undefined {
  const [field = '', row, column, more] = name.split('/')
  if (field === '' || !row || column === '' || more !== undefined) return undefined
  if (row === ORDER) return column === undefined ? { field } : undefined
  return { field, row, ...(column === undefined ? {} : { column }) }
}

/**
 * The document with every conflict decided: what was chosen of either side stands in it, a conflict that was decided
 * by hand is left as the document has it, and so is everything else, but for the sources of a fact that goes. The orders of the two sides say where a row that
 * comes back stands.
 */
export function resolveConflicts(
  document: Document,
  resolutions: Resolution[],
  sides: { theirs: Document; yours: Document },
): Document {
  const fields: Record<string, Row[]> = { ...document.fields }
  for (const { conflict, choice } of resolutions) {
    if (choice === 'hand') continue
    const side = choice === 'mine' ? 'yours' : 'theirs'
    const order = rowsOf(sides[side], conflict.field).map((row) => row.id)
    fields[conflict.field] = take(fields[conflict.field] ?? [], conflict, side, order)
  }
  const resolved: Document = {
    kind: document.kind,
    fields: Object.fromEntries(Object.entries(fields).filter(([, rows]) => rows.length > 0)),
  }
  return withoutIdleCitations(resolved, [sides.theirs, sides.yours])
}

function take(rows: Row[], conflict: Conflict, side: 'theirs' | 'yours', order: string[]): Row[] {
  if (conflict.type === 'order') return inOrder(rows, conflict[side])
  if (conflict.type === 'column') {
    return rows.map((row) =>
      row.id === conflict.id ? withColumn(row, conflict.column, conflict[side]) : row,
    )
  }
  const others = rows.filter((row) => row.id !== conflict.id)
  const wanted = conflict[side]
  if (!wanted) return others
  const place = rows.findIndex((row) => row.id === conflict.id)
  return place < 0 ? putBack(others, wanted, order) : rows.with(place, wanted)
}

/**
 * A row that comes back stands behind the row that it followed in `order`, or the nearest before that one; the others
 * stay in the order in which they are, which somebody may have changed meanwhile.
 */
function putBack(rows: Row[], wanted: Row, order: string[]): Row[] {
  const before = order.slice(0, order.indexOf(wanted.id))
  const place = before.findLast((id) => rows.some((row) => row.id === id))
  return rows.toSpliced(rows.findIndex((row) => row.id === place) + 1, 0, wanted)
}

function withColumn(row: Row, column: string, value: Value | KnownFrom | undefined): Row {
  const changed: Row = { ...row }
  if (value === undefined) delete changed[column]
  else if (column === 'knownFrom') changed.knownFrom = value as KnownFrom
  else changed[column] = value as Value
  return changed
}
