import { isReference } from '@/wiki/kinds/column'
import type { Kind } from '@/wiki/kinds/kind'
import { kindOf } from '@/wiki/kinds/registry'
import type { EntryReading } from '@/wiki/reading/entry-reading'
import type { Said } from '@/wiki/reading/held-group'
import { mentionFor } from '@/wiki/reading/references'
import { columnOf, rowsOf, type Row } from '@/wiki/revisions/document'

/** A mark beside a fact: the number of its source on the page. */
export interface Mark {
  number: number
  column?: string
}

/** An entry with what all the parts of its page are drawn with, made once for each page. */
export interface Drawing {
  reading: EntryReading
  kind: Kind
  /** The marks of each row, by the row's id. */
  marks: Map<string, Mark[]>
  /** The numbers of sources by the path that a prose cites. */
  proseNumbers: Record<string, number>
  /** What the address said of how much to show. */
  said: Said
}

/** Prepares an entry for being drawn. */
export function drawingOf(reading: EntryReading, said: Said = {}): Drawing {
  const numbers = new Map(reading.sources.map((source, index) => [source.key, index + 1]))
  return {
    reading,
    kind: kindOf(reading.kind),
    marks: marksOf(reading, numbers),
    proseNumbers: numbersByPath(reading, numbers),
    said,
  }
}

function marksOf(reading: EntryReading, numbers: Map<string, number>): Map<string, Mark[]> {
  const marks = new Map<string, Mark[]>()
  for (const row of rowsOf(reading.document, 'citations')) {
    const source = columnOf(row, 'source')
    if (!isReference(source)) continue
    const key = mentionFor(source, reading.mentions)?.id ?? ('path' in source ? source.path : '')
    const number = numbers.get(key)
    const of = String(row.of)
    const known = marks.get(of) ?? []
    const column = typeof row.column === 'string' ? row.column : undefined
    if (number === undefined || known.some((mark) => isSameMark(mark, { number, column }))) continue
    marks.set(of, [...known, { number, ...(column === undefined ? {} : { column }) }])
  }
  return marks
}

const isSameMark = (a: Mark, b: Mark) => a.number === b.number && a.column === b.column

function numbersByPath(
  reading: EntryReading,
  numbers: Map<string, number>,
): Record<string, number> {
  const byPath: Record<string, number> = {}
  for (const [path, mention] of Object.entries(reading.mentions.byPath)) {
    const number = numbers.get(mention.id)
    if (number !== undefined) byPath[path] = number
  }
  for (const [index, source] of reading.sources.entries()) byPath[source.path] ??= index + 1
  return byPath
}

/** The rows of a field of the entry that is drawn. */
export function rowsIn(drawing: Drawing, field: string): Row[] {
  return rowsOf(drawing.reading.document, field)
}

/** The address of the form at one field of the entry. */
export function editAddress(drawing: Drawing, field?: string): string {
  return `/edit${drawing.reading.path}${field ? `#${field}` : ''}`
}
