import type { Value } from '../kinds/column'
import { findField, findKind } from '../kinds/registry'
import { isSame } from './canonical'
import { listCitedAnew } from './citing'
import {
  columnOf,
  filledColumns,
  rowsOf,
  type Document,
  type KnownFrom,
  type Row,
} from './document'
import { mergeProse } from './merge-prose'
import { inOrder } from './patch'

/** A column as it stands in one of the three documents: its value, or undefined where it is empty. */
type Cell = Value | KnownFrom | undefined

/** Two changes of the same atom that cannot both stand. Nothing is chosen: a person has to. */
export type Conflict =
  | {
      type: 'column'
      field: string
      id: string
      column: string
      base: Cell
      theirs: Cell
      yours: Cell
    }
  | { type: 'row'; field: string; id: string; base?: Row; theirs?: Row; yours?: Row }
  | { type: 'order'; field: string; base: string[]; theirs: string[]; yours: string[] }

/** What a merge gives: the document with every change that fits, and the changes that do not. */
export interface Merge {
  document: Document
  conflicts: Conflict[]
}

/**
 * The three-way merge: `base` is what the author edited, `theirs` the head as it is now, `yours` what the
 * author wants. Changes of different atoms, and equal changes of the same atom, merge; the rest is a conflict,
 * where the merged document keeps what the head says. Rows are matched by id, never by position or time.
 */
export function mergeDocuments(base: Document, theirs: Document, yours: Document): Merge {
  const conflicts: Conflict[] = []
  const fields: Record<string, Row[]> = {}
  const names = new Set([base, theirs, yours].flatMap((document) => Object.keys(document.fields)))
  const cited: Cited = { theirs: listCitedAnew(base, theirs), yours: listCitedAnew(base, yours) }
  for (const field of [...names].sort()) {
    const lists: Three<Row[]> = [rowsOf(base, field), rowsOf(theirs, field), rowsOf(yours, field)]
    const rows = mergeRows({ kind: theirs.kind, field, cited }, lists)
    conflicts.push(...rows.conflicts)
    if (rows.rows.length > 0) fields[field] = rows.rows
  }
  return { document: { kind: theirs.kind, fields }, conflicts }
}

type Three<T> = [base: T, theirs: T, yours: T]

/** The ids of the rows that each side cites a source for, or cites it in another way, since the base. */
interface Cited {
  theirs: ReadonlySet<string>
  yours: ReadonlySet<string>
}

/** Which field is merged, and what its rows are cited from. */
interface Place {
  kind: string
  field: string
  cited: Cited
}

function mergeRows(place: Place, lists: Three<Row[]>) {
  const { kind, field } = place
  const conflicts: Conflict[] = []
  const merged = new Map<string, Row>()
  const [base, theirs, yours] = lists.map(
    (rows) => new Map(rows.map((row) => [row.id, row])),
  ) as Three<Map<string, Row>>
  for (const id of new Set([...theirs.keys(), ...yours.keys()])) {
    const row = mergeRow(place, id, [base.get(id), theirs.get(id), yours.get(id)], conflicts)
    if (row) merged.set(id, row)
  }
  const order = mergeOrder(field, lists.map((rows) => rows.map((row) => row.id)) as Three<string[]>)
  if (order.conflict && !isSetField(kind, field)) conflicts.push(order.conflict)
  return { rows: inOrder([...merged.values()], order.ids), conflicts }
}

function isSetField(kindName: string, field: string): boolean {
  const kind = findKind(kindName)
  return (kind && findField(kind, field)?.isSet) ?? false
}

function mergeRow(
  { kind, field, cited }: Place,
  id: string,
  [base, theirs, yours]: Three<Row | undefined>,
  conflicts: Conflict[],
): Row | undefined {
  // A source for a fact is a change of the fact: it would go with it, and nobody would hear of it.
  const isCitedAnew = theirs ? !yours && cited.theirs.has(id) : cited.yours.has(id)
  if (base && isCitedAnew && (theirs || yours)) {
    conflicts.push({ type: 'row', field, id, base, theirs, yours })
    return theirs
  }
  if (isSame(yours, base)) return theirs
  if (isSame(theirs, base) || isSame(theirs, yours)) return yours
  if (!theirs || !yours) {
    conflicts.push({ type: 'row', field, id, base, theirs, yours })
    return theirs
  }
  return mergeColumns(kind, field, [base ?? { id }, theirs, yours], conflicts)
}

function mergeColumns(
  kindName: string,
  field: string,
  [base, theirs, yours]: Three<Row>,
  conflicts: Conflict[],
): Row {
  const kind = findKind(kindName)
  const columns = kind ? findField(kind, field)?.columns : undefined
  const merged: Row = { id: theirs.id }
  const names = new Set([base, theirs, yours].flatMap(filledColumns))
  for (const column of [...names].sort()) {
    const cells: Three<Value | undefined> = [
      columnOf(base, column),
      columnOf(theirs, column),
      columnOf(yours, column),
    ]
    const cell = mergeCell(cells, columns?.[column]?.type === 'prose')
    if (cell.conflict) conflicts.push(columnConflict(field, theirs.id, column, cells))
    if (cell.value !== undefined) merged[column] = cell.value
  }
  const gates: Three<KnownFrom | undefined> = [base.knownFrom, theirs.knownFrom, yours.knownFrom]
  const gate = mergeCell(gates, false)
  if (gate.conflict) conflicts.push(columnConflict(field, theirs.id, 'knownFrom', gates))
  if (gate.value !== undefined) merged.knownFrom = gate.value
  return merged
}

function columnConflict(field: string, id: string, column: string, cells: Three<Cell>): Conflict {
  const [base, theirs, yours] = cells
  return { type: 'column', field, id, column, base, theirs, yours }
}

function mergeCell<T extends Cell>(
  [base, theirs, yours]: Three<T | undefined>,
  isProse: boolean,
): { value: T | undefined; conflict: boolean } {
  if (isSame(yours, base) || isSame(theirs, yours)) return { value: theirs, conflict: false }
  if (isSame(theirs, base)) return { value: yours, conflict: false }
  if (isProse && typeof theirs === 'string' && typeof yours === 'string') {
    const text = mergeProse(typeof base === 'string' ? base : '', theirs, yours)
    if (text !== null) return { value: text as T, conflict: false }
  }
  return { value: theirs, conflict: true }
}

/** Membership first: only ids that two sides share are compared, so that an addition alone is no reordering. */
function mergeOrder(field: string, [base, theirs, yours]: Three<string[]>) {
  const inAll = (ids: string[]) =>
    ids.filter((id) => base.includes(id) && theirs.includes(id) && yours.includes(id))
  const [was, now, wanted] = [inAll(base), inAll(theirs), inAll(yours)]
  if (isSame(wanted, was)) return { ids: withNew(theirs, yours) }
  if (isSame(now, was) || isSame(now, wanted)) return { ids: withNew(yours, theirs) }
  return {
    ids: withNew(theirs, yours),
    conflict: { type: 'order', field, base, theirs, yours } satisfies Conflict,
  }
}

/** The ids of `first`, and those that only `second` has: behind the id that they follow there, or at the end where they were added. */
function withNew(first: string[], second: string[]): string[] {
  const result = [...first]
  const lastShared = second.findLastIndex((id) => first.includes(id))
  second.forEach((id, index) => {
    if (result.includes(id)) return
    const before = index > 0 ? result.indexOf(second[index - 1] as string) : -1
    result.splice(index > lastShared ? result.length : before + 1, 0, id)
  })
  return result
}
