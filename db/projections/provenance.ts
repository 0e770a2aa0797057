import { and, eq } from 'drizzle-orm'
import { isSame } from '@/wiki/revisions/canonical'
import type { Document, Row } from '@/wiki/revisions/document'
import type { Transaction } from '../open'
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

/** Writes who added and changed what, from the head before and the new one. */
export function writeProvenance(
  tx: Transaction,
  entryId: string,
  before: Document | null,
  after: Document,
  revisionId: number,
): void {
  const rows = tx.select().from(provenance).where(eq(provenance.entryId, entryId)).all()
  const known = new Map(rows.map((row) => [`${row.field}/${row.rowId}`, row]))
  const next = nextProvenance(known, before, after, revisionId)
  for (const [atom, row] of known) {
    if (!next.has(atom)) remove(tx, entryId, row)
  }
  for (const [atom, row] of next) {
    if (isSame(known.get(atom)?.changedIn, row.changedIn)) continue
    tx.insert(provenance)
      .values({ entryId, ...row })
      .onConflictDoUpdate({
        target: [provenance.entryId, provenance.field, provenance.rowId],
        set: { changedIn: row.changedIn },
      })
      .run()
  }
}

function remove(tx: Transaction, entryId: string, row: AtomProvenance): void {
  tx.delete(provenance)
    .where(
      and(
        eq(provenance.entryId, entryId),
        eq(provenance.field, row.field),
        eq(provenance.rowId, row.rowId),
      ),
    )
    .run()
}
