import fc from 'fast-check'
import { expect, describe, it } from 'vitest'
import type { ListOrder } from '@/wiki/kinds/listing'
import { patchBetween } from '@/wiki/revisions/patch'
import { setRowId } from '@/wiki/revisions/set-row-id'
import { NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import { SYSTEM } from '../actor'
import { submitEdit } from '../commands/submit-edit'
import { newId } from '../entry-id'
import { checkIntegrity } from '../integrity'
import { entries, listed } from '../schema'
import { memoryFolder, openTestDatabase, type TestDatabase } from '../testing'
import { dramaDocument, editing, publish } from '../testing-content'
import { getHead } from './head'
import { listEntries } from './list-entries'

type Asking = { order: ListOrder; values: Record<string, string> }

function read(own: TestDatabase, { order, values }: Asking, size: number, cursor?: string) {
  const asked = { kind: 'drama', values, today: '2021-01-24' }
  const page = listEntries(own.reader, asked, { order, size, cursor }, NOTHING_WATCHED)
  if (!page) throw new Error(`The list does not go on from ${cursor}`)
  return page
}

describe('A list that is read while others edit', () => {
  const orders: ListOrder[] = ['newest', 'oldest', 'name', 'hangul', 'changed']
  const NAMES = ['Alpha', 'alpha', 'Beta', '가나', '나비', '2 Days']
  const DATES = ['2019', '2020-05', '2020-05-01', '2021-01-01', null]

  interface Change {
    type: 'add' | 'hide' | 'show' | 'date' | 'name' | 'tag'
    at: number
    name: string
    date: string | null
  }
  const change = fc.record({
    type: fc.constantFrom('add', 'hide', 'show', 'date', 'name', 'tag'),
    at: fc.nat(9),
    name: fc.constantFrom(...NAMES),
    date: fc.constantFrom(...DATES),
  }) as fc.Arbitrary<Change>
  const rounds = fc.array(fc.array(change, { maxLength: 3 }), { minLength: 4, maxLength: 8 })

  it('shows every row that was there throughout and kept its key exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...orders),
        fc.constantFrom<Record<string, string>>({}, { letter: 'a' }, { sources: 'without' }),
        fc.integer({ min: 1, max: 3 }),
        rounds,
        async (order, values, size, edits) => {
          const own = await openTestDatabase(memoryFolder)
          try {
            const { seen, stayed } = readWhileEditing(own, { order, values }, size, edits)
            for (const id of stayed) expect(seen.filter((one) => one === id)).toHaveLength(1)
            expect(checkIntegrity(own.reader)).toEqual([])
          } finally {
            own.close()
          }
        },
      ),
      { numRuns: 20 },
    )
  }, 120_000)

  function readWhileEditing(own: TestDatabase, asking: Asking, size: number, edits: Change[][]) {
    const made = NAMES.slice(0, 5).map((name, at) => make(own, name, DATES[at] ?? null))
    const keys = () => {
      const rows = new Map(
        own.reader
          .select()
          .from(listed)
          .all()
          .map((row) => [row.entryId, row]),
      )
      const changes = new Map(
        own.reader
          .select()
          .from(entries)
          .all()
          .map((row) => [row.id, row.changedAt]),
      )
      const here = read(own, asking, 100).rows
      return new Map(here.map((id) => [id, JSON.stringify([rows.get(id), changes.get(id)])]))
    }
    const before = keys()
    const stayed = new Set(before.keys())
    const seen: string[] = []
    let after: string | undefined
    for (let turn = 0; turn < 60; turn += 1) {
      const page = read(own, asking, size, after)
      seen.push(...page.rows)
      if (page.next === null) break
      after = page.next
      for (const one of edits[turn] ?? []) alter(own, made, one)
      const now = keys()
      for (const id of stayed) if (now.get(id) !== before.get(id)) stayed.delete(id)
    }
    return { seen, stayed }
  }

  function make(own: TestDatabase, name: string, date: string | null): string {
    const titles = [{ id: 'title-main', text: name, language: 'en', isMain: true }]
    const airedFrom = date === null ? [] : [{ id: 'airedFrom', value: date }]
    const more = { titles, ...(date !== null && { airedFrom }) }
    return publish(own.writer, dramaDocument(`d${newId().toLowerCase()}`, more)).id
  }

  function alter(own: TestDatabase, made: string[], { type, at, name, date }: Change): void {
    if (type === 'add') return void make(own, name, date)
    const id = made[at % made.length] ?? ''
    const { document, revisionId } = getHead(own.reader, id) ?? { revisionId: 0 }
    if (!document) throw new Error('No head')
    const fields = { ...document.fields }
    const [address] = fields.address ?? []
    if (type === 'date') delete fields.airedFrom
    if (address && (type === 'hide' || type === 'show')) {
      const { knownFrom: _, ...open } = address
      fields.address = [type === 'hide' ? { ...open, knownFrom: { drama: id, episode: 3 } } : open]
    }
    if (type === 'date' && date !== null) fields.airedFrom = [{ id: 'airedFrom', value: date }]
    if (type === 'tag') fields.tags = [{ id: setRowId('tags', name), value: name }]
    if (type === 'name') {
      fields.titles = [{ id: 'title-main', text: name, language: 'en', isMain: true }]
    }
    const patch = patchBetween(document, { ...document, fields })
    const submission = { ...editing(id, 'drama', revisionId, patch), origin: 'starter' as const }
    const outcome = submitEdit(own.writer, SYSTEM, submission)
    expect(['published', 'unchanged']).toContain(outcome.status)
  }
})
