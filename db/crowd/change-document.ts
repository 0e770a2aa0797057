import { setRowId } from '@/wiki/revisions/set-row-id'
import { rowsOf, type Document, type Row } from '@/wiki/revisions/document'

/** What a change is made of: numbers that say which place and which value, and a word that nobody else writes. */
export interface Dice {
  place: number
  value: number
  word: string
  drama: string
}

type Change = (document: Document, dice: Dice) => Document

const pick = <T>(list: readonly T[], number: number): T | undefined =>
  list.length > 0 ? list[number % list.length] : undefined

function withRows(document: Document, field: string, rows: Row[]): Document {
  const fields = { ...document.fields, [field]: rows }
  if (rows.length === 0) delete fields[field]
  return { kind: document.kind, fields }
}

/** Puts a row in the place of the one with its id, or behind all others. */
function withRow(document: Document, field: string, row: Row): Document {
  const rows = rowsOf(document, field)
  const index = rows.findIndex(({ id }) => id === row.id)
  return withRows(document, field, index < 0 ? [...rows, row] : rows.with(index, row))
}

/** Takes a row away with what cites it, as a form does. */
function withoutRow(document: Document, field: string, id: string): Document {
  const left = withRows(
    document,
    field,
    rowsOf(document, field).filter((row) => row.id !== id),
  )
  const citations = rowsOf(left, 'citations').filter((row) => row.of !== id)
  return withRows(left, 'citations', citations)
}

function withColumn(row: Row, column: string, value: Row[string]): Row {
  const changed = { ...row, [column]: value }
  if (value === undefined) delete changed[column]
  return changed
}

/** A list of rows in which ids are free: the field, and the columns whose text may be anything. */
const LISTS = [
  { field: 'titles', column: 'text', extra: 'type', choices: ['official', 'working', undefined] },
  { field: 'cast', column: 'creditedAs', extra: 'role', choices: ['main', 'guest', undefined] },
  {
    field: 'awards',
    column: 'ceremony',
    extra: 'result',
    choices: ['won', 'nominated', undefined],
  },
] as const

const SCALARS = [
  { field: 'status', values: ['airing', 'ended', 'onBreak', undefined] },
  { field: 'runtime', values: [60, 70, 80, undefined] },
  { field: 'airedFrom', values: ['2020', '2020-12', '2020-12-16', undefined] },
] as const

const setScalar: Change = (document, { place, value }) => {
  const { field, values } = pick<(typeof SCALARS)[number]>(SCALARS, place) ?? SCALARS[0]
  const wanted = pick<string | number | undefined>(values, value)
  if (wanted === undefined) return withoutRow(document, field, field)
  return withRow(document, field, { id: field, ...rowsOf(document, field)[0], value: wanted })
}

const toggleMember: Change = (document, { place, value }) => {
  const field = place % 2 === 0 ? 'genres' : 'tags'
  const members = field === 'genres' ? ['romance', 'comedy', 'sports'] : ['slow burn', '계약 결혼']
  const member = pick(members, value) ?? ''
  const id = setRowId(field, member)
  return rowsOf(document, field).some((row) => row.id === id)
    ? withoutRow(document, field, id)
    : withRow(document, field, { id, value: member })
}

const listOf = (place: number) => pick<(typeof LISTS)[number]>(LISTS, place) ?? LISTS[0]

const changeText: Change = (document, { place, value, word }) => {
  const { field, column } = listOf(place)
  const row = pick(rowsOf(document, field), value)
  return row ? withRow(document, field, withColumn(row, column, word)) : document
}

const changeChoice: Change = (document, { place, value }) => {
  const { field, extra, choices } = listOf(place)
  const row = pick(rowsOf(document, field), value)
  const choice = pick<string | undefined>(choices, value + place)
  return row ? withRow(document, field, withColumn(row, extra, choice)) : document
}

const addRow: Change = (document, { place, word }) => {
  const { field, column } = listOf(place)
  return withRow(document, field, { id: `new-${word}`, [column]: word })
}

const removeRow: Change = (document, { place, value }) => {
  const { field } = listOf(place)
  const row = pick(rowsOf(document, field), value)
  return row ? withoutRow(document, field, row.id) : document
}

const moveRow: Change = (document, { place, value }) => {
  const { field } = listOf(place)
  const rows = rowsOf(document, field)
  const row = pick(rows, value)
  if (!row) return document
  const others = rows.filter(({ id }) => id !== row.id)
  return withRows(document, field, others.toSpliced((value * 7 + place) % rows.length, 0, row))
}

const gateRow: Change = (document, { place, value, drama }) => {
  const { field } = listOf(place)
  const row = pick(rowsOf(document, field), value)
  const episode = pick([0, 4, 9], value + place)
  const gate = episode ? { drama, episode } : undefined
  return row ? withRow(document, field, withColumn(row, 'knownFrom', gate)) : document
}

/** Paragraphs are never written twice, so that each can be told from all others. */
const writeProse: Change = (document, { place, value, word }) => {
  const language = place % 3 === 0 ? 'ko' : 'en'
  const row = rowsOf(document, 'synopsis').find(({ id }) => id === language)
  if (!row) return withRow(document, 'synopsis', { id: language, language, text: `Says ${word}.` })
  const texts = String(row.text).split('\n\n')
  const at = value % texts.length
  if (place % 4 === 1 && texts.length > 1) texts.splice(at, 1)
  else texts.splice(at, place % 4 === 2 ? 0 : 1, `Says ${word}.`)
  return withRow(document, 'synopsis', { ...row, text: texts.join('\n\n') })
}

const removeProse: Change = (document) => withoutRow(document, 'synopsis', 'en')

const citeFact: Change = (document, { place, value, word }) => {
  const facts = Object.entries(document.fields).flatMap(([field, rows]) =>
    ['citations', 'address', 'state'].includes(field) ? [] : rows,
  )
  const fact = pick(facts, place * 5 + value)
  if (!fact) return document
  const source = { kind: 'source', path: '/sources/a-report', label: 'A report' }
  return withRow(document, 'citations', { id: `cite-${word}`, of: fact.id, source, quote: word })
}

const changeCitation: Change = (document, { place, value, word }) => {
  const row = pick(rowsOf(document, 'citations'), value)
  if (!row) return document
  if (place % 3 === 0) return withoutRow(document, 'citations', row.id)
  return withRow(document, 'citations', { ...row, quote: word })
}

/** What people do to a page: every shape of field there is, each in every way in which it can be changed. */
export const changes: readonly Change[] = [
  setScalar,
  toggleMember,
  changeText,
  changeChoice,
  addRow,
  removeRow,
  moveRow,
  gateRow,
  writeProse,
  writeProse,
  removeProse,
  citeFact,
  changeCitation,
]

/** The page on which everybody works: something in every field that the changes are about. */
export function crowdedDocument(segment: string): Document {
  const person = (name: string) => ({ kind: 'person', path: `/people/${name}`, label: name })
  const source = { kind: 'source', path: '/sources/a-report', label: 'A report' }
  return {
    kind: 'drama',
    fields: {
      address: [{ id: 'address', segment }],
      titles: [
        { id: 't1', text: 'Run On', language: 'en', isMain: true },
        { id: 't2', text: '런 온', language: 'ko' },
      ],
      status: [{ id: 'status', value: 'airing' }],
      genres: [{ id: 'genres-romance', value: 'romance' }],
      cast: ['a', 'b', 'c'].map((id) => ({ id, person: person(`somebody-${id}`) })),
      awards: [{ id: 'w1', ceremony: 'A ceremony' }],
      synopsis: [{ id: 'en', language: 'en', text: 'One.\n\nTwo.\n\nThree.' }],
      citations: [
        { id: 's1', of: 'status', source },
        { id: 's2', of: 'a', source },
      ],
    },
  }
}
