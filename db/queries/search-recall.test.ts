import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Document } from '@/wiki/revisions/document'
import { NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import { listSpelledEntries, type SpelledEntry } from '@/wiki/testing/spelling-table'
import { openTestDatabase, type TestDatabase } from '../testing'
import { documentOf, publishSpelled } from '../testing-names'
import { listPossibleDuplicates } from './namesakes'
import { searchNames } from './search-names'

const all = listSpelledEntries()
const HANGUL = /\p{Script=Hangul}/u
let wiki: TestDatabase
let idOf: Map<string, string>
beforeAll(async () => {
  wiki = await openTestDatabase()
  idOf = publishSpelled(wiki.writer, all)
}, 120_000)
afterAll(() => wiki.close())

/** Namesakes to the letter: which of them is meant only the reader knows, so that any of them may come first. */
function isSameName(a: SpelledEntry, b: SpelledEntry): boolean {
  return a.kind === b.kind && a.names[0] === b.names[0]
}

/** How many spellings find their entry first, and among the first five. */
function recallOf(half: SpelledEntry['half']) {
  let [asked, first, amongFive] = [0, 0, 0]
  for (const entry of all.filter((one) => one.half === half)) {
    const namesakes = all.filter((one) => isSameName(one, entry)).map(({ id }) => idOf.get(id))
    for (const spelling of entry.spellings) {
      const found = searchNames(wiki.reader, spelling, { limit: 5 }).map(({ mention }) => mention)
      asked += 1
      const isFirst = namesakes.includes(found[0]?.id)
      if (isFirst) first += 1
      if (found.some(({ id }) => id === idOf.get(entry.id))) amongFive += 1
      // SHOW_MISSES=1 names what to tune by: never what is held out.
      if (!isFirst && half === 'tuning' && process.env.SHOW_MISSES) {
        const instead = found.map(({ name }) => name.latin).join(', ')
        process.stdout.write(`${entry.id} <- ${spelling}: ${instead}\n`)
      }
    }
  }
  return { asked, first: first / asked, amongFive: amongFive / asked }
}

describe('the names of the table', () => {
  it.each(['tuning', 'held-out'] as const)('are found by the spellings of its %s half', (half) => {
    const { asked, first, amongFive } = recallOf(half)
    const percent = (share: number) => `${(100 * share).toFixed(1)} %`
    process.stdout.write(
      `Recall on the ${half} half, ${asked} spellings: ${percent(amongFive)} among five, ${percent(first)} first\n`,
    )
    expect(amongFive).toBeGreaterThanOrEqual(0.95)
    expect(first).toBeGreaterThanOrEqual(0.85)
  })
})

describe('the check for duplicates', () => {
  const possibleFor = (fields: Document['fields']) =>
    listPossibleDuplicates(wiki.reader, 'new', { kind: 'person', fields }, NOTHING_WATCHED)

  it('takes no two different people of the table for one', () => {
    const joined = all.flatMap((entry, index) => {
      const id = idOf.get(entry.id) ?? ''
      const document = documentOf(entry, index)
      return listPossibleDuplicates(wiki.reader, id, document, NOTHING_WATCHED).flatMap(
        (mention) => {
          const other = all.find((one) => idOf.get(one.id) === mention.id)
          const shares = other?.names.some(
            (name) => HANGUL.test(name) && entry.names.includes(name),
          )
          return shares ? [] : [`${entry.id} = ${other?.id}`]
        },
      )
    })
    expect(joined).toEqual([])
  })

  it.each([
    ['Gang Taeo', '강태오'],
    ['Yim Siwan', '임시완'],
    ['Bak Bo Geom', '박보검'],
    ['Jeon Ji Hyeon', '전지현'],
    ['Sunwoo Jaedeok', '선우재덕'],
  ])('asks of a new person called %s whether it is %s', (latin, hangul) => {
    const names = [{ id: 'name', latin }]
    const found = possibleFor({ names })
    const ids = all.filter(({ names }) => names[0] === hangul).map(({ id }) => idOf.get(id))
    expect(found.map(({ id }) => id)).toEqual(ids)
  })

  it('does not ask where a Latin name only looks alike', () => {
    const names = [{ id: 'name', latin: 'Park Bo-gam' }]
    expect(possibleFor({ names })).toEqual([])
  })
})
