type Values = readonly (string | number | null)[]

/** Where a list goes on: the sort values of the last row shown, as a text that fits into an address. */
export function encodeCursor(values: Values): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/**
 * Reads what `encodeCursor` wrote. `shape` names the type of each value; null for anything else, so that an address
 * that somebody made up is answered as such.
 */
export function decodeCursor<const Shape extends readonly ('text' | 'number' | 'text?')[]>(
  text: string,
  shape: Shape,
): { [Key in keyof Shape]: CursorValue<Shape[Key]> } | null {
  const values = parse(text)
  if (values?.length !== shape.length) return null
  const fits = shape.every((type, index) => isOfType(values[index], type))
  return fits ? (values as { [Key in keyof Shape]: CursorValue<Shape[Key]> }) : null
}

type CursorValue<Type> = Type extends 'number'
  ? number
  : Type extends 'text?'
    ? string | null
    : string

function isOfType(value: unknown, type: 'text' | 'number' | 'text?'): boolean {
  if (type === 'number') return Number.isSafeInteger(value)
  return typeof value === 'string' || (type === 'text?' && value === null)
}

function parse(text: string): unknown[] | undefined {
  if (text.length > 600 || !/^[\w-]+$/.test(text)) return undefined
  try {
    const values: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    return Array.isArray(values) ? values : undefined
  } catch {
    return undefined
  }
}

/** One page of a list, with the number of all its rows and the cursor of the next page, if there is one. */
export interface Page<Row> {
  rows: Row[]
  total: number
  next: string | null
}

/** Cuts a list that was read with one row more than a page holds. */
export function pageOf<Row>(
  rows: Row[],
  size: number,
  total: number,
  cursorOf: (row: Row) => Values,
): Page<Row> {
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  const hasNext = rows.length > size && last !== undefined
  return { rows: shown, total, next: hasNext ? encodeCursor(cursorOf(last)) : null }
}
