import { kindOf } from '@/wiki/kinds/registry'
import { stableJson } from '@/wiki/revisions/canonical'
import { columnOf, filledColumns, rowsOf, type Document, type Row } from '@/wiki/revisions/document'

/**
 * What was acknowledged to an author: the document that they began from and the one that they asked for, and what
 * the page said before and after. Null: nothing stood there.
 */
export interface Acknowledged {
  base: Document | null
  wanted: Document
  before: Document | null
  after: Document
}

/**
 * The law of many hands, said of what stands where, without a word about how documents are merged. What somebody
 * changed and was told is published stands on the page; and what stood there before stands there still, unless they
 * had it before them when they changed it. One sentence for each place where that is not so. `contested` are the
 * rows, as `field/id`, and the fields (their order) about which the author was asked instead.
 */
export function findBreaches(
  { base, wanted, before, after }: Acknowledged,
  contested: ReadonlySet<string> = new Set(),
): string[] {
  const all = [base, wanted, before, after].map(cellsOf)
  const places = new Set(all.flatMap((cells) => [...cells.keys()]))
  const breaches = [...places].flatMap((place) => {
    const [field = '', id = ''] = place.split('/')
    if (contested.has(`${field}/${id}`)) return []
    return breachAt(
      place,
      all.map((cells) => cells.get(place)),
    )
  })
  return [...breaches, ...orderBreaches({ base, wanted, before, after }, contested)]
}

/** What is wrong at one place, where the base, the wish, the page before and the page after say this. */
function breachAt(place: string, [was, asked, stood, stands]: (string | undefined)[]): string[] {
  const said = `began from ${was}, asked for ${asked}, stood ${stood}, stands ${stands}`
  if (asked !== was && stands !== asked)
    return [`${place}: an acknowledged change is lost (${said})`]
  if (stands === stood) return []
  if (asked === was) return [`${place}: changed, and nobody asked for it (${said})`]
  return was === stood ? [] : [`${place}: overwritten by somebody who had not seen it (${said})`]
}

/** A document as places with what stands there: rows, their columns, and the paragraphs of running texts. */
function cellsOf(document: Document | null): Map<string, string> {
  const cells = new Map<string, string>()
  for (const [field, rows] of Object.entries(document?.fields ?? {})) {
    for (const row of rows) addRow(cells, document?.kind ?? '', field, row)
  }
  return cells
}

function addRow(cells: Map<string, string>, kind: string, field: string, row: Row): void {
  const place = `${field}/${row.id}`
  cells.set(place, 'a row')
  if (row.knownFrom) cells.set(`${place}/knownFrom`, stableJson(row.knownFrom))
  for (const column of filledColumns(row)) {
    const value = columnOf(row, column)
    const isProse = kindOf(kind).fields[field]?.columns[column]?.type === 'prose'
    if (!isProse) cells.set(`${place}/${column}`, stableJson(value))
    else
      for (const text of String(value).split('\n\n'))
        cells.set(`${place}/${column}/${text}`, 'a paragraph')
  }
}

/** The order of the rows that were there throughout is one place like others; that of a set says nothing. */
function orderBreaches(
  { base, wanted, before, after }: Acknowledged,
  contested: ReadonlySet<string>,
): string[] {
  const fields = Object.keys(after.fields).filter(
    (field) => !kindOf(after.kind).fields[field]?.isSet && !contested.has(field),
  )
  return fields.flatMap((field) => {
    const lists = [base, wanted, before, after].map((document) =>
      document ? rowsOf(document, field).map((row) => row.id) : [],
    )
    const orders = lists.map((list) =>
      list.filter((id) => lists.every((other) => other.includes(id))).join(' '),
    )
    return breachAt(`the order of ${field}`, orders)
  })
}

/** Who takes a fact away takes along what cited it. */
export function withoutOrphans(began: Document, document: Document): Document {
  const idsOf = (from: Document) =>
    Object.entries(from.fields).flatMap(([field, rows]) =>
      field === 'citations' ? [] : rows.map(({ id }) => id),
    )
  const left = new Set(idsOf(document))
  const gone = new Set(idsOf(began).filter((id) => !left.has(id)))
  const citations = rowsOf(document, 'citations').filter(({ of }) => !gone.has(String(of)))
  return { kind: document.kind, fields: { ...document.fields, citations } }
}
