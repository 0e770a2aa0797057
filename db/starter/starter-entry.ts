import type { Reference } from '@/wiki/kinds/column'
import { REPORT } from './addresses'

/** A mention of another entry of the starter content by its address; the loader turns it into the entry's id. */
export interface Mention {
  to: string
  as?: string
}

export type StarterValue =
  string | number | boolean | Mention | Extract<Reference, { path: string }>

/** The drama's address and the broadcast episode from which a row is known. */
export interface StarterGate {
  drama: string
  episode: number
}

/** A row as in a document, with addresses in place of ids. */
export interface StarterRow {
  id: string
  knownFrom?: StarterGate
  [column: string]: StarterValue | StarterGate | undefined
}

/** What a fact is cited from. Without `quote` the source says it in other words. */
export interface StarterCitation {
  /** The id of the row that is cited. */
  of: string
  source: string
  quote?: string
}

/** One entry of the starter content, written as a document whose mentions are addresses. */
export interface StarterEntry {
  kind: string
  /** The address of the entry under which it stands. */
  parent?: string
  segment: string
  fields: Record<string, StarterRow[]>
  /** Values of fields that are sets: their rows' ids are made from what they say. */
  sets?: Record<string, StarterValue[]>
  citations?: StarterCitation[]
}

/** Entries that are published together, or not at all. */
export interface StarterEdit {
  /** Names the edit for ever: loading it again changes nothing. */
  key: string
  summary: string
  entries: StarterEntry[]
}

/** A mention of another starter entry. */
export function to(address: string): Mention {
  return { to: address }
}

/** A mention of what has no entry yet. */
export function redLink(
  kind: string,
  path: string,
  label: string,
): Extract<Reference, { path: string }> {
  return { kind, path, label }
}

/** Fields with one value each: the row carries the field's name. */
export function singles(values: Record<string, StarterValue>): Record<string, StarterRow[]> {
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, [{ id: field, value }]]),
  )
}

/** Citations of rows from the report that the starter content is about; a text gives the words quoted. */
export function reported(rows: Record<string, string | true>): StarterCitation[] {
  return Object.entries(rows).map(([of, quote]) => ({
    of,
    source: REPORT,
    ...(quote !== true && { quote }),
  }))
}

/** English and Korean prose of a field; the Korean may be missing. */
export function prose(field: string, en: string, ko?: string): StarterRow[] {
  const rows: StarterRow[] = [{ id: `${field}-en`, language: 'en', text: en }]
  return ko === undefined ? rows : [...rows, { id: `${field}-ko`, language: 'ko', text: ko }]
}

/** The official English and Korean title or name, and everything else by which people look for it. */
export function titles(
  official: { en: string; ko?: string },
  others: Record<string, { text: string; type: string; language?: string }> = {},
): StarterRow[] {
  const base = { type: 'official', isMain: true }
  return [
    { id: 'name-english', text: official.en, language: 'en', ...base },
    ...(official.ko ? [{ id: 'name-korean', text: official.ko, language: 'ko', ...base }] : []),
    ...Object.entries(others).map(([id, row]) => ({ id: `name-${id}`, language: 'en', ...row })),
  ]
}
