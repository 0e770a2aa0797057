import type { Row } from './document'
import { atomId, type Patch } from './patch'

/** What stands for the order of a field's rows where rows have their ids: no row can be called so. */
const ORDER = '~order'

/** The name of the order of a field's rows among the atoms of a patch. */
export function orderAtom(field: string): string {
  return atomId(field, ORDER)
}

/** The name of an atom among all parts of an edit: the entry's id before the atom's own. */
export function atomOfPart(entryId: string, atom: string): string {
  return `${entryId}/${atom}`
}

/** The ids of the atoms that a patch touches, each once, in the order of the patch. */
export function listAtoms(patch: Patch): string[] {
  const rows = patch.rows.map(({ field, id }) => atomId(field, id))
  const orders = Object.keys(patch.order).map(orderAtom)
  return [...new Set([...rows, ...orders])]
}

/**
 * Parts a patch into what is taken and what is left. A source goes with the fact that the same patch adds: without it
 * there would be nothing to cite.
 */
export function takeAtoms(
  patch: Patch,
  wanted: ReadonlySet<string>,
): { taken: Patch; left: Patch } {
  const isWanted = (field: string, id: string) => wanted.has(atomId(field, id))
  const leftIds = new Set(
    patch.rows.flatMap(({ op, field, id }) => (op === 'add' && !isWanted(field, id) ? [id] : [])),
  )
  const taken: Patch = { rows: [], order: {} }
  const left: Patch = { rows: [], order: {} }
  for (const change of patch.rows) {
    const cited = change.op === 'add' && change.field === 'citations' ? citedRow(change.row) : null
    const isIdle = cited !== null && leftIds.has(cited)
    const side = isWanted(change.field, change.id) && !isIdle ? taken : left
    side.rows.push(change)
  }
  for (const [field, order] of Object.entries(patch.order)) {
    const side = isWanted(field, ORDER) ? taken : left
    side.order[field] = order
  }
  return { taken, left }
}

function citedRow(row: Row): string | null {
  return typeof row.of === 'string' ? row.of : null
}
