import fc from 'fast-check'
import type { Column, Reference, Value } from '../kinds/column'
import type { Field, Kind } from '../kinds/kind'
import { canonicalDocument } from '../revisions/canonical'
import type { Document, Row } from '../revisions/document'
import { setRowId } from '../revisions/set-row-id'

const WORDS = ['collar', 'rooftop', 'agency', '런 온', '강태오', 'kiss', 'Episode', '9']
/** The drama in whose episodes gates count. */
const DRAMA = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((list) => list.join(' '))
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

function referenceTo(kinds: readonly string[]): fc.Arbitrary<Reference> {
  return fc.record({
    kind: fc.constantFrom(...kinds),
    path: fc.constantFrom('/dramas/one', '/people/two', '/dramas/one/characters/three'),
    label: words,
  })
}

/** A valid value for a column, from its declaration alone. References are red links, which need no other entry. */
export function arbitraryValue(column: Column): fc.Arbitrary<Value> {
  const { min = 0, max = 100 } = column
  switch (column.type) {
    case 'text':
      return words.map((text) => text.slice(0, max).trim())
    case 'prose':
      return fc.array(words, { minLength: 1, maxLength: 4 }).map((list) => list.join('\n\n'))
    case 'integer':
      return fc.integer({ min, max })
    case 'decimal':
      return fc.integer({ min: min * 10, max: max * 10 }).map((n) => n / 10)
    case 'date':
      return day
    case 'time':
      return fc.constantFrom('21:00', '24:20', '09:05')
    case 'flag':
      return fc.constant(true as const)
    case 'choice':
      return fc.constantFrom(...Object.keys(column.choices ?? {}))
    case 'url':
      return fc.constantFrom('https://example.org/a', 'http://example.com/b?c=d')
    case 'episodes':
      return fc.constantFrom('1', '1-3, 7', '12-16')
    case 'reference':
      return referenceTo(column.kinds ?? [])
  }
}

const gate = fc.integer({ min: 0, max: 3 }).map((episode) => ({ drama: DRAMA, episode }))
/** Most rows are known from the beginning. */
const arbitraryGate = fc.option(gate, { nil: undefined, freq: 1 })

/** A valid row: required columns filled, the others now and then. */
export function arbitraryRow(field: Field, id: string): fc.Arbitrary<Row> {
  const columns = Object.fromEntries(
    Object.entries(field.columns).map(([name, column]) => {
      const value = arbitraryValue(column)
      return [name, column.required ? value : fc.option(value, { nil: undefined })]
    }),
  )
  return fc.record({ filled: fc.record(columns), gate: arbitraryGate }).map(({ filled, gate }) => {
    const row: Row = { id }
    if (gate) row.knownFrom = gate
    for (const [name, value] of Object.entries(filled)) {
      if (value !== undefined) row[name] = value as Value
    }
    // A row needs something to say, or the canonical form drops it.
    return row
  })
}

function arbitraryRows(name: string, field: Field): fc.Arbitrary<Row[]> {
  if (field.isSingle)
    return fc.option(arbitraryRow(field, name), { nil: null }).map((row) => (row ? [row] : []))
  if (field.isSet) {
    const [value] = Object.values(field.columns)
    if (!value) return fc.constant([])
    const row = arbitraryValue(value).map((member) => ({
      id: setRowId(name, member),
      value: member,
    }))
    return fc.uniqueArray(row, { maxLength: 4, selector: ({ id }) => id })
  }
  return fc
    .uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 4 })
    .chain((ids) => fc.tuple(...ids.map((id) => arbitraryRow(field, `${name}-${id}`))))
}

/**
 * A document of a kind, from its declaration alone, in canonical form. Row ids are few, so that documents made
 * apart meet in the same rows. Its address is `segment`, below `parent` for kinds that stand under another.
 */
export function arbitraryDocument(
  kind: Kind,
  segment: string,
  parent?: string,
): fc.Arbitrary<Document> {
  const names = Object.keys(kind.fields).filter(
    (name) => !['address', 'state', 'citations'].includes(name),
  )
  const lists = fc.tuple(...names.map((name) => arbitraryRows(name, kind.fields[name] as Field)))
  const address: Row = { id: 'address', segment }
  if (parent) address.parent = { entry: parent }
  return lists.chain((all) => {
    const fields: Record<string, Row[]> = { address: [address] }
    names.forEach((name, index) => (fields[name] = all[index] ?? []))
    // What says nothing is no fact: it is left out before anything is cited.
    const facts = canonicalDocument({ kind: kind.name, fields }).fields
    return arbitraryCitations(kind, Object.values(facts).flat()).map((citations) =>
      canonicalDocument({ kind: kind.name, fields: { ...facts, citations } }),
    )
  })
}

/** Sources for some of the facts of a document. */
function arbitraryCitations(kind: Kind, facts: Row[]): fc.Arbitrary<Row[]> {
  const field = kind.fields.citations
  if (!field || facts.length === 0) return fc.constant([])
  const of = fc.constantFrom(...facts.map(({ id }) => id))
  const citation = (id: number) =>
    fc
      .record({ row: arbitraryRow(field, `source-${id}`), of })
      .map(({ row, of: fact }): Row => ({ ...row, of: fact, column: undefined }))
  return fc
    .uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 2 })
    .chain((ids) => fc.tuple(...ids.map(citation)))
}
