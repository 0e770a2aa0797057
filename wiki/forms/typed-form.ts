import type { Reference } from '../kinds/column'
import type { DraftPlace } from './draft-place'
import type { KeptPart } from './kept-parts'
import type { Settling } from './settling'

/**
 * What stands in one input of the form, as typed. For a reference `reference` is what was chosen and `was`
 * the text that stood there then: another text means another entry, whatever was chosen before.
 */
export interface TypedCell {
  text: string
  reference?: Reference
  was?: string
}

/** A source that the contributor describes on the spot: the entry that it will be, and its fields by name. */
export interface TypedSource {
  entry: string
  cells: Record<string, string>
}

/** One row of the form. A removed row keeps what was typed, so that it can be taken back. */
export interface TypedRow {
  id: string
  isRemoved: boolean
  /** By column; `knownFrom` is the episode of the gate and `knownFrom.drama` its drama. */
  cells: Record<string, TypedCell>
  /** Of a row of `citations`: the new source that it cites. */
  source?: TypedSource
}

/** The edit that is worked on again, and the version of it that the form was filled from. */
export interface ResumedEdit {
  id: string
  version: number
}

/** Everything that one form posts. Only fields that the form shows stand in `fields`. */
export interface TypedForm {
  entry: string
  kind: string
  /** The revision that was edited; null for a new entry. */
  base: number | null
  /** Submitting twice with the same key is one edit. */
  key: string
  edit: ResumedEdit | null
  summary: string
  fields: Record<string, TypedRow[]>
  /** Where what is typed is kept before it is submitted. */
  draft?: DraftPlace
  /** The conflicts that the form settles. */
  settling?: Settling
  /** Parts of the edit that the form settles without showing them. */
  keptParts?: KeptPart[]
  /** Entries of the same name that its author has seen, and says that this is another one. */
  others?: string[]
}

export const GATE_EPISODE = 'knownFrom'
export const GATE_DRAMA = 'knownFrom.drama'

/** The name (and id) of the input of one column of one row. */
export function cellName(field: string, row: string, column: string): string {
  return `r:${field}:${row}:${column}`
}

/** The name of the input of one field of a source described on the spot, by the citation that it is for. */
export function sourceCellName(citation: string, field: string): string {
  return `s:${citation}:${field}`
}

/** The id of the fieldset of a field: its name, so that a page's link to a field leads there. */
export function fieldAnchor(field: string): string {
  return field
}

/** The id of a section of the form. */
export function sectionAnchor(section: string): string {
  return `section:${section}`
}

/** The id of the fieldset of a row. */
export function rowAnchor(field: string, row: string): string {
  return `row:${field}:${row}`
}

/** The id of the group in which a conflict is decided. */
export function choiceAnchor(name: string): string {
  return `choice:${name}`
}

/** An empty input. */
export function blankCell(): TypedCell {
  return { text: '' }
}

/** An empty row with that id. */
export function blankRow(id: string): TypedRow {
  return { id, isRemoved: false, cells: {} }
}

/** The rows of a field that the form has, empty for a field that it does not show. */
export function typedRows(form: TypedForm, field: string): TypedRow[] {
  return form.fields[field] ?? []
}

/** The form with one row replaced by what `change` makes of it. */
export function withRow(
  form: TypedForm,
  field: string,
  id: string,
  change: (row: TypedRow) => TypedRow,
): TypedForm {
  const rows = typedRows(form, field).map((row) => (row.id === id ? change(row) : row))
  return { ...form, fields: { ...form.fields, [field]: rows } }
}

/** True when a reference's input holds nothing, or just what was chosen for it. */
export function isSettled(cell: TypedCell): boolean {
  const text = cell.text.trim()
  return text === '' || (cell.reference !== undefined && text === cell.was?.trim())
}
