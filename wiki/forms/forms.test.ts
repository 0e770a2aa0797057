import { describe, expect, it } from 'vitest'
import type { Kind } from '../kinds/kind'
import { kindOf } from '../kinds/registry'
import type { Document } from '../revisions/document'
import { applyPatch, isEmptyPatch } from '../revisions/patch'
import { listInputs } from './list-inputs'
import { readForm } from './read-form'
import { ENTRY, OTHER, THIRD, formOf, postedBack } from './sample-form'
import { standingPlace, turnForm } from './turn-form'
import { blankRow, cellName, withRow, type TypedForm } from './typed-form'
import { wantedDocument } from './wanted-document'

const empty = (kind: Kind): Document => ({ kind: kind.name, fields: {} })

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

  it('puts a row that was dragged at its place among those that stand', () => {
    const three = turnForm(formOf(drama, runOn), { verb: 'add', field: 'cast' }, () => 'c')
    const ids = (form: TypedForm) => form.fields.cast?.map(({ id }) => id)
    const place = (form: TypedForm, row: string, index: number) =>
      turnForm(form, { verb: 'place', field: 'cast', row, index }, () => 'x')
    expect(ids(place(three, 'a', 2))).toEqual(['b', 'c', 'a'])
    expect(ids(place(three, 'c', 0))).toEqual(['c', 'a', 'b'])
    expect(ids(place(three, 'nobody', 0))).toEqual(['a', 'b', 'c'])
    const gap = turnForm(three, { verb: 'remove', field: 'cast', row: 'b' }, () => 'x')
    expect(ids(place(gap, 'a', 1))).toEqual(['b', 'c', 'a'])
    expect(standingPlace(gap, 'cast', 'c')).toEqual([2, 2])
    expect(standingPlace(gap, 'cast', 'b')).toEqual([0, 2])
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
