import { and, eq, sql } from 'drizzle-orm'
import { isSame } from '@/wiki/revisions/canonical'
import type { Document, Row } from '@/wiki/revisions/document'
import { insertRow } from '../insert-row'
import type { Transaction } from '../open'
import { prepared } from '../queries/prepared'
import { provenance } from '../schema'

/** Since which revision an atom stands, and which one changed it last. */
export interface AtomProvenance {
  field: string
  rowId: string
  addedIn: number
  changedIn: number
}

/** The provenance of every atom after one more revision, from the provenance before it. Pure, so that it can be folded over a history. */
export function nextProvenance(
  known: Map<string, AtomProvenance>,
  before: Document | null,
  after: Document,
  revisionId: number,
): Map<string, AtomProvenance> {
  const next = new Map<string, AtomProvenance>()
  const old = new Map<string, Row>()
  for (const [field, rows] of Object.entries(before?.fields ?? {})) {
    for (const row of rows) old.set(`${field}/${row.id}`, row)
  }
  for (const [field, rows] of Object.entries(after.fields)) {
    for (const row of rows) {
      const atom = `${field}/${row.id}`
      const was = known.get(atom)
      const changedIn = was && isSame(old.get(atom), row) ? was.changedIn : revisionId
      next.set(atom, { field, rowId: row.id, addedIn: was?.addedIn ?? revisionId, changedIn })
    }
  }
  return next
}

const ofEntry = prepared((db) =>
  db
    .select()
    .from(provenance)
    .where(eq(provenance.entryId, sql.placeholder('entryId')))
    .prepare(),
)

const isAtom = and(
  eq(provenance.entryId, sql.placeholder('entryId')),
  eq(provenance.field, sql.placeholder('field')),
  eq(provenance.rowId, sql.placeholder('rowId')),
)

const removal = prepared((db) => db.delete(provenance).where(isAtom).prepare())

const change = prepared((db) =>
  db
    .update(provenance)
    .set({ changedIn: sql`${sql.placeholder('changedIn')}` })
    .where(isAtom)
    .prepare(),
)

/** Writes who added and changed what, from the head before and the new one. */
export function writeProvenance(
  tx: Transaction,
  entryId: string,
  before: Document | null,
  after: Document,
  revisionId: number,
): void {
  const rows = ofEntry(tx).all({ entryId })
  const known = new Map(rows.map((row) => [`${row.field}/${row.rowId}`, row]))
  const next = nextProvenance(known, before, after, revisionId)
  for (const [atom, { field, rowId }] of known) {
    if (!next.has(atom)) removal(tx).run({ entryId, field, rowId })
  }
  for (const [atom, row] of next) {
    const was = known.get(atom)
    if (!was) insertRow(tx, provenance, { entryId, ...row })
    else if (was.changedIn !== row.changedIn) change(tx).run({ entryId, ...row })
  }
}
