import type { Value } from '../kinds/column'
import type { Field, Kind } from '../kinds/kind'
import { findField } from '../kinds/registry'
import { canonicalDocument, isSame } from '../revisions/canonical'
import { filledColumns, rowsOf, type Document, type Row } from '../revisions/document'
import { inOrder, patchBetween, type Patch } from '../revisions/patch'
import { homeDrama } from '../spoilers/gate'
import type { FormProblem, RowNames } from './form-problem'
import { parseCell } from './parse-cell'
import { setRowId } from '../revisions/set-row-id'
import {
  GATE_DRAMA,
  GATE_EPISODE,
  blankCell,
  cellName,
  isSettled,
  typedRows,
  type TypedForm,
  type TypedRow,
} from './typed-form'

/** What a form asks for: the changes of the document it was filled from, and what is wrong with what was typed. */
export interface Wanted {
  patch: Patch
  document: Document
  problems: FormProblem[]
  rowNames: RowNames
}

/**
 * N = B ⊕ form. `base` is the document of the revision that the form names (for a new entry one without
 * fields). Only the rows and columns that the form shows can change: what it does not post stays.
 * `citedSources` gives the entry of a source that was described on the spot, by its citation's row.
 */
export function wantedDocument(
  kind: Kind,
  base: Document,
  form: TypedForm,
  citedSources: Record<string, string> = {},
): Wanted {
  const reading: Reading = {
    kind,
    base,
    form,
    problems: [],
    rowNames: new Map(),
    finalIds: new Map(),
    citedSources,
  }
  const fields: Record<string, Row[]> = { ...base.fields }
  for (const name of Object.keys(form.fields)) {
    if (name !== 'citations') fields[name] = readField(reading, name)
  }
  const draft: Document = { kind: kind.name, fields }
  setGates(reading, draft)
  fields.citations = readCitations(reading, draft)
  const [before, document] = [canonicalDocument(base), canonicalDocument(draft)]
  return {
    document,
    patch: patchBetween(before, document),
    problems: reading.problems,
    rowNames: reading.rowNames,
  }
}

interface Reading {
  kind: Kind
  base: Document
  form: TypedForm
  problems: FormProblem[]
  rowNames: RowNames
  /** The ids that the rows of the form have in the document. */
  finalIds: Map<string, string>
  citedSources: Record<string, string>
}

function readField(reading: Reading, name: string): Row[] {
  const field = findField(reading.kind, name)
  const base = rowsOf(reading.base, name)
  const typed = typedRows(reading.form, name)
  if (!field) return base
  const shown = new Set(typed.map((row) => row.id))
  const kept: Row[] = base.filter((row) => !shown.has(row.id))
  const order: string[] = []
  for (const row of typed) {
    const read = readRow(reading, name, field, row, base)
    if (!read) continue
    reading.finalIds.set(row.id, read.id)
    const same = kept.find((other) => isDuplicate(other, read, isNewInSet(field, read, base)))
    if (same) {
      reading.finalIds.set(row.id, same.id)
      continue
    }
    reading.rowNames.set(read.id, row.id)
    order.push(read.id)
    kept.push(read)
  }
  return inOrder(asInBase(base, kept), order)
}

/** Rows that the form does not show keep their place among the others. */
function asInBase(base: Row[], rows: Row[]): Row[] {
  return inOrder(
    rows,
    base.map((row) => row.id),
  )
}

/** What stands twice in a set already stays: only what is typed now is not added again. */
function isNewInSet(field: Field, row: Row, base: Row[]): boolean {
  return field.isSet && !base.some((other) => other.id === row.id)
}

function isDuplicate(a: Row, b: Row, isByValue: boolean): boolean {
  return a.id === b.id || (isByValue && isSame(a.value, b.value))
}

function readRow(
  reading: Reading,
  name: string,
  field: Field,
  typed: TypedRow,
  base: Row[],
): Row | null {
  const before = base.find((row) => row.id === typed.id)
  if (typed.isRemoved) return null
  const row: Row = { ...before, id: typed.id }
  const problems: FormProblem[] = []
  for (const [columnName, column] of Object.entries(field.columns)) {
    const cell = typed.cells[columnName]
    if (!cell) continue
    const parsed = parseCell(column, cell)
    if ('problem' in parsed) {
      problems.push({ name: cellName(name, typed.id, columnName), ...parsed.problem })
    } else if (parsed.value === undefined) delete row[columnName]
    else row[columnName] = parsed.value
  }
  if (filledColumns(row).length === 0 && problems.length === 0) return null
  reading.problems.push(...problems, ...missingColumns(name, field, row, typed, problems))
  if (field.isSet && row.value !== undefined && !isSame(row.value, before?.value)) {
    row.id = setRowId(name, row.value as Value)
  }
  return row
}

function missingColumns(
  name: string,
  field: Field,
  row: Row,
  typed: TypedRow,
  refused: FormProblem[],
): FormProblem[] {
  return Object.entries(field.columns).flatMap(([columnName, column]) => {
    const at = cellName(name, typed.id, columnName)
    const isMissing = column.required && row[columnName] === undefined
    if (!isMissing || refused.some((problem) => problem.name === at)) return []
    // An address that is left empty is proposed from what the entry says.
    if (name === 'address') return []
    return [{ name: at, code: 'required' as const }]
  })
}

/** Gates come last: the drama that they count in follows from what else the form says. */
function setGates(reading: Reading, draft: Document): void {
  const { kind, form } = reading
  const home = kind.name === 'drama' ? form.entry : homeDrama(kind, draft)
  for (const [name, typed] of Object.entries(form.fields)) {
    if (name === 'citations') continue
    for (const row of typed) {
      const target = rowsOf(draft, name).find(
        (candidate) => reading.rowNames.get(candidate.id) === row.id,
      )
      if (target && row.cells[GATE_EPISODE]) setGate(reading, name, row, target, home)
    }
  }
}

function setGate(reading: Reading, field: string, typed: TypedRow, row: Row, home: string | null) {
  const text = (typed.cells[GATE_EPISODE] ?? blankCell()).text.normalize('NFKC').trim()
  const at = cellName(field, typed.id, GATE_EPISODE)
  if (text === '') {
    delete row.knownFrom
    return
  }
  if (!/^\d{1,4}$/.test(text)) {
    reading.problems.push({ name: at, code: 'gate', value: text.slice(0, 80) })
    return
  }
  const cell = typed.cells[GATE_DRAMA]
  if (cell && !isSettled(cell)) {
    const name = cellName(field, typed.id, GATE_DRAMA)
    reading.problems.push({ name, code: 'reference', value: cell.text.slice(0, 80) })
    return
  }
  const chosen = cell && cell.text.trim() !== '' ? cell.reference : undefined
  const drama =
    chosen && 'entry' in chosen ? chosen.entry : cell ? home : (row.knownFrom?.drama ?? home)
  if (drama === null) reading.problems.push({ name: at, code: 'gate', value: text })
  else row.knownFrom = { drama, episode: Number(text) }
}

/** Citations follow the fact that they are for: one that is removed takes them along, one that is renamed keeps them. */
function readCitations(reading: Reading, draft: Document): Row[] {
  const base = rowsOf(reading.base, 'citations')
  const gone = goneRows(reading.base, draft)
  const typed = typedRows(reading.form, 'citations')
  const shown = new Set(typed.map((row) => row.id))
  const rows: Row[] = base.filter((row) => !shown.has(row.id) && !gone.has(String(row.of)))
  for (const citation of typed) {
    const row = readCitation(reading, citation, base)
    if (!row) continue
    const of = reading.finalIds.get(String(row.of)) ?? String(row.of)
    if (gone.has(of) || isOfRemovedRow(reading.form, of)) continue
    rows.push({ ...row, of })
  }
  return asInBase(base, rows)
}

function goneRows(base: Document, draft: Document): Set<string> {
  const left = new Set(
    Object.entries(draft.fields)
      .filter(([name]) => name !== 'citations')
      .flatMap(([, rows]) => rows.map((row) => row.id)),
  )
  const was = Object.entries(base.fields).filter(([name]) => name !== 'citations')
  return new Set(was.flatMap(([, rows]) => rows.map((row) => row.id)).filter((id) => !left.has(id)))
}

function isOfRemovedRow(form: TypedForm, of: string): boolean {
  return Object.values(form.fields)
    .flat()
    .some((row) => row.id === of && row.isRemoved)
}

function readCitation(reading: Reading, typed: TypedRow, base: Row[]): Row | null {
  const field = findField(reading.kind, 'citations')
  const cited = reading.citedSources[typed.id]
  const others = Object.entries(typed.cells).filter(([name]) => name !== 'of')
  const isBlank = others.every(([, cell]) => cell.text.trim() === '')
  if (!field || typed.isRemoved || (isBlank && cited === undefined)) return null
  const columns = cited === undefined ? field.columns : without(field.columns, 'source')
  const row = readRow(reading, 'citations', { ...field, columns }, typed, base)
  return row && cited !== undefined ? { ...row, source: { entry: cited } } : row
}

function without(columns: Field['columns'], name: string): Field['columns'] {
  return Object.fromEntries(Object.entries(columns).filter(([column]) => column !== name))
}
