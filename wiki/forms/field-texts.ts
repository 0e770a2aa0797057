import type { FormModel } from './form-model'
import { GATE_DRAMA } from './typed-form'

/** What the fields of a form say at one moment. */
export interface FieldTexts {
  /** All that stands in the rows of a field, as one text; a field in which nothing stands is left out. */
  texts: Map<string, string>
  /** The field that an input belongs to, citations to the field of what they are for. */
  fieldOf: (input: string) => string | undefined
}

/** A row as it is collected from its inputs. */
interface Collected {
  field: string
  id: string
  of: string
  cells: Map<string, { text?: string; ref?: string; was?: string }>
}

/**
 * What the fields say, from the inputs as a browser posts them or as `rowInputs` lists them. Two forms say the same where
 * the texts are equal: empty and removed rows count for nothing, nor does the order of rows where it has no meaning. An
 * entry that was chosen counts by itself, whatever it is called in the language and to the eyes of who edits.
 */
export function fieldTexts(model: FormModel, inputs: Iterable<[string, unknown]>): FieldTexts {
  const { rows, removed } = collectRows(model, inputs)
  const standing = [...rows].filter(([place]) => !removed.has(place)).map(([, row]) => row)
  const fieldOfRow = new Map([...rows.values()].map((row) => [row.id, row.field]))
  const owner = ({ field, of }: Collected) => (field === 'citations' ? fieldOfRow.get(of) : field)
  const standingIds = new Set(standing.map(({ id }) => id))
  const parts = new Map<string, string[]>()
  for (const row of standing) {
    const field = owner(row)
    const isOrphan = row.field === 'citations' && !standingIds.has(row.of)
    const cells = cellTexts(row)
    if (cells.length === 0 || isOrphan || field === undefined) continue
    const text = [row.id, ...cells.toSorted()].join('\n')
    parts.set(field, [...(parts.get(field) ?? []), text])
  }
  const ordered = new Set(
    model.sections.flatMap(({ fields }) => fields.filter((f) => f.isOrdered).map((f) => f.name)),
  )
  const texts = new Map(
    [...parts].map(([field, texts]) => [
      field,
      (ordered.has(field) ? texts : texts.toSorted()).join('\n\n'),
    ]),
  )
  return { texts, fieldOf: (input) => fieldOfInput(rows, owner, input) }
}

function collectRows(model: FormModel, inputs: Iterable<[string, unknown]>) {
  const rows = new Map<string, Collected>()
  const removed = new Set<string>()
  for (const [name, value] of inputs) {
    if (typeof value !== 'string') continue
    if (name === 'removed') removed.add(value)
    else if (name === 'row') {
      const [field = '', id = ''] = value.split(':')
      rows.set(value, { field, id, of: '', cells: new Map() })
    } else collectCell(model, rows, name, value)
  }
  return { rows, removed }
}

function collectCell(
  model: FormModel,
  rows: Map<string, Collected>,
  name: string,
  value: string,
): void {
  const place = placeOf(name)
  const row = place && rows.get(place.row)
  const text = value.replace(/\r\n?/g, '\n').trim()
  if (!row || text === '') return
  const { column, part = 'text' } = place
  if (column === 'of') row.of = text
  if (column === 'of' || (column === GATE_DRAMA && model.hasHome)) return
  row.cells.set(column, { ...row.cells.get(column), [part]: text })
}

function cellTexts({ cells }: Collected): string[] {
  return [...cells].flatMap(([column, { text, ref, was }]) => {
    if (text === undefined) return []
    return [`${column} ${ref !== undefined && text === was ? ref : text}`]
  })
}

/** The row and the column of an input; undefined for what stands in no row, and for a new source's own token. */
function placeOf(name: string): { row: string; column: string; part?: string } | undefined {
  const [type, first = '', second = '', column = '', part] = name.split(':')
  if (type === 'r') return { row: `${first}:${second}`, column, ...(part ? { part } : {}) }
  return type === 's' && second !== 'entry'
    ? { row: `citations:${first}`, column: `source.${second}` }
    : undefined
}

function fieldOfInput(
  rows: Map<string, Collected>,
  owner: (row: Collected) => string | undefined,
  input: string,
): string | undefined {
  const place = placeOf(input)
  if (!place) return /^[A-Za-z]+$/.test(input) ? input : undefined
  const row = rows.get(place.row)
  return row && owner(row)
}
