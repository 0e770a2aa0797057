import { type z } from 'zod'
import { ENTRY_ID, reference, type Reference } from '../kinds/column'
import type { Kind } from '../kinds/kind'
import { findField, findKind, listKinds } from '../kinds/registry'
import { CITATION_COLUMNS } from './fill-form'
import { readDraftPlace } from './draft-place'
import { readKeptParts } from './kept-parts'
import { NEW_SOURCE_FIELDS } from './new-source'
import { readSettling } from './settling'
import {
  GATE_DRAMA,
  GATE_EPISODE,
  blankRow,
  type ResumedEdit,
  type TypedCell,
  type TypedForm,
  type TypedRow,
} from './typed-form'

/** Why a posted form cannot be read at all: a token that is missing, or a name that no form has. */
export type FormRefusal = { missing: string } | { unknown: string }

const TOKENS = ['entry', 'kind', 'base', 'key'] as const
const PLAIN = new Set<string>([
  ...[...TOKENS, 'edit', 'version', 'summary', 'intent', 'row', 'removed'],
  ...['draft', 'device', 'sequence', 'over', 'other', 'ancestor', 'conflict', 'others'],
])
const SETTLING = /^(mine|choice|settled):/
const ROW_ID = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/
/** More inputs than the largest form has; beyond it nothing is read. */
const MOST_INPUTS = 40_000

/** The inputs of one posted form, by name in the order in which they were posted. */
type Posted = Map<string, string[]>

/**
 * Reads what a form posted. Tokens are mandatory: without the entry, its kind, the base revision or the
 * submission key nothing is read, and neither is anything under a name that the kind does not declare.
 */
export function readForm(inputs: Iterable<[string, unknown]>): TypedForm | FormRefusal {
  const posted = collect(inputs)
  if ('unknown' in posted) return posted
  const one = (name: string) => posted.inputs.get(name)?.at(-1) ?? ''
  for (const token of TOKENS) if (one(token) === '') return { missing: token }
  const kind = findKind(one('kind'))
  if (!kind) return { unknown: `kind ${one('kind').slice(0, 40)}` }
  if (!ENTRY_ID.test(one('entry'))) return { unknown: 'entry' }
  const base = one('base') === 'new' ? null : wholeNumber(one('base'))
  if (base === undefined) return { missing: 'base' }
  const edit = readEdit(one('edit'), one('version'))
  if (edit === undefined) return { missing: one('edit') === '' ? 'edit' : 'version' }
  const fields = readRows(kind, posted.inputs)
  if ('unknown' in fields) return { unknown: String(fields.unknown) }
  const settling = readSettling(kind, posted.inputs)
  if (settling === null) return { unknown: 'conflict' }
  const keptParts = readKeptParts(posted.inputs)
  if (keptParts === null) return { unknown: 'settled' }
  const draft = readDraftPlace(one)
  const others = one('others')
  return {
    entry: one('entry'),
    kind: kind.name,
    base,
    key: one('key').slice(0, 100),
    edit,
    summary: one('summary'),
    fields: fields.rows,
    ...(draft ? { draft } : {}),
    ...(settling ? { settling } : {}),
    ...(keptParts.length > 0 ? { keptParts } : {}),
    ...(others === '' ? {} : { others: others.split(',') }),
  }
}

function collect(inputs: Iterable<[string, unknown]>): { inputs: Posted } | { unknown: string } {
  const posted: Posted = new Map()
  let count = 0
  for (const [name, value] of inputs) {
    if (name.startsWith('$ACTION')) continue
    const isOurs = PLAIN.has(name) || /^[rs]:/.test(name) || SETTLING.test(name)
    count += 1
    if (!isOurs || typeof value !== 'string' || count > MOST_INPUTS) {
      return { unknown: name.slice(0, 80) }
    }
    const values = posted.get(name)
    // Pushed and not copied: thousands of rows come under one name.
    if (values) values.push(value)
    else posted.set(name, [value])
  }
  return { inputs: posted }
}

function wholeNumber(text: string): number | undefined {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined
}

/** Half of what names an edit is no edit: what was meant for it must not become another one. */
function readEdit(id: string, version: string): ResumedEdit | null | undefined {
  if (id === '' && version === '') return null
  const number = wholeNumber(version)
  return number !== undefined && ENTRY_ID.test(id) ? { id, version: number } : undefined
}

type Rows = Record<string, TypedRow[]>

function readRows(kind: Kind, posted: Posted): { rows: Rows } | { unknown: string } {
  const rows: Rows = {}
  const byName = new Map<string, TypedRow>()
  const removed = new Set(posted.get('removed') ?? [])
  for (const name of posted.get('row') ?? []) {
    const [field = '', id = '', more] = name.split(':')
    const isKnown = findField(kind, field) !== undefined && field !== 'state'
    if (!isKnown || id.length > 60 || !ROW_ID.test(id) || more !== undefined || byName.has(name)) {
      return { unknown: name.slice(0, 80) }
    }
    const row: TypedRow = { ...blankRow(id), cells: {}, isRemoved: removed.has(name) }
    byName.set(name, row)
    ;(rows[field] ??= []).push(row)
  }
  for (const [name, values] of posted) {
    if (PLAIN.has(name) || SETTLING.test(name)) continue
    const isRead = name.startsWith('s:')
      ? readSourceCell(byName, name, values)
      : readCell(kind, byName, name, values)
    if (!isRead) return { unknown: name.slice(0, 80) }
  }
  return { rows }
}

function readCell(
  kind: Kind,
  rows: Map<string, TypedRow>,
  name: string,
  values: string[],
): boolean {
  const [, field = '', id = '', column = '', part] = name.split(':')
  const row = rows.get(`${field}:${id}`)
  if (!row || !isColumn(kind, field, column)) return false
  const cell = (row.cells[column] ??= { text: '' })
  // A checkbox comes with a hidden empty input of the same name, so that an unchecked one is posted too.
  const value = values.at(-1) ?? ''
  if (part === undefined) cell.text = value
  else if (part === 'was') cell.was = value
  else if (part === 'ref' || part === 'pick') return readReference(cell, part, value)
  else return false
  return true
}

function isColumn(kind: Kind, fieldName: string, column: string): boolean {
  if (column === GATE_EPISODE || column === GATE_DRAMA) return true
  const field = findField(kind, fieldName)
  if (!field || !Object.hasOwn(field.columns, column)) return false
  return fieldName !== 'citations' || column === 'of' || CITATION_COLUMNS.includes(column)
}

/** Any entry of any kind: whether the column may point there is checked with everything else. */
function anyReference(): z.ZodType {
  const kinds = listKinds().map((kind) => kind.name)
  return reference({ label: { en: '', ko: '' }, kinds }).schema
}

/** A pick among several entries counts more than what was chosen before it. */
function readReference(cell: TypedCell, part: string, value: string): boolean {
  if (value === '') return true
  let json: unknown
  try {
    json = JSON.parse(value)
  } catch {
    return false
  }
  const result = anyReference().safeParse(json)
  if (!result.success) return false
  if (part === 'pick' || cell.reference === undefined) cell.reference = result.data as Reference
  return true
}

function readSourceCell(rows: Map<string, TypedRow>, name: string, values: string[]): boolean {
  const [, citation = '', field = '', more] = name.split(':')
  const row = rows.get(`citations:${citation}`)
  const value = values.at(-1) ?? ''
  if (!row || more !== undefined) return false
  const source = (row.source ??= { entry: '', cells: {} })
  if (field === 'entry') {
    if (!ENTRY_ID.test(value)) return false
    source.entry = value
    return true
  }
  if (!NEW_SOURCE_FIELDS.includes(field)) return false
  source.cells[field] = value
  return true
}
