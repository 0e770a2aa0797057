import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Column, Value } from '../kinds/column'
import type { Field, Kind } from '../kinds/kind'
import { listKinds } from '../kinds/registry'
import { canonicalDocument } from '../revisions/canonical'
import type { Document, Row } from '../revisions/document'
import { listFormFields } from './form-model'
import { testKind } from '../testing/test-kind'
import { OTHER, THIRD, formOf, postedBack } from './sample-form'
import { wantedDocument } from './wanted-document'

const line = fc
  .string({ minLength: 1, maxLength: 20 })
  .map((text) => text.replace(/[\n\r]/g, ' '))
  .filter((text) => text.trim() !== '')

/** A value that the column may store. */
function valueOfColumn(column: Column): fc.Arbitrary<Value> {
  switch (column.type) {
    case 'integer':
      return fc.integer({ min: column.min ?? 0, max: column.max ?? 1000 })
    case 'decimal':
      return fc
        .integer({ min: (column.min ?? 0) * 1000, max: (column.max ?? 1000) * 1000 })
        .map((n) => n / 1000)
    case 'date':
      return fc.constantFrom(
        '2020-12-16',
        ...(column.schema.safeParse('2020').success ? ['2020', '2020-12'] : []),
      )
    case 'time':
      return fc.constantFrom('21:00', '24:20', '09:05')
    case 'flag':
      return fc.constant(true)
    case 'choice':
      return fc.constantFrom(...Object.keys(column.choices ?? {}))
    case 'url':
      return fc
        .webUrl({ validSchemes: ['https'] })
        .filter((text) => column.schema.safeParse(text).success)
    case 'episodes':
      return fc.constantFrom('1', '1-3, 7', '12-16')
    case 'reference':
      return fc.oneof(
        fc.constantFrom<Value>({ entry: OTHER }, { entry: OTHER, as: 'somebody' }),
        fc.constant<Value>({ kind: column.kinds?.[0] ?? '', path: '/people/x', label: 'Somebody' }),
      )
    case 'prose':
      return fc.string({ minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== '')
    default:
      return line.map((text) => text.slice(0, column.max))
  }
}

function rowOf(field: Field, id: string): fc.Arbitrary<Row> {
  const columns = Object.fromEntries(
    Object.entries(field.columns).map(([name, column]) => [
      name,
      column.required
        ? valueOfColumn(column)
        : fc.option(valueOfColumn(column), { nil: undefined }),
    ]),
  )
  const gate = fc.option(fc.record({ drama: fc.constant(OTHER), episode: fc.nat(30) }), {
    nil: undefined,
  })
  return fc.record({ id: fc.constant(id), knownFrom: gate, ...columns }) as fc.Arbitrary<Row>
}

/** Any document of the kind, with up to three rows in each field and a citation of one of them. */
function documentOf(kind: Kind): fc.Arbitrary<Document> {
  const fields = Object.fromEntries(
    listFormFields(kind).map((name) => {
      const field = kind.fields[name] as Field
      const ids = field.isSingle ? [name, `${name}-later`] : [`${name}-a`, `${name}-b`, `${name}-c`]
      const rows = fc.tuple(...ids.map((id) => rowOf(field, id)))
      return [name, fc.tuple(rows, fc.nat(ids.length)).map(([all, count]) => all.slice(0, count))]
    }),
  )
  return fc.record(fields).map((rows) => {
    const first = Object.values(rows).flat()[0]
    const citations = first
      ? [{ id: 'c1', of: first.id, column: 'value', source: { entry: THIRD } }]
      : []
    return canonicalDocument({ kind: kind.name, fields: { ...rows, citations } })
  })
}

testKind()

describe.each(listKinds().map((kind) => [kind.name, kind] as const))(
  'The form of a %s',
  (_name, kind) => {
    it('gives an empty patch when it is posted back as it was', () => {
      fc.assert(
        fc.property(documentOf(kind), (document) => {
          const wanted = wantedDocument(kind, document, postedBack(formOf(kind, document)))
          expect(wanted.problems).toEqual([])
          expect(wanted.patch).toEqual({ rows: [], order: {} })
        }),
        { numRuns: 40 },
      )
    })

    it('cannot touch what it does not show', () => {
      fc.assert(
        fc.property(documentOf(kind), fc.nat(100), (document, pick) => {
          const names = listFormFields(kind)
          const shown = names[pick % names.length] as string
          const form = postedBack(formOf(kind, document, [shown]))
          for (const row of form.fields[shown] ?? []) row.isRemoved = true
          const { patch } = wantedDocument(kind, document, form)
          expect(patch.rows.every((row) => row.field === shown || row.field === 'citations')).toBe(
            true,
          )
        }),
        { numRuns: 20 },
      )
    })
  },
)
