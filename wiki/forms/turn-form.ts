import { blankRow, typedRows, withRow, type TypedForm, type TypedRow } from './typed-form'

/** What a button of the form asks for beside previewing and submitting. */
export type RowIntent =
  | { verb: 'add'; field: string }
  | { verb: 'cite'; field: string; row: string }
  | { verb: 'remove' | 'restore' | 'up' | 'down'; field: string; row: string }
  /** Let go of a row that was dragged: `index` is its place among the rows that stand, from 0. */
  | { verb: 'place'; field: string; row: string; index: number }

const VERBS = ['remove', 'restore', 'up', 'down', 'cite'] as const

/** Reads the value of a button, such as `up:cast:seo-dan-ah`; undefined for `submit`, `preview` and anything unknown. */
export function readIntent(value: string): RowIntent | undefined {
  const [verb, field, row, more] = value.split(':')
  if (!field || more !== undefined) return undefined
  if (verb === 'add' && row === undefined) return { verb, field }
  const known = VERBS.find((name) => name === verb)
  return known && row ? { verb: known, field, row } : undefined
}

/**
 * The form after one button: rows added, removed, taken back and moved. `newId` gives the id of a new row. It needs
 * no declaration of the kind, so that a browser can do the same without a round trip.
 */
export function turnForm(form: TypedForm, intent: RowIntent, newId: () => string): TypedForm {
  const rows = typedRows(form, intent.field)
  if (intent.verb === 'add') return withRows(form, intent.field, [...rows, blankRow(newId())])
  if (intent.verb === 'cite') return cite(form, intent.row, newId())
  if (intent.verb === 'up') return withRows(form, intent.field, moved(rows, intent.row, -1))
  if (intent.verb === 'down') return withRows(form, intent.field, moved(rows, intent.row, 1))
  if (intent.verb === 'place') return withRows(form, intent.field, placed(rows, intent))
  const isRemoved = intent.verb === 'remove'
  return withRow(form, intent.field, intent.row, (row) => ({ ...row, isRemoved }))
}

function withRows(form: TypedForm, field: string, rows: TypedRow[]): TypedForm {
  return { ...form, fields: { ...form.fields, [field]: rows } }
}

function cite(form: TypedForm, of: string, id: string): TypedForm {
  const citation: TypedRow = { ...blankRow(id), cells: { of: { text: of } } }
  return withRows(form, 'citations', [...typedRows(form, 'citations'), citation])
}

/** Removed rows have no place, so a row changes places with the next one that stands. */
function moved(rows: TypedRow[], id: string, step: -1 | 1): TypedRow[] {
  const from = rows.findIndex((row) => row.id === id)
  let to = from + step
  while (rows[to]?.isRemoved) to += step
  const [row, other] = [rows[from], rows[to]]
  if (!row || !other) return rows
  return rows.with(from, other).with(to, row)
}

/** A row is put before the one that stands at its new place; removed rows stay behind the row that they came after. */
function placed(rows: TypedRow[], { row: id, index }: { row: string; index: number }): TypedRow[] {
  const row = rows.find((one) => one.id === id)
  if (!row) return rows
  const others = rows.filter((one) => one !== row)
  const before = others.filter((one) => !one.isRemoved)[index]
  return others.toSpliced(before ? others.indexOf(before) : others.length, 0, row)
}

/** The place of a row among those that stand, from 1, and how many stand; 0 for a row that does not. */
export function standingPlace(form: TypedForm, field: string, row: string): [number, number] {
  const standing = typedRows(form, field).filter((one) => !one.isRemoved)
  return [standing.findIndex((one) => one.id === row) + 1, standing.length]
}

/** The id of the input or group that a button's doing leads to, for the focus. */
export function focusAfter(before: TypedForm, after: TypedForm, intent: RowIntent): string {
  const field = intent.verb === 'cite' ? 'citations' : intent.field
  const known = new Set(typedRows(before, field).map((row) => row.id))
  const added = typedRows(after, field).find((row) => !known.has(row.id))
  const row = added?.id ?? ('row' in intent ? intent.row : '')
  return `row:${field}:${row}`
}
