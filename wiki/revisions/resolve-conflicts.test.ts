import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listSettled, readSettling, settlingInputs, settlingOf } from '../forms/settling'
import { kindOf, listKinds } from '../kinds/registry'
import { arbitraryDocument } from '../testing/arbitrary-document'
import { canonicalJson, isSame } from './canonical'
import { listFacts, withoutIdleCitations } from './citing'
import { rowsOf, type Document, type Row } from './document'
import { mergeDocuments, type Conflict } from './merge'
import { conflictName, resolveConflicts, type Choice } from './resolve-conflicts'

const PARENT = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const three = (name: string) => {
  const kind = kindOf(name)
  const one = arbitraryDocument(kind, '12ab', kind.parent ? PARENT : undefined)
  return fc.tuple(one, one, one)
}
const ROUNDS = { numRuns: 40 }

/** What a document says about the atom of a conflict. */
function atomIn(document: Document, conflict: Conflict): unknown {
  const rows = rowsOf(document, conflict.field)
  if (conflict.type === 'order') return rows.map((row) => row.id)
  const row = rows.find(({ id }) => id === conflict.id)
  return conflict.type === 'row' ? row : row?.[conflict.column]
}

function choose(conflicts: Conflict[], picks: number[]) {
  const choices: Choice[] = ['theirs', 'mine', 'hand']
  return conflicts.map((conflict, index) => ({
    conflict,
    choice: choices[(picks[index % picks.length] ?? 0) % 3] as Choice,
  }))
}

/** True for a contested source whose fact goes, with whatever was chosen for it. */
function isIdle(conflict: Conflict, sides: Record<string, Document>, result: Document): boolean {
  if (conflict.type === 'order' || conflict.field !== 'citations') return false
  const rows = Object.values(sides).flatMap((side) => rowsOf(side, 'citations'))
  const facts = listFacts(result)
  return rows.some(({ id, of }) => id === conflict.id && !facts.has(String(of)))
}

describe.each(listKinds().map((kind) => [kind.name]))('conflicts of a %s, decided', (name) => {
  it('leave what was chosen in the document, and all else as it was merged', () => {
    const picks = fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(three(name), picks, ([base, theirs, yours], chosen) => {
        const { document, conflicts } = mergeDocuments(base, theirs, yours)
        const resolutions = choose(conflicts, chosen)
        const result = resolveConflicts(document, resolutions, { theirs, yours })
        const contested = new Set<string>()
        for (const { conflict, choice } of resolutions) {
          if (conflict.type !== 'order') contested.add(`${conflict.field}/${conflict.id}`)
          if (conflict.type === 'order') continue
          if (isIdle(conflict, { theirs, yours }, result)) continue
          const side = { theirs: conflict.theirs, mine: conflict.yours }
          const wanted = choice === 'hand' ? atomIn(document, conflict) : side[choice]
          expect(isSame(atomIn(result, conflict), wanted)).toBe(true)
        }
        for (const [field, rows] of Object.entries(document.fields)) {
          for (const row of rows) {
            if (contested.has(`${field}/${row.id}`)) continue
            // A source goes with its fact.
            if (field === 'citations' && !listFacts(result).has(String(row.of))) continue
            expect(rowsOf(result, field)).toContainEqual(row)
          }
        }
      }),
      ROUNDS,
    )
  })

  it('give the merge again when the page is kept throughout', () => {
    fc.assert(
      fc.property(three(name), ([base, theirs, yours]) => {
        const { document, conflicts } = mergeDocuments(base, theirs, yours)
        const all = conflicts.map((conflict) => ({ conflict, choice: 'theirs' as const }))
        const result = resolveConflicts(document, all, { theirs, yours })
        // A source of a fact that the page has lost goes with it, decided or not.
        const kept = withoutIdleCitations(document, [theirs, yours])
        for (const { conflict } of all) {
          if (conflict.type === 'order') continue
          expect(isSame(atomIn(result, conflict), atomIn(kept, conflict))).toBe(true)
        }
        const isOrdered = conflicts.some(({ type }) => type === 'order')
        if (!isOrdered) expect(canonicalJson(result)).toBe(canonicalJson(kept))
      }),
      ROUNDS,
    )
  })

  it('survive the way through a form, undecided', () => {
    fc.assert(
      fc.property(three(name), ([base, theirs, yours]) => {
        const { conflicts } = mergeDocuments(base, theirs, yours)
        if (conflicts.length === 0) return
        const posted = new Map<string, string[]>()
        for (const [input, value] of settlingInputs(settlingOf(7, conflicts))) {
          posted.set(input, [...(posted.get(input) ?? []), value])
        }
        const read = readSettling(kindOf(name), posted)
        const back = read ? listSettled(read, base, theirs) : []
        expect(back.map(({ conflict }) => conflictName(conflict))).toEqual(
          conflicts.map(conflictName),
        )
        back.forEach(({ conflict, choice }, index) => {
          expect(choice).toBeNull()
          expect(isSame(conflict.yours, conflicts[index]?.yours)).toBe(true)
          expect(isSame(conflict.theirs, conflicts[index]?.theirs)).toBe(true)
        })
      }),
      ROUNDS,
    )
  })
})

describe('a row that comes back', () => {
  it('stands behind the one that it followed, and leaves the others in the order that somebody gave them', () => {
    const cast = (...rows: Row[]): Document => ({ kind: 'drama', fields: { cast: rows } })
    const [a, b, c] = ['a', 'b', 'c'].map((id): Row => ({ id, creditedAs: id })) as [Row, Row, Row]
    const mine = { ...b, creditedAs: 'B' }
    const [base, theirs, yours] = [cast(a, b, c), cast(c, a), cast(a, mine, c)]
    const { document, conflicts } = mergeDocuments(base, theirs, yours)
    const all = conflicts.map((conflict) => ({ conflict, choice: 'mine' as const }))
    expect(all).toHaveLength(1)
    expect(resolveConflicts(document, all, { theirs, yours })).toEqual(cast(c, a, mine))
  })
})

describe('a fact that one side deleted and the other found a source for', () => {
  const base: Document = { kind: 'drama', fields: { titles: [{ id: 't', text: 'Run On' }] } }
  const theirs: Document = { kind: 'drama', fields: {} }
  const citations = [{ id: 'c', of: 't', quote: 'So it says.' }]
  const yours: Document = { kind: 'drama', fields: { ...base.fields, citations } }
  const decide = (choice: Choice) => {
    const { document, conflicts } = mergeDocuments(base, theirs, yours)
    const all = conflicts.map((conflict) => ({ conflict, choice }))
    return resolveConflicts(document, all, { theirs, yours })
  }

  it('stands with its source, or goes with it', () => {
    expect(decide('mine')).toEqual(yours)
    expect(decide('theirs')).toEqual(theirs)
  })
})

describe('Conflicts that a form did not get from us', () => {
  const drama = kindOf('drama')
  const read = (inputs: Record<string, string>) =>
    readSettling(drama, new Map(Object.entries(inputs).map(([name, value]) => [name, [value]])))

  it('are none, or refused', () => {
    expect(read({})).toBeUndefined()
    const good = {
      ancestor: '7',
      conflict: 'status/status/value',
      'mine:status/status/value': '"x"',
    }
    expect(read(good)?.atoms).toEqual([{ name: good.conflict, mine: '"x"', choice: null }])
    expect(read({ ...good, ancestor: '' })).toBeNull()
    expect(read({ ...good, conflict: 'salary/status/value' })).toBeNull()
    expect(read({ ...good, conflict: 'status/status/salary' })).toBeNull()
    expect(read({ ...good, 'mine:status/status/value': '{' })).toBeNull()
    expect(read({ ...good, 'mine:status/status/value': '{"a":{"b":1}}' })).toBeNull()
    expect(read({ ancestor: '7', conflict: 'titles/a', 'mine:titles/a': '{"id":"b"}' })).toBeNull()
    expect(read({ ancestor: '7' })).toBeNull()
  })
})
