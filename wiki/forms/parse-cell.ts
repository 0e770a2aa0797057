import { isReference, type Column, type Value } from '../kinds/column'
import { cleanText } from '../revisions/canonical'
import { problemCodeOf, type ProblemCode } from '../revisions/problem'
import { isSettled, type TypedCell } from './typed-form'

/** What a typed text means: a value, nothing, or why it cannot be stored. */
export type ParsedCell =
  { value: Value | undefined } | { problem: { code: ProblemCode; limit?: number; value?: string } }

/**
 * Reads one input by its column's declaration. An empty text is an absent value. What can only be meant in
 * one way is put right (`9:05`, `2021.2.3`, `1 – 3,7`, full-width digits); everything else is refused.
 */
export function parseCell(column: Column, cell: TypedCell): ParsedCell {
  if (column.type === 'reference') return parseReference(column, cell)
  const text = cleanText(cell.text)
  if (text === '') return { value: undefined }
  const value = valueOfText(column, text)
  return value === null
    ? { problem: { code: 'not-a-number', value: text.slice(0, 80) } }
    : checked(column, value, text)
}

function valueOfText(column: Column, text: string): Value | null {
  switch (column.type) {
    case 'integer':
      return numberOf(text, /^\d+$/)
    case 'decimal':
      return numberOf(text, /^\d+(\.\d+)?$/)
    case 'flag':
      return true
    case 'date':
      return isoDate(text)
    case 'time':
      return text.normalize('NFKC').replace(/^(\d):/, '0$1:')
    case 'episodes':
      return episodeList(text)
    default:
      return text
  }
}

function numberOf(text: string, shape: RegExp): number | null {
  const folded = text.normalize('NFKC')
  const plain = (folded.endsWith('%') ? folded.slice(0, -1).trimEnd() : folded).replace(
    /^(\d{1,3}(?:,\d{3})+)(?=$|\.)/,
    (grouped) => grouped.replaceAll(',', ''),
  )
  const sign = plain.startsWith('-') ? -1 : 1
  const digits = plain.replace(/^[+-]/, '')
  return shape.test(digits) && digits.length <= 15 ? sign * Number(digits) : null
}

/** `2021.2.3`, `2021/2/3` and `2021-2-3` are 2021-02-03; anything else stays as it is, to be refused. */
function isoDate(text: string): string {
  const match = /^(\d{4})(?:[-./]\s?(\d{1,2})(?:[-./]\s?(\d{1,2}))?)?\.?$/.exec(
    text.normalize('NFKC'),
  )
  if (!match) return text
  const [, year, month, day] = match
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-')
}

function episodeList(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .split(/,|(?<=\d) (?=\d)/)
    .map((part) => part.trim().replace(/ ?[-–—~〜] ?/, '-'))
    .filter((part) => part !== '')
    .join(', ')
}

function checked(column: Column, value: Value, text: string): ParsedCell {
  const result = column.schema.safeParse(value)
  if (result.success) return { value }
  const issue = result.error.issues[0]
  const code = issue ? problemCodeOf(issue, column.type) : { code: 'wrong-type' as const }
  return { problem: { ...code, value: text.slice(0, 80) } }
}

function parseReference(column: Column, cell: TypedCell): ParsedCell {
  const text = cleanText(cell.text)
  if (text === '') return { value: undefined }
  if (!isSettled(cell)) return { problem: { code: 'reference', value: text.slice(0, 80) } }
  return checked(column, cell.reference as Value, text)
}

/** A stored value as the text of its input; `nameOf` gives the name of an entry that is referred to. */
export function cellOf(value: Value | undefined, nameOf: (entry: string) => string): TypedCell {
  if (value === undefined) return { text: '' }
  if (value === true) return { text: 'on' }
  if (!isReference(value)) return { text: String(value) }
  const text = 'entry' in value ? nameOf(value.entry) : value.label
  return { text, reference: value, was: text }
}
