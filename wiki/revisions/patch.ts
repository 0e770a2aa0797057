import type { Value } from '../kinds/column'
import { findField, findKind } from '../kinds/registry'
import { isSame } from './canonical'
import {
  columnOf,
  filledColumns,
  rowsOf,
  type Document,
  type KnownFrom,
  type Row,
} from './document'

/** A column's new value; null empties it. `knownFrom` stands among the columns. */
export type ColumnChanges = Record<string, Value | KnownFrom | null>

/** What an edit does to one atom. */
export type RowChange =
  | { op: 'add'; field: string; id: string; row: Row }
  | { op: 'set'; field: string; id: string; columns: ColumnChanges }
  | { op: 'remove'; field: string; id: string }

/** What an edit does to a document: only the atoms that it touches, and the new order of the fields that it reordered. */
export interface Patch {
  rows: RowChange[]
  /** Field → ids of its rows in their new order. */
  order: Record<string, string[]>
}

/** The name of an atom in addresses, forms and conflicts. */
export function atomId(field: string, row: string): string {
  return `${field}/${row}`
}

/** True when the patch changes nothing. */
export function isEmptyPatch(patch: Patch): boolean {
  return patch.rows.length === 0 && Object.keys(patch.order).length === 0
}

/** B ⊕ patch: the document that the author of the patch wants. Atoms that the patch does not name stay as they are. */
export function applyPatch(base: Document, patch: Patch): Document {
  const fields = new Map(Object.entries(base.fields).map(([name, rows]) => [name, [...rows]]))
  for (const change of patch.rows) {
    const rows = fields.get(change.field) ?? []
    fields.set(change.field, changeRows(rows, change))
  }
  for (const [name, order] of Object.entries(patch.order)) {
    fields.set(name, inOrder(fields.get(name) ?? [], order))
  }
  return {
    kind: base.kind,
    fields: Object.fromEntries([...fields].filter(([, r]) => r.length > 0)),
  }
}

function changeRows(rows: Row[], change: RowChange): Row[] {
  const index = rows.findIndex((row) => row.id === change.id)
  if (change.op === 'remove') return rows.filter((row) => row.id !== change.id)
  if (change.op === 'add') {
    const added = { ...change.row, id: change.id }
    return index < 0 ? [...rows, added] : rows.with(index, added)
  }
  if (index < 0) return rows
  return rows.with(index, setColumns(rows[index] as Row, change.columns))
}

function setColumns(row: Row, columns: ColumnChanges): Row {
  const changed: Row = { ...row }
  for (const [name, value] of Object.entries(columns)) {
    if (name === 'id') continue
    if (value === null) delete changed[name]
    else if (name === 'knownFrom') changed.knownFrom = value as KnownFrom
    else changed[name] = value as Value
  }
  return changed
}

/** Rows in the given order of ids; rows that it does not name keep their place behind the row before them. */
export function inOrder(rows: Row[], order: string[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const result = order.flatMap((id) => byId.get(id) ?? [])
  const named = new Set(order)
  rows.forEach((row, index) => {
    if (named.has(row.id)) return
    const before = index > 0 ? result.indexOf(rows[index - 1] as Row) : -1
    result.splice(before + 1, 0, row)
  })
  return result
}

/** The patch that makes `after` out of `before`. `applyPatch(before, diff)` says the same as `after`. */
export function patchBetween(before: Document, after: Document): Patch {
  const patch: Patch = { rows: [], order: {} }
  const names = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])
  for (const field of [...names].sort()) {
    const [old, now] = [rowsOf(before, field), rowsOf(after, field)]
    const oldById = new Map(old.map((row) => [row.id, row]))
    const nowById = new Map(now.map((row) => [row.id, row]))
    for (const row of old) {
      if (!nowById.has(row.id)) patch.rows.push({ op: 'remove', field, id: row.id })
    }
    for (const row of now) {
      const previous = oldById.get(row.id)
      if (!previous) patch.rows.push({ op: 'add', field, id: row.id, row })
      else if (!isSame(previous, row)) {
        patch.rows.push({ op: 'set', field, id: row.id, columns: changedColumns(previous, row) })
      }
    }
    if (hasOrder(before.kind, field) && isReordered(old, now)) {
      patch.order[field] = now.map((row) => row.id)
    }
  }
  return patch
}

function changedColumns(before: Row, after: Row): ColumnChanges {
  const columns: ColumnChanges = {}
  for (const name of new Set([...filledColumns(before), ...filledColumns(after)])) {
    const value = columnOf(after, name)
    if (!isSame(columnOf(before, name), value)) columns[name] = value ?? null
  }
  if (!isSame(before.knownFrom, after.knownFrom)) columns.knownFrom = after.knownFrom ?? null
  return columns
}

function hasOrder(kindName: string, field: string): boolean {
  const kind = findKind(kindName)
  return !(kind && findField(kind, field)?.isSet)
}

/** True when applying additions and removals alone would not give the new order. */
function isReordered(before: Row[], after: Row[]): boolean {
  const nowIds = new Set(after.map((row) => row.id))
  const kept = before.map((row) => row.id).filter((id) => nowIds.has(id))
  const oldIds = new Set(kept)
  const expected = [...kept, ...after.map((row) => row.id).filter((id) => !oldIds.has(id))]
  return expected.some((id, index) => after[index]?.id !== id)
}
