import { isReference, type Column, type Label } from '../kinds/column'
import type { Kind } from '../kinds/kind'
import { findField } from '../kinds/registry'
import { filledColumns, type Row } from '../revisions/document'
import type { Conflict } from '../revisions/merge'
import { cellName, fieldAnchor, rowAnchor } from './typed-form'

/** One contradiction in words: where it is, and what the three sides say; '' where a side says nothing. */
export interface ConflictLine {
  type: Conflict['type']
  /** The id of the input or group in the form. */
  anchor: string
  field: string
  column?: string
  /** Which row it is, by what it says. */
  row: string
  was: string
  theirs: string
  yours: string
}

/** Draws values as plain text: names for entries, labels for choices. */
export interface ValueNames {
  nameOf: (entry: string) => string
  language: keyof Label
}

/** What a contradiction is about, for a list beside the form. */
export function conflictLine(kind: Kind, conflict: Conflict, names: ValueNames): ConflictLine {
  const field = findField(kind, conflict.field)
  const label = field?.label[names.language] ?? conflict.field
  if (conflict.type === 'order') {
    const none = { row: '', was: '', theirs: '', yours: '' }
    return { type: 'order', anchor: fieldAnchor(conflict.field), field: label, ...none }
  }
  const text = (row: Row | undefined) => (row ? rowText(field?.columns ?? {}, row, names) : '')
  if (conflict.type === 'row') {
    const { base, theirs, yours } = conflict
    return {
      type: 'row',
      anchor: rowAnchor(conflict.field, conflict.id),
      field: label,
      row: text(base ?? theirs ?? yours),
      was: text(base),
      theirs: text(theirs),
      yours: text(yours),
    }
  }
  const column = field?.columns[conflict.column]
  return {
    type: 'column',
    anchor: cellName(conflict.field, conflict.id, conflict.column),
    field: label,
    ...(column && Object.keys(field?.columns ?? {}).length > 1
      ? { column: column.label[names.language] }
      : {}),
    row: '',
    was: valueText(column, conflict.base, names),
    theirs: valueText(column, conflict.theirs, names),
    yours: valueText(column, conflict.yours, names),
  }
}

/** A row in one line: what its columns say, one after the other. */
export function rowText(columns: Record<string, Column>, row: Row, names: ValueNames): string {
  const filled = filledColumns(row).filter((name) => columns[name] !== undefined)
  const ordered = Object.keys(columns).filter((name) => filled.includes(name))
  return ordered.map((name) => valueText(columns[name], row[name], names)).join(' · ')
}

function valueText(column: Column | undefined, value: unknown, names: ValueNames): string {
  if (value === undefined || value === null) return ''
  if (isReference(value)) return 'entry' in value ? names.nameOf(value.entry) : value.label
  if (typeof value === 'object') return gateText(value, names)
  if (value === true) return column?.label[names.language] ?? ''
  const choice = typeof value === 'string' ? column?.choices?.[value] : undefined
  return choice?.[names.language] ?? String(value)
}

function gateText(gate: object, names: ValueNames): string {
  const { drama, episode } = gate as { drama?: unknown; episode?: unknown }
  return `${names.nameOf(String(drama))}, ${String(episode)}`
}
