import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import type { SpelledEntry } from '@/wiki/testing/spelling-table'
import { openTestDatabase } from '../testing'
import { publishSpelled } from '../testing-names'
import { searchNames } from './search-names'

/** Names and titles that others collected: they are read where they are at hand, and never copied into the project. */
const folder = resolve('../shared/data/names')
const HANGUL = /^[가-힣0-9 ]+$/

function rowsOf(file: string): string[][] {
  const lines = readFileSync(resolve(folder, file), 'utf8').trim().split('\n').slice(1)
  return lines.map((line) => line.split(',').map((cell) => cell.trim()))
}

function listEntries(): SpelledEntry[] {
  const people = rowsOf('stage-names-hangul-latin.csv').map(([hangul = '', latin = '']) => ({
    kind: 'person',
    names: [hangul],
    spellings: [latin],
  }))
  const titles = rowsOf('show-titles-english-hangul.csv')
    .filter((row) => !row.some((cell) => cell.includes('"')))
    .map((row) => ({ kind: 'drama', names: [row[4] ?? ''], spellings: [row[4] ?? ''] }))
  return [...people, ...titles]
    .filter(({ names: [name = ''], spellings: [typed] }) => HANGUL.test(name) && typed)
    .map((entry, index) => ({ ...entry, id: `${entry.kind} ${index}`, half: 'held-out' as const }))
}

it.skipIf(!existsSync(folder))(
  `finds people by their romanized names among titles that others collected (skipped where ${'../shared/data'} is absent)`,
  { timeout: 120_000 },
  async () => {
    const wiki = await openTestDatabase()
    const entries = listEntries()
    const idOf = publishSpelled(wiki.writer, entries)
    const asked = entries.filter(({ kind }) => kind === 'person')
    const found = asked.filter(({ id, spellings: [typed = ''] }) =>
      searchNames(wiki.reader, typed, { limit: 5 }).some(
        ({ mention }) => mention.id === idOf.get(id),
      ),
    )
    const share = found.length / asked.length
    process.stdout.write(
      `Recall among others' names, ${asked.length} people by the Latin spelling alone: ${(share * 100).toFixed(1)} % among five\n`,
    )
    expect(asked.length).toBeGreaterThan(50)
    expect(share).toBeGreaterThanOrEqual(0.85)
    wiki.close()
  },
)
