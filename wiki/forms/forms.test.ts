import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Column, Value } from '../kinds/column'
import type { Field, Kind } from '../kinds/kind'
import { kindOf, listKinds } from '../kinds/registry'
import { canonicalDocument } from '../revisions/canonical'
import type { Document, Row } from '../revisions/document'
import { applyPatch, isEmptyPatch } from '../revisions/patch'
import { fillForm } from './fill-form'
import { listFormFields } from './form-model'
import { listInputs } from './list-inputs'
import { parseCell } from './parse-cell'
import { readForm } from './read-form'
import { turnForm } from './turn-form'
import { blankRow, cellName, withRow, type TypedForm } from './typed-form'
import { wantedDocument } from './wanted-document'

const ENTRY = '01JD0000000000000000000001'
const OTHER = '01JD0000000000000000000002'
const THIRD = '01JD0000000000000000000003'

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

function formOf(kind: Kind, document: Document, fields = listFormFields(kind)): TypedForm {
  return fillForm(kind, document, {
    entry: ENTRY,
    base: 7,
    key: 'key-12345678',
    summary: '',
    edit: null,
    fields,
    nameOf: (entry) => (entry === OTHER ? 'Kang Tae Oh' : 'A source'),
    newSources: {},
  })
}

function postedBack(form: TypedForm): TypedForm {
  const read = readForm(listInputs(form))
  if (!('entry' in read)) throw new Error(JSON.stringify(read))
  return read
}

const empty = (kind: Kind): Document => ({ kind: kind.name, fields: {} })

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

const drama = kindOf('drama')
const runOn: Document = {
  kind: 'drama',
  fields: {
    titles: [{ id: 'title-official', text: 'Run On', language: 'en' }],
    cast: [
      { id: 'a', person: { entry: OTHER }, role: 'main' },
      { id: 'b', person: { entry: THIRD }, role: 'main' },
    ],
    genres: [{ id: 'genre-one', value: 'romance' }],
    citations: [{ id: 'c1', of: 'a', source: { entry: THIRD } }],
  },
}

const typed = (form: TypedForm, field: string, row: string, column: string, text: string) =>
  withRow(form, field, row, (old) => ({ ...old, cells: { ...old.cells, [column]: { text } } }))

describe('A form', () => {
  it('adds, removes and moves rows, and takes a removal back', () => {
    let form = formOf(drama, runOn)
    form = turnForm(form, { verb: 'down', field: 'cast', row: 'a' }, () => 'x')
    expect(wantedDocument(drama, runOn, form).patch.order).toEqual({ cast: ['b', 'a'] })
    form = turnForm(form, { verb: 'remove', field: 'cast', row: 'a' }, () => 'x')
    const { patch } = wantedDocument(drama, runOn, postedBack(form))
    expect(patch.rows).toEqual([
      { op: 'remove', field: 'cast', id: 'a' },
      { op: 'remove', field: 'citations', id: 'c1' },
    ])
    form = turnForm(form, { verb: 'restore', field: 'cast', row: 'a' }, () => 'x')
    form = turnForm(form, { verb: 'up', field: 'cast', row: 'a' }, () => 'x')
    expect(isEmptyPatch(wantedDocument(drama, runOn, form).patch)).toBe(true)
  })

  it('ignores a new row that stays empty, and adds one that was filled in', () => {
    let form = turnForm(formOf(drama, runOn), { verb: 'add', field: 'titles' }, () => 'new1')
    expect(isEmptyPatch(wantedDocument(drama, runOn, form).patch)).toBe(true)
    form = typed(form, 'titles', 'new1', 'text', '런 온')
    expect(wantedDocument(drama, runOn, form).patch.rows).toEqual([
      { op: 'add', field: 'titles', id: 'new1', row: { id: 'new1', text: '런 온' } },
    ])
  })

  it('removes a row whose inputs were all emptied', () => {
    let form = formOf(drama, runOn)
    form = typed(form, 'titles', 'title-official', 'text', ' ')
    form = typed(form, 'titles', 'title-official', 'language', '')
    expect(wantedDocument(drama, runOn, form).patch.rows).toEqual([
      { op: 'remove', field: 'titles', id: 'title-official' },
    ])
  })

  it('says what is missing in a row that is filled in part', () => {
    const form = typed(formOf(drama, runOn), 'titles', 'title-official', 'text', '')
    expect(wantedDocument(drama, runOn, form).problems).toEqual([
      { name: cellName('titles', 'title-official', 'text'), code: 'required' },
    ])
  })

  it('gives the same new value of a set the same id for everybody, and drops one that is there already', () => {
    const add = (value: string, id: string) =>
      typed(
        turnForm(formOf(drama, runOn), { verb: 'add', field: 'genres' }, () => id),
        'genres',
        id,
        'value',
        value,
      )
    const ids = ['x1', 'x2'].map((id) => wantedDocument(drama, runOn, add('comedy', id)).patch.rows)
    expect(ids[0]).toEqual(ids[1])
    expect(isEmptyPatch(wantedDocument(drama, runOn, add('romance', 'x3')).patch)).toBe(true)
  })

  it('keeps a citation with its fact when the value of a set changes', () => {
    const cited: Document = {
      ...runOn,
      fields: {
        ...runOn.fields,
        citations: [{ id: 'c2', of: 'genre-one', source: { entry: THIRD } }],
      },
    }
    const form = typed(formOf(drama, cited), 'genres', 'genre-one', 'value', 'comedy')
    const { document } = wantedDocument(drama, cited, form)
    expect(document.fields.genres).toEqual([{ id: 'genres-comedy', value: 'comedy' }])
    expect(document.fields.citations?.[0]).toMatchObject({ id: 'c2', of: 'genres-comedy' })
  })

  it('cites a source that is described on the spot for a row that is new itself', () => {
    let form = turnForm(formOf(drama, runOn), { verb: 'add', field: 'tags' }, () => 'tag1')
    form = typed(form, 'tags', 'tag1', 'value', 'running')
    form = turnForm(form, { verb: 'cite', field: 'tags', row: 'tag1' }, () => 'cite1')
    form = withRow(form, 'citations', 'cite1', (row) => ({
      ...row,
      source: { entry: '', cells: { title: 'A report' } },
    }))
    const { document, problems } = wantedDocument(drama, runOn, postedBack(form), { cite1: THIRD })
    expect(problems).toEqual([])
    const tag = document.fields.tags?.[0]?.id
    expect(document.fields.citations).toContainEqual({
      id: 'cite1',
      of: tag,
      source: { entry: THIRD },
    })
  })

  it('counts a gate in the drama itself where it is one, and asks for the drama where none is near', () => {
    const gated = typed(formOf(drama, runOn), 'genres', 'genre-one', 'knownFrom', '9')
    expect(wantedDocument(drama, runOn, gated).document.fields.genres?.[0]?.knownFrom).toEqual({
      drama: ENTRY,
      episode: 9,
    })
    const person = kindOf('person')
    const somebody: Document = { kind: 'person', fields: { born: [{ id: 'born', value: '1994' }] } }
    const asked = typed(formOf(person, somebody), 'born', 'born', 'knownFrom', '9')
    expect(wantedDocument(person, somebody, asked).problems).toEqual([
      { name: cellName('born', 'born', 'knownFrom'), code: 'gate', value: '9' },
    ])
  })

  it('makes a whole new entry out of what was typed', () => {
    const character = kindOf('character')
    let form: TypedForm = { ...formOf(character, empty(character)), base: null }
    form = {
      ...form,
      fields: {
        ...form.fields,
        names: [{ ...blankRow('n1'), cells: { text: { text: ' Seo Dan Ah ' } } }],
        address: [
          {
            ...blankRow('address'),
            cells: {
              segment: { text: 'seo-dan-ah' },
              parent: { text: 'Run On', was: 'Run On', reference: { entry: OTHER } },
            },
          },
        ],
      },
    }
    const { patch, document } = wantedDocument(character, empty(character), postedBack(form))
    expect(applyPatch(empty(character), patch)).toEqual(document)
    expect(document.fields.names).toEqual([{ id: 'n1', text: 'Seo Dan Ah' }])
    expect(document.fields.address).toEqual([
      { id: 'address', parent: { entry: OTHER }, segment: 'seo-dan-ah' },
    ])
  })
})

describe('A posted form', () => {
  const inputs = () => listInputs(formOf(drama, runOn))

  it.each(['base', 'key', 'entry', 'kind'])('is refused without its %s', (token) => {
    expect(readForm(inputs().filter(([name]) => name !== token))).toEqual({ missing: token })
  })

  it.each([
    ['r:cast:a:salary', '1'],
    ['r:wages:a:value', '1'],
    ['r:cast:zzz:role', 'main'],
    ['row', 'wages:a'],
    ['row', 'state:state'],
    ['r:cast:a:person:ref', '{"entry":"x"}'],
    ['r:cast:a:person:ref', 'not json'],
    ['r:constructor:a:value', '1'],
    ['whatever', '1'],
    ['s:c1:constructor', 'x'],
  ])('is refused with an input %s = %s that no form has', (name, value) => {
    expect(readForm([...inputs(), [name, value]])).toHaveProperty('unknown')
  })
})

describe('A typed text', () => {
  const column = (kind: string, field: string, name = 'value') =>
    kindOf(kind).fields[field]?.columns[name] as Column

  it.each([
    [column('drama', 'airedFrom'), '2021.2.3', '2021-02-03'],
    [column('drama', 'airedFrom'), '2021. 2. 3.', '2021-02-03'],
    [column('drama', 'airedFrom'), ' 2021 ', '2021'],
    [column('drama', 'plannedEpisodes'), '１６', 16],
    [column('episode', 'viewership', 'audience'), '1,234,567', 1234567],
    [column('episode', 'viewership', 'percent'), '3.2%', 3.2],
    [column('episode', 'airings', 'plannedTime'), '9:05', '09:05'],
    [column('episode', 'airings', 'plannedTime'), '24:20', '24:20'],
    [column('drama', 'cast', 'episodes'), '1 – 3,7', '1-3, 7'],
  ])('that can only mean one thing is understood', (declared, text, value) => {
    expect(parseCell(declared, { text })).toEqual({ value })
  })

  it.each([
    [column('drama', 'airedFrom'), '2021-02-30', 'date'],
    [column('episode', 'airings', 'broadcastDay'), '2021-02', 'whole-date'],
    [column('drama', 'plannedEpisodes'), 'sixteen', 'not-a-number'],
    [column('drama', 'plannedEpisodes'), '0', 'too-small'],
    [column('episode', 'viewership', 'percent'), '101', 'too-large'],
    [column('episode', 'airings', 'plannedTime'), '30:00', 'time'],
    [column('video', 'url'), 'javascript:alert(1)', 'url'],
    [column('drama', 'titles', 'text'), 'x'.repeat(201), 'too-long'],
    [column('drama', 'status'), 'constructor', 'choice'],
    [column('drama', 'cast', 'person'), 'somebody', 'reference'],
  ])('that cannot be stored is refused with its reason', (declared, text, code) => {
    expect(parseCell(declared, { text })).toMatchObject({ problem: { code } })
  })
})
