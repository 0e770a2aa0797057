import { isReference, type Reference, type Value } from '../kinds/column'
import { findField, findKind } from '../kinds/registry'
import type { Document, KnownFrom, Row } from './document'

/** Direction overrides and isolates, which can make a name read as another one. */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
/** Controls that no text needs; tab and line feed stay. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g

/**
 * Spaces without width, soft hyphens and fillers of Hangul: two names that differ in them look the same and are found
 * apart. Joiners stay, because emoji and some scripts are written with them.
 */
const UNSEEN = /[\u00ad\u180e\u200b\u2060-\u2064\u3164\uffa0\ufff9-\ufffb]/g
/** Anything that shows. */
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}]/u
/** Marks on one letter beyond what any script has are drawn over the lines around it. */
const STACKED = /(\p{M}{8})\p{M}+/gu

/**
 * A typed text as it is stored: well-formed, NFC, without controls, line ends as `\n`, no white space around it, and
 * empty where nothing of it shows.
 */
export function cleanText(text: string): string {
  const clean = text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(CONTROLS, '')
    .replace(BIDI_CONTROLS, '')
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(STACKED, '$1')
    .trim()
  return VISIBLE.test(clean) ? clean : ''
}

function cleanReference(reference: Reference): Reference {
  if ('entry' in reference) {
    const as = reference.as === undefined ? '' : cleanText(reference.as)
    return as === '' ? { entry: reference.entry } : { entry: reference.entry, as }
  }
  return { kind: reference.kind, path: reference.path, label: cleanText(reference.label) }
}

/** A value as it is stored, or undefined when nothing is left of it. */
export function cleanValue(value: unknown): Value | undefined {
  if (typeof value === 'string') return cleanText(value) || undefined
  if (isReference(value)) return cleanReference(value)
  if (value === null || value === false) return undefined
  return value as Value | undefined
}

/** A row with its values cleaned and its columns in alphabetical order after the id. */
export function cleanRow(row: Row): Row {
  const clean: Row = { id: row.id }
  for (const name of Object.keys(row).sort()) {
    if (name === 'id') continue
    if (name === 'knownFrom') {
      if (row.knownFrom) clean.knownFrom = cleanGate(row.knownFrom)
      continue
    }
    const value = cleanValue(row[name])
    if (value !== undefined) clean[name] = value
  }
  return clean
}

function cleanGate(gate: KnownFrom): KnownFrom {
  return { drama: gate.drama, episode: gate.episode }
}

/**
 * The canonical form of a document: fields in alphabetical order, empty fields and empty rows left out,
 * texts in NFC, and the rows of fields whose order carries no meaning in the order of their ids.
 * Two documents say the same exactly when their canonical JSON is equal.
 */
export function canonicalDocument(document: Document): Document {
  const kind = findKind(document.kind)
  const fields: Record<string, Row[]> = {}
  for (const name of Object.keys(document.fields).sort()) {
    const rows = (document.fields[name] ?? [])
      .map(cleanRow)
      .filter((row) => Object.keys(row).some((key) => key !== 'id' && key !== 'knownFrom'))
    const field = kind && findField(kind, name)
    if (field?.isSet) rows.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    if (rows.length > 0) fields[name] = rows
  }
  return { kind: document.kind, fields }
}

/** The canonical JSON of a document: what a revision stores and what its hash is taken of. */
export function canonicalJson(document: Document): string {
  return stableJson(canonicalDocument(document))
}

/** JSON with the keys of every object in alphabetical order, so that equal values give equal texts. */
export function stableJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${stableJson(inner)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

/** True when two values, rows or documents say the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || (a !== undefined && b !== undefined && stableJson(a) === stableJson(b))
}
