import { ENTRY_ID, type Column } from '../kinds/column'
import type { Field, Kind } from '../kinds/kind'
import { findField, findKind, isSegment } from '../kinds/registry'
import { columnOf, filledColumns, rowsOf, type Document, type Row } from './document'
import { problemCodeOf, type Problem } from './problem'

const ROW_ID = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/
/** More rows than any real field has (a daily drama's cast stays under 200), few enough to stay fast. */
const MOST_ROWS = 1000
const LAST_EPISODE_NUMBER = 9999

/**
 * Everything that is wrong with a whole document by itself. Empty when it may be published.
 * A clean merge can still be wrong, so this runs on every result, not only on what was typed.
 * What only the database knows (whether references exist, whether the path is free) is checked at the gate.
 */
export function validateDocument(document: Document): Problem[] {
  const kind = findKind(document.kind)
  if (!kind) return [{ code: 'unknown-kind', value: document.kind }]
  const problems: Problem[] = []
  const ids = new Set<string>()
  for (const [name, rows] of Object.entries(document.fields)) {
    const field = findField(kind, name)
    if (!field) {
      problems.push({ code: 'unknown-field', field: name })
      continue
    }
    if (rows.length > MOST_ROWS) {
      problems.push({ code: 'too-many-rows', field: name, limit: MOST_ROWS })
    }
    for (const row of rows) {
      problems.push(...validateRow(name, field, row))
      if (ids.has(row.id)) problems.push({ code: 'duplicate-row', field: name, row: row.id })
      ids.add(row.id)
    }
    if (field.isSingle) problems.push(...validateSingle(name, rows))
  }
  problems.push(...validateCitations(document, ids), ...validateAddress(kind, document))
  if (problems.length === 0 && kind.nameOf((field) => rowsOf(document, field)).latin === '') {
    problems.push({ code: 'no-name' })
  }
  return problems
}

/** Everything that is wrong with one row of a field. */
export function validateRow(fieldName: string, field: Field, row: Row): Problem[] {
  const at = { field: fieldName, row: row.id }
  const problems: Problem[] = []
  if (typeof row.id !== 'string' || row.id.length > 60 || !ROW_ID.test(row.id)) {
    problems.push({ code: 'row-id', ...at })
  }
  if (row.knownFrom !== undefined && !isGate(row.knownFrom)) {
    problems.push({ code: 'gate', ...at, column: 'knownFrom' })
  }
  for (const name of filledColumns(row)) {
    const column = Object.hasOwn(field.columns, name) ? field.columns[name] : undefined
    if (!column) problems.push({ code: 'unknown-column', ...at, column: name })
    else
      problems.push(
        ...validateCell(column, columnOf(row, name)).map((p) => ({ ...p, ...at, column: name })),
      )
  }
  for (const [name, column] of Object.entries(field.columns)) {
    if (column.required && columnOf(row, name) === undefined) {
      problems.push({ code: 'required', ...at, column: name })
    }
  }
  return problems
}

function isGate(gate: unknown): boolean {
  if (typeof gate !== 'object' || gate === null) return false
  const { drama, episode, ...rest } = gate as Record<string, unknown>
  return (
    Object.keys(rest).length === 0 &&
    typeof drama === 'string' &&
    ENTRY_ID.test(drama) &&
    Number.isInteger(episode) &&
    Number(episode) >= 0 &&
    Number(episode) <= LAST_EPISODE_NUMBER
  )
}

function validateCell(column: Column, value: unknown): Pick<Problem, 'code' | 'limit' | 'value'>[] {
  const result = column.schema.safeParse(value)
  if (result.success) return []
  const issue = result.error.issues[0]
  if (!issue) return [{ code: 'wrong-type' }]
  const shown = typeof value === 'string' ? { value: value.slice(0, 80) } : {}
  return [{ ...problemCodeOf(issue, column.type), ...shown }]
}

/** Another value of a one-valued field is a value from another episode on: two from the same episode contradict each other. */
function validateSingle(field: string, rows: Row[]): Problem[] {
  const gates = new Set<string>()
  return rows.flatMap((row) => {
    const gate = `${row.knownFrom?.drama ?? ''} ${row.knownFrom?.episode ?? 0}`
    if (gates.has(gate)) return [{ code: 'same-gate' as const, field, row: row.id }]
    gates.add(gate)
    return []
  })
}

function validateCitations(document: Document, ids: Set<string>): Problem[] {
  return rowsOf(document, 'citations')
    .filter((row) => typeof row.of === 'string' && (!ids.has(row.of) || row.of === row.id))
    .map((row) => ({ code: 'cites-nothing', field: 'citations', row: row.id, column: 'of' }))
}

function validateAddress(kind: Kind, document: Document): Problem[] {
  const at = { field: 'address', row: 'address' }
  const rows = rowsOf(document, 'address')
  const address = rows[0]
  if (!address || rows.length > 1 || address.id !== 'address') {
    return [{ code: 'segment', ...at, column: 'segment' }]
  }
  const problems: Problem[] = []
  if (typeof address.segment !== 'string' || !isSegment(kind, address.segment)) {
    problems.push({ code: 'segment', ...at, column: 'segment' })
  }
  const parent = columnOf(address, 'parent')
  const hasParent = typeof parent === 'object' && parent !== null && 'entry' in parent
  if (hasParent !== (kind.parent !== undefined)) {
    problems.push({ code: 'parent', ...at, column: 'parent' })
  }
  return problems
}

/** The id of the entry that a document says it stands under. */
export function parentOf(document: Document): string | undefined {
  const parent = document.fields.address?.[0]?.parent
  return typeof parent === 'object' && 'entry' in parent ? parent.entry : undefined
}

/** The last part of the address, as the document says it. */
export function segmentOf(document: Document): string {
  return String(document.fields.address?.[0]?.segment ?? '')
}
