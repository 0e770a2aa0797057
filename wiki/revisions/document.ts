import type { Value } from '../kinds/column'

/** The drama and the broadcast episode from which something is known. Episode 0: known before the show starts. */
export interface KnownFrom {
  drama: string
  episode: number
}

/**
 * One atom of a document: a row with a stable id, unique in its document, and its columns.
 * Rows, not positions, are compared, merged, gated and cited.
 */
export interface Row {
  id: string
  knownFrom?: KnownFrom
  [column: string]: Value | KnownFrom | undefined
}

/** Everything the wiki says about one entry: its kind, and rows under field names. A field without rows is absent. */
export interface Document {
  kind: string
  fields: Record<string, Row[]>
}

/** The shape of documents in which new revisions are written; older ones are read through `upgradeDocument`. */
export const SCHEMA_VERSION = 1

/** Rows of a field, empty where there are none. */
export function rowsOf(document: Document, field: string): Row[] {
  // A field may be named by a stranger: `constructor` is no field of theirs.
  return Object.hasOwn(document.fields, field) ? (document.fields[field] ?? []) : []
}

/** The value of a one-valued field's first row, or undefined. */
export function valueOf(document: Document, field: string, column = 'value'): Value | undefined {
  const row = rowsOf(document, field)[0]
  return row === undefined ? undefined : columnOf(row, column)
}

/** A row's column as a value; `id` and `knownFrom` are not columns. */
export function columnOf(row: Row, column: string): Value | undefined {
  if (column === 'id' || column === 'knownFrom') return undefined
  return Object.hasOwn(row, column) ? (row[column] as Value | undefined) : undefined
}

/** The names of the columns that a row fills, without `id` and `knownFrom`. */
export function filledColumns(row: Row): string[] {
  return Object.keys(row).filter((name) => name !== 'id' && name !== 'knownFrom')
}

/**
 * Reads a stored document of any schema version as one of the newest. Old revisions are never rewritten;
 * what a later version changes in the shape is said here, step by step.
 * Throws for a version that this wiki does not know yet.
 */
export function upgradeDocument(json: string, version: number): Document {
  if (version < 1 || version > SCHEMA_VERSION) {
    throw new Error(`A document of schema version ${version} cannot be read`)
  }
  return JSON.parse(json) as Document
}
