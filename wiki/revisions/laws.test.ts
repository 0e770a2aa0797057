import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindOf, listKinds } from '../kinds/registry'
import { arbitraryDocument } from '../testing/arbitrary-document'
import { testKind } from '../testing/test-kind'
import { canonicalDocument, canonicalJson } from './canonical'
import { listCitedAnew, withoutIdleCitations } from './citing'
import type { Document, Row } from './document'
import { mergeDocuments, type Conflict } from './merge'
import { applyPatch, isEmptyPatch, patchBetween, type Patch } from './patch'
import { revertRevision } from './revert'
import { validateDocument } from './validate'

testKind()
const ROUNDS = { numRuns: 40 }
const PARENT = '01ARZ3NDEKTSV4RRFFQ69G5FAV'

function documentOf(name: string) {
  const kind = kindOf(name)
  return arbitraryDocument(kind, '12ab', kind.parent ? PARENT : undefined)
}

function same(a: Document, b: Document): void {
  expect(canonicalJson(a)).toBe(canonicalJson(b))
}
const fieldsOf = (patch: Patch) =>
  new Set([...patch.rows.map((change) => change.field), ...Object.keys(patch.order)])

/** What makes `b` of the base, as far as it is about no row that `a` changes or cites, and moves none. */
function apart(base: Document, a: Document, b: Document): Patch {
  const [mine, theirs] = [patchBetween(base, a), patchBetween(base, b)]
  const touched = touchedRows(base, a, mine)
  const rows = theirs.rows.filter((change) => {
    const own = touchedRows(base, b, { rows: [change], order: {} })
    return [...own].every((id) => !touched.has(id))
  })
  return { rows, order: {} }
}

/** The ids of the rows that a patch changes, and of the facts whose sources it changes. */
function touchedRows(base: Document, after: Document, { rows }: Patch): Set<string> {
  const citations = [base, after].flatMap((document) => document.fields.citations ?? [])
  return new Set(
    rows.flatMap(({ field, id }) => {
      const cited = field === 'citations' ? citations.filter((row) => row.id === id) : []
      return [id, ...cited.map((row) => String(row.of))]
    }),
  )
}

/** The document with the rows of every field in the order of their ids. */
function sorted({ kind, fields }: Document): Document {
  const byId = (rows: Row[]) => rows.toSorted((x, y) => x.id.localeCompare(y.id))
  const entries = Object.entries(fields).map(([field, rows]) => [field, byId(rows)])
  return { kind, fields: Object.fromEntries(entries) as Document['fields'] }
}

function isAboutProse(name: string, conflict: Conflict): boolean {
  if (conflict.type !== 'column') return false
  return kindOf(name).fields[conflict.field]?.columns[conflict.column]?.type === 'prose'
}

describe.each(listKinds().map((kind) => [kind.name]))('the laws of editing, for %s', (name) => {
  const one = documentOf(name)

  it('writes a canonical document that stays as it is', () => {
    fc.assert(
      fc.property(one, (a) => same(canonicalDocument(a), a)),
      ROUNDS,
    )
  })

  it('makes the after out of the before and its patch', () => {
    fc.assert(
      fc.property(one, one, (a, b) => {
        same(applyPatch(a, patchBetween(a, b)), b)
        expect(isEmptyPatch(patchBetween(a, a))).toBe(true)
      }),
      ROUNDS,
    )
  })

  it('merges nothing with anything to what stands', () => {
    fc.assert(
      fc.property(one, one, (a, b) => {
        const untouched = mergeDocuments(a, b, a)
        expect(untouched.conflicts).toEqual([])
        same(untouched.document, b)
        const alone = mergeDocuments(a, a, b)
        expect(alone.conflicts).toEqual([])
        same(alone.document, b)
        const twice = mergeDocuments(a, b, b)
        expect(twice.conflicts).toEqual([])
        same(twice.document, b)
      }),
      ROUNDS,
    )
  })

  it('lets edits of different fields commute', () => {
    fc.assert(
      fc.property(one, one, one, (base, a, b) => {
        const touched = fieldsOf(patchBetween(base, a))
        const cited = listCitedAnew(base, a)
        const theirs: Document = { kind: name, fields: { ...base.fields } }
        for (const [field, rows] of Object.entries(b.fields)) {
          const isCited = base.fields[field]?.some(({ id }) => cited.has(id))
          if (touched.has(field) || isCited || field === 'citations') continue
          theirs.fields[field] = rows
        }
        const there = mergeDocuments(base, theirs, a)
        const back = mergeDocuments(base, a, theirs)
        expect(there.conflicts).toEqual([])
        expect(back.conflicts).toEqual([])
        same(there.document, back.document)
      }),
      ROUNDS,
    )
  })

  it('lets edits of different rows commute, in one field too, and gives what may be published', () => {
    fc.assert(
      fc.property(one, one, one, (base, a, b) => {
        const theirs = applyPatch(base, apart(base, a, b))
        const there = mergeDocuments(base, theirs, a)
        const back = mergeDocuments(base, a, theirs)
        expect([...there.conflicts, ...back.conflicts]).toEqual([])
        same(sorted(there.document), sorted(back.document))
        const result = withoutIdleCitations(there.document, [base, theirs, a])
        const codes = validateDocument(result).map(({ code }) => code)
        expect(codes.filter((code) => code !== 'no-name' && code !== 'segment')).toEqual([])
      }),
      ROUNDS,
    )
  })

  it('changes nothing when the same edit comes once more', () => {
    fc.assert(
      fc.property(one, one, one, (base, theirs, yours) => {
        const merge = mergeDocuments(base, theirs, yours)
        if (merge.conflicts.length > 0) return
        const again = mergeDocuments(base, merge.document, yours)
        // Paragraphs that came from both sides stand too close to be told apart: then a person is asked.
        expect(again.conflicts.filter((conflict) => !isAboutProse(name, conflict))).toEqual([])
        same(again.document, merge.document)
      }),
      ROUNDS,
    )
  })

  it('takes back just the rows that a revision changed, and keeps later changes of the same fields', () => {
    fc.assert(
      fc.property(one, one, one, (before, after, later) => {
        const patch = apart(after, before, later)
        const { document, conflicts } = revertRevision(after, before, applyPatch(after, patch))
        expect(conflicts).toEqual([])
        same(sorted(document), sorted(applyPatch(before, patch)))
      }),
      ROUNDS,
    )
  })

  it('never drops a change without a conflict that names its atom', () => {
    fc.assert(
      fc.property(one, one, one, (base, theirs, yours) => {
        const merge = mergeDocuments(base, theirs, yours)
        const inConflict = new Set(
          merge.conflicts.map((c) => `${c.field}/${'id' in c ? c.id : ''}`),
        )
        for (const change of patchBetween(base, yours).rows) {
          if (inConflict.has(`${change.field}/${change.id}`)) continue
          const row = merge.document.fields[change.field]?.find(({ id }) => id === change.id)
          if (change.op === 'remove') expect(row).toBeUndefined()
          if (change.op === 'add') expect(row).toMatchObject(change.row)
          if (change.op !== 'set') continue
          for (const [column, value] of Object.entries(change.columns)) {
            // Two changes of one prose may both have entered it, paragraph by paragraph.
            const isProse = kindOf(name).fields[change.field]?.columns[column]?.type === 'prose'
            if (!isProse) expect(row?.[column] ?? null).toEqual(value)
          }
        }
      }),
      ROUNDS,
    )
  })

  it('takes back the newest revision whole, and an older one without what came later', () => {
    fc.assert(
      fc.property(one, one, one, (before, after, other) => {
        const newest = revertRevision(after, before, after)
        expect(newest.conflicts).toEqual([])
        same(newest.document, before)
        const touched = fieldsOf(patchBetween(before, after))
        const head: Document = { kind: name, fields: { ...after.fields } }
        for (const [field, rows] of Object.entries(other.fields)) {
          if (!touched.has(field) && field !== 'citations') head.fields[field] = rows
        }
        // A source of a fact that was taken out since cannot come back by itself: then a person is asked.
        const standing = new Set(
          Object.values(head.fields).flatMap((rows) => rows.map(({ id }) => id)),
        )
        const cited = (before.fields.citations ?? []).map((row) => String(row.of))
        if (cited.some((id) => !standing.has(id))) return
        const older = revertRevision(after, before, head)
        expect(older.conflicts).toEqual([])
        for (const field of Object.keys(other.fields)) {
          if (touched.has(field) || field === 'citations') continue
          expect(older.document.fields[field]).toEqual(other.fields[field])
        }
      }),
      ROUNDS,
    )
  })

  it('takes back a creation by deleting, and keeps every fact for who restores it', () => {
    fc.assert(
      fc.property(one, (a) => {
        const { document, conflicts } = revertRevision(a, null, a)
        expect(conflicts).toEqual([])
        expect(document.fields.state).toEqual([{ id: 'state', value: 'deleted' }])
        expect({ ...document.fields, state: undefined }).toEqual({ ...a.fields, state: undefined })
      }),
      ROUNDS,
    )
  })

  it('finds nothing wrong with rows that follow the declaration', () => {
    fc.assert(
      fc.property(one, (a) => {
        const problems = validateDocument(a).filter(({ code }) => code !== 'no-name')
        const ofAddress = kindOf(name).segment.pattern.test('12ab') ? [] : ['segment']
        expect(problems.map(({ code }) => code)).toEqual(ofAddress)
      }),
      ROUNDS,
    )
  })
})
