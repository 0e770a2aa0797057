import type { Kind } from '../kinds/kind'
import { findField } from '../kinds/registry'
import { columnOf, rowsOf, type Document, type Row } from '../revisions/document'
import { cellOf } from './parse-cell'
import {
  GATE_DRAMA,
  GATE_EPISODE,
  blankRow,
  type ResumedEdit,
  type TypedForm,
  type TypedRow,
  type TypedSource,
} from './typed-form'

/** The columns of a citation that the form lets type; which fact it is for follows from where it stands. */
export const CITATION_COLUMNS = ['source', 'quote', 'checkedOn']

/** What is filled in beside the document itself. */
export interface FormStart {
  entry: string
  base: number | null
  key: string
  summary: string
  edit: ResumedEdit | null
  /** The fields to show, in the order of the form. */
  fields: string[]
  /** The name of an entry that is referred to. */
  nameOf: (entry: string) => string
  /** What the form's base says: rows that the document takes away are shown as removed, and can be taken back. */
  before?: Document
  /** Sources that come to be with this edit, by their entry's id. */
  newSources: Record<string, TypedSource>
}

/**
 * The form of a document: each row of the fields shown with its gate, the citations of those rows, and a
 * blank row for a one-valued field that has none. Posted back unchanged it gives an empty patch.
 */
export function fillForm(kind: Kind, document: Document, start: FormStart): TypedForm {
  const fields: Record<string, TypedRow[]> = {}
  const shown = new Set<string>()
  for (const name of start.fields) {
    const field = findField(kind, name)
    if (!field) continue
    const columns = Object.keys(field.columns)
    const rows = [
      ...rowsOf(document, name).map((row) => typedRow(row, columns, start)),
      ...removedRows(name, document, start).map((row) => ({
        ...typedRow(row, columns, start),
        isRemoved: true,
      })),
    ]
    if (field.isSingle && rows.length === 0) rows.push(blankRow(name))
    for (const row of rows) shown.add(row.id)
    fields[name] = rows
  }
  const isShown = (row: Row) => shown.has(String(row.of))
  fields.citations = [
    ...rowsOf(document, 'citations')
      .filter(isShown)
      .map((row) => citationRow(row, start)),
    ...removedRows('citations', document, start)
      .filter(isShown)
      .map((row) => ({ ...citationRow(row, start), isRemoved: true })),
  ]
  const { entry, base, key, edit, summary } = start
  return { entry, kind: kind.name, base, key, edit, summary, fields }
}

function removedRows(field: string, document: Document, start: FormStart): Row[] {
  if (!start.before) return []
  const left = new Set(rowsOf(document, field).map((row) => row.id))
  return rowsOf(start.before, field).filter((row) => !left.has(row.id))
}

function typedRow(row: Row, columns: string[], start: FormStart): TypedRow {
  const typed = blankRow(row.id)
  for (const column of columns) typed.cells[column] = cellOf(columnOf(row, column), start.nameOf)
  if (row.knownFrom) {
    typed.cells[GATE_EPISODE] = { text: String(row.knownFrom.episode) }
    typed.cells[GATE_DRAMA] = cellOf({ entry: row.knownFrom.drama }, start.nameOf)
  }
  return typed
}

function citationRow(row: Row, start: FormStart): TypedRow {
  const typed = typedRow(row, ['of', ...CITATION_COLUMNS], start)
  const reference = typed.cells.source?.reference
  const source = reference && 'entry' in reference ? start.newSources[reference.entry] : undefined
  if (!source) return typed
  return { ...typed, cells: { ...typed.cells, source: { text: '' } }, source }
}

/** The entries that a document refers to, whose names the form shows. */
export function listReferredEntries(document: Document): string[] {
  const ids = new Set<string>()
  for (const row of Object.values(document.fields).flat()) {
    if (row.knownFrom) ids.add(row.knownFrom.drama)
    for (const value of Object.values(row)) {
      if (typeof value === 'object' && 'entry' in value) ids.add(value.entry)
    }
  }
  return [...ids]
}
