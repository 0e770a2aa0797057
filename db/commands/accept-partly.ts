import { atomOfPart, listAtoms, takeAtoms } from '@/wiki/revisions/atoms'
import { isEmptyPatch } from '@/wiki/revisions/patch'
import { newId } from '../entry-id'
import type { Transaction } from '../open'
import { edits, reviews } from '../schema'
import { insertVersion } from './submit-edit'
import type { EditPart } from './resolved-part'

type Edit = typeof edits.$inferSelect

/** The names of all atoms of an edit's parts. */
export function listPartAtoms(parts: EditPart[]): string[] {
  return parts.flatMap((part) =>
    listAtoms(part.patch).map((atom) => atomOfPart(part.entryId, atom)),
  )
}

/** The parts of an edit in two: what a reviewer accepts, and what goes back to its author. */
export interface PartedEdit {
  taken: EditPart[]
  left: EditPart[]
}

/** Parts an edit by the atoms that were accepted. Undefined when one of them is none of the edit's, or none is accepted. */
export function partEdit(parts: EditPart[], accepted: string[]): PartedEdit | undefined {
  const all = new Set(listPartAtoms(parts))
  if (accepted.length === 0 || accepted.some((atom) => !all.has(atom))) return undefined
  const parted: PartedEdit = { taken: [], left: [] }
  for (const part of parts) {
    const own = atomOfPart(part.entryId, '')
    const wanted = accepted
      .filter((atom) => atom.startsWith(own))
      .map((atom) => atom.slice(own.length))
    const { taken, left } = takeAtoms(part.patch, new Set(wanted))
    if (!isEmptyPatch(taken)) parted.taken.push({ ...part, patch: taken })
    if (!isEmptyPatch(left)) parted.left.push({ ...part, patch: left })
  }
  return parted
}

/**
 * Gives what was not accepted back to its author as an edit of its own, returned with the reviewer's reason: the edit
 * that it comes from was applied, and an edit is applied once. `heads` are the new heads of the accepted parts, on
 * which a part of a new entry goes on.
 */
export function returnRest(
  tx: Transaction,
  edit: Edit,
  left: EditPart[],
  rest: {
    heads: Record<string, number>
    summary: string
    reviewerId: string | null
    reason: string
    at: number
  },
): string {
  const id = newId()
  const { summary, reviewerId, reason, at } = rest
  const parts = left.map((part) => ({
    ...part,
    base: part.base ?? rest.heads[part.entryId] ?? null,
  }))
  const key = `rest-${id}`
  tx.insert(edits)
    .values({
      id,
      authorId: edit.authorId,
      state: 'returned',
      version: 1,
      risk: edit.risk,
      origin: edit.origin,
      continuesId: edit.id,
      isOnAir: edit.isOnAir,
      submissionKey: key,
      createdAt: at,
      changedAt: at,
    })
    .run()
  insertVersion(tx, id, 1, { key, summary, parts }, at)
  tx.insert(reviews)
    .values({
      editId: id,
      version: 1,
      reviewerId,
      decision: 'returned',
      reason,
      heads: '{}',
      seenHash: '',
      accepted: null,
      createdAt: at,
    })
    .run()
  return id
}
