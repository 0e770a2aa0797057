import { blankRow, typedRows, withRow, type TypedForm, type TypedRow } from './typed-form'

/** What a button of the form asks for beside previewing and submitting. */
export type RowIntent =
  | { verb: 'add'; field: string }
  | { verb: 'cite'; field: string; row: string }
  | { verb: 'remove' | 'restore' | 'up' | 'down'; field: string; row: string }

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

/** The id of the input or group that a button's doing leads to, for the focus. */
export function focusAfter(before: TypedForm, after: TypedForm, intent: RowIntent): string {
  const field = intent.verb === 'cite' ? 'citations' : intent.field
  const known = new Set(typedRows(before, field).map((row) => row.id))
  const added = typedRows(after, field).find((row) => !known.has(row.id))
  const row = added?.id ?? ('row' in intent ? intent.row : '')
  return `row:${field}:${row}`
}
