import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindOf, listKinds } from '../kinds/registry'
import { arbitraryDocument } from '../testing/arbitrary-document'
import { testKind } from '../testing/test-kind'
import { canonicalDocument, canonicalJson } from './canonical'
import type { Document } from './document'
import { mergeDocuments } from './merge'
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
        const theirs: Document = { kind: name, fields: { ...base.fields } }
        for (const [field, rows] of Object.entries(b.fields)) {
          if (!touched.has(field)) theirs.fields[field] = rows
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
          if (!touched.has(field)) head.fields[field] = rows
        }
        const older = revertRevision(after, before, head)
        expect(older.conflicts).toEqual([])
        for (const field of Object.keys(other.fields)) {
          if (!touched.has(field)) expect(older.document.fields[field]).toEqual(other.fields[field])
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
