import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Row } from '@/wiki/revisions/document'
import { patchBetween } from '@/wiki/revisions/patch'
import { setRowId } from '@/wiki/revisions/set-row-id'
import { NOTHING_WATCHED, type Progress } from '@/wiki/spoilers/progress'
import { SYSTEM } from '../actor'
import { submitEdit } from '../commands/submit-edit'
import { checkIntegrity } from '../integrity'
import { openTestDatabase, type TestDatabase } from '../testing'
import { dramaDocument, editing, publish } from '../testing-content'
import { getHead } from './head'
import { readList, type ListReading } from './read-list'

/*
 * Lists of dramas with open and gated values in every mixture, for readers who are anywhere: what the gate keeps of one and
 * of two values is compared with the entries that are found one by one.
 */

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const GENRES = ['romance', 'horror', 'comedy'] as const
const YEARS = ['2019', '2020'] as const
const LETTERS = ['A', 'B'] as const
const EPISODES = [0, 2, 5]

interface Made {
  letter: (typeof LETTERS)[number]
  year: (typeof YEARS)[number] | null
  genres: { value: (typeof GENRES)[number]; from: number }[]
  /** From when the whole entry is known. */
  from: number
}

const made: fc.Arbitrary<Made> = fc.record({
  letter: fc.constantFrom(...LETTERS),
  year: fc.option(fc.constantFrom(...YEARS)),
  genres: fc.uniqueArray(
    fc.record({ value: fc.constantFrom(...GENRES), from: fc.constantFrom(...EPISODES) }),
    { selector: ({ value }) => value, maxLength: 3 },
  ),
  from: fc.constantFrom(0, 0, 0, 2),
})

const gate = (drama: string, episode: number) =>
  episode > 0 ? { knownFrom: { drama, episode } } : {}

function documentOf(drama: string, segment: string, { letter, year, genres, from }: Made) {
  const rows: Record<string, Row[]> = {
    address: [{ id: 'address', segment, ...gate(drama, from) }],
    titles: [{ id: 'title-main', text: `${letter} story`, language: 'en', isMain: true }],
    ...(year && { airedFrom: [{ id: 'airedFrom', value: year }] }),
    ...(genres.length > 0 && {
      genres: genres.map(({ value, from: episode }) => ({
        id: setRowId('genres', value),
        value,
        ...gate(drama, episode),
      })),
    }),
  }
  return dramaDocument(segment, rows)
}

function read(values: Record<string, string>, progress: Progress, counted: number): ListReading {
  const bounds = { kind: 'drama', today: '2021-01-24', size: 1000, limits: { counted } }
  const question = { filters: values, order: 'name' as const, view: 'shelf' as const }
  const reading = readList(database.reader, bounds, question, progress)
  if ('parameter' in reading) throw new Error(reading.parameter)
  return reading
}

const single = [
  ...GENRES.map((genre) => ({ genre })),
  ...YEARS.map((year) => ({ year })),
  ...LETTERS.map((letter) => ({ letter: letter.toLowerCase() })),
  { sources: 'with' },
  { sources: 'without' },
] as Record<string, string>[]

/** The choices that the dramas of this test can have; a `c` besides, which none has. */
const used = new Set(
  [...single, { letter: 'c' }].flatMap(Object.entries<string>).map((pair) => pair.join(' ')),
)

const questions = [
  {},
  ...single,
  ...single.flatMap((one) => single.map((other) => ({ ...one, ...other }))),
].filter((values) => Object.keys(values).length < 3)

/** What is wrong with a reading whose figures the gate keeps, told by reading every list that it could lead to. */
function objections(values: Record<string, string>, progress: Progress): string[] {
  const reading = read(values, progress, 0)
  const name = JSON.stringify(values)
  const found: string[] = []
  if (reading.total.isMore || reading.total.entries !== reading.rows.length) {
    found.push(`${name}: ${reading.total.entries}, and not ${reading.rows.length}`)
  }
  for (const { filter, choices = [] } of reading.filters) {
    for (const { value, entries } of choices) {
      if (entries === undefined || !used.has(`${filter.name} ${value}`)) continue
      const { initial: _, letter: __, ...rest } = values
      const others = filter.type === 'bar' ? rest : values
      const there = read({ ...others, [filter.name]: value }, progress, 1000).rows.length
      if (there !== entries) found.push(`${name} ${filter.name}=${value}: ${entries}, not ${there}`)
    }
  }
  return found
}

describe('The figures that the gate keeps', () => {
  it('are those of the entries found, for every reader, while entries come and change', async () => {
    let turn = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(made, { minLength: 3, maxLength: 6 }),
        fc.array(made, { maxLength: 3 }),
        fc.constantFrom(0, 2, 4, 5),
        async (all, changed, episode) => {
          const own = await openTestDatabase()
          const shared = database
          database = own
          try {
            turn += 1
            const { id: drama } = publish(own.writer, dramaDocument(`haunted-${turn}`))
            const ids = all.map(
              (one, at) => publish(own.writer, documentOf(drama, `d-${turn}-${at}`, one)).id,
            )
            changed.forEach((one, at) => {
              change(own, ids[at] ?? '', documentOf(drama, `d-${turn}-${at}`, one))
            })
            const reader =
              episode === 0 ? NOTHING_WATCHED : { dramas: { [drama]: episode }, others: 0 }
            expect(questions.flatMap((values) => objections(values, reader))).toEqual([])
            expect(checkIntegrity(own.reader)).toEqual([])
          } finally {
            database = shared
            own.close()
          }
        },
      ),
      { numRuns: 6 },
    )
  }, 120_000)

  function change(own: TestDatabase, id: string, next: ReturnType<typeof documentOf>): void {
    const head = getHead(own.reader, id)
    if (!head) return
    const patch = patchBetween(head.document, next)
    const edit = { ...editing(id, 'drama', head.revisionId, patch), origin: 'starter' as const }
    expect(['published', 'unchanged']).toContain(submitEdit(own.writer, SYSTEM, edit).status)
  }
})
