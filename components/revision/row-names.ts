import { isReference, type Label, type Value } from '@/wiki/kinds/column'
import type { Field, Kind } from '@/wiki/kinds/kind'
import { findField } from '@/wiki/kinds/registry'
import type { RowDifference } from '@/wiki/revisions/difference'
import { columnOf, type Document, type Row } from '@/wiki/revisions/document'
import { say } from '@/wiki/words/language'

/** What a difference needs to know of an entry that it names. */
export interface NamedEntry {
  path: string
  name: string
}

/** The entries that a difference names, by id. */
export type NamedEntries = Readonly<Record<string, NamedEntry>>

/** A row as a few words: what its first two columns with something to read say; '' for a row without such. */
export function nameOfRow(field: Field, row: Row, entries: NamedEntries): string {
  const texts = Object.entries(field.columns).flatMap(([name, column]) => {
    const text = wordsOf(columnOf(row, name), column.choices, entries)
    return column.type === 'prose' || column.type === 'flag' || text === '' ? [] : [text]
  })
  return texts.slice(0, 2).join(' · ')
}

function wordsOf(
  value: Value | undefined,
  choices: Record<string, Label> | undefined,
  entries: NamedEntries,
): string {
  if (value === undefined || typeof value === 'boolean') return ''
  if (!isReference(value)) return say(choices?.[String(value)]) ?? String(value)
  return 'entry' in value ? (entries[value.entry]?.name ?? '') : value.label
}

/** A fact that a citation is of: its field, and the row in words. */
export interface CitedFact {
  field: Field
  name: string
}

/** The facts by row id that citations may be of: the rows of the documents at hand and of the difference itself. */
export function factsOf(
  kind: Kind,
  documents: readonly (Document | null)[],
  changes: readonly RowDifference[],
  entries: NamedEntries,
): ReadonlyMap<string, CitedFact> {
  const facts = new Map<string, CitedFact>()
  const add = (fieldName: string, row: Row) => {
    const field = findField(kind, fieldName)
    if (!field || fieldName === 'citations') return
    const name = field.isSingle ? '' : nameOfRow(field, row, entries)
    facts.set(row.id, { field, name: [say(field.label), name].filter(Boolean).join(': ') })
  }
  for (const document of documents) {
    for (const [field, rows] of Object.entries(document?.fields ?? {})) {
      for (const row of rows) add(field, row)
    }
  }
  for (const { field, before, after } of changes) {
    const row = after ?? before
    if (row) add(field, row)
  }
  return facts
}
