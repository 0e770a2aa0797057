import type { Field, Kind } from '@/wiki/kinds/kind'

/** How a field is read, as its declaration implies: no kind has to say so. */
export type FieldShape = 'fact' | 'prose' | 'quotes' | 'table'

/** The fields that belong to the page itself; its tools and its foot show them. */
const OF_THE_PAGE = new Set(['wiki', 'sources'])

/** A fact fits into one line of the rail; a text, spoken words and longer rows are drawn in the page. */
export function shapeOf(field: Field): FieldShape {
  const columns = Object.entries(field.columns)
  if (columns.some(([, { type }]) => type === 'prose')) return 'prose'
  if (field.columns.hangul && field.columns.translation) return 'quotes'
  return field.isSingle || field.isSet || columns.length <= 2 ? 'fact' : 'table'
}

/** The fields of a kind that a reader is shown, of some shapes, without those that a page draws in its own way. */
export function shownFields(
  kind: Kind,
  shapes: readonly FieldShape[],
  drawnElsewhere: readonly string[] = [],
): [string, Field][] {
  return Object.entries(kind.fields).filter(
    ([name, field]) =>
      !OF_THE_PAGE.has(field.section) &&
      !drawnElsewhere.includes(name) &&
      shapes.includes(shapeOf(field)),
  )
}
