import { isReference, type Column, type Value } from '../kinds/column'
import type { Kind } from '../kinds/kind'
import { findField } from '../kinds/registry'
import { columnOf, rowsOf, type Document } from '../revisions/document'
import { say } from '../words/language'

/** Something that tells an entry from its namesakes: words, or another entry to be named. */
export type ApartFact = { text: string } | { entry: string }

/** As many values of one field: an actor who also sings and models is told apart by the first two. */
const MOST_VALUES = 2

/**
 * What tells an entry from others of its name, from the fields that its kind declares for it. Only what anybody may know:
 * a row that waits for an episode tells nothing here.
 */
export function listApartFacts(kind: Kind, document: Document): ApartFact[] {
  return (kind.tellsApart ?? []).flatMap((name) => {
    const field = findField(kind, name)
    const [first] = Object.entries(field?.columns ?? {})
    if (!field || !first || field.telling === 'tells') return []
    const [columnName, column] = first
    return rowsOf(document, name)
      .filter((row) => row.knownFrom === undefined)
      .flatMap((row) => factOf(column, columnOf(row, columnName)) ?? [])
      .slice(0, MOST_VALUES)
  })
}

function factOf(column: Column, value: Value | undefined): ApartFact | undefined {
  if (value === undefined) return undefined
  if (isReference(value)) return 'entry' in value ? { entry: value.entry } : { text: value.label }
  if (column.type === 'choice')
    return { text: say(column.choices?.[String(value)]) ?? String(value) }
  if (column.type === 'date') return { text: `${say(column.label)} ${String(value).slice(0, 4)}` }
  return { text: String(value) }
}
