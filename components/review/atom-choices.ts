import { atomOfPart, listAtoms, orderAtom } from '@/wiki/revisions/atoms'
import type { RowDifference } from '@/wiki/revisions/difference'
import { atomId, type Patch } from '@/wiki/revisions/patch'

/** What a reviewer can accept or leave by itself in one part of an edit. */
export interface AtomChoices {
  /** The atom that is chosen beside a change; the order of a field is chosen once, beside the first row that moved. */
  byChange: ReadonlyMap<RowDifference, string>
  /** Atoms of which no change is to be seen: they go with whatever is accepted. */
  silent: string[]
}

/** The atoms of a part of an edit, each beside the change that shows it. */
export function choicesOf(part: {
  entryId: string
  patch: Patch
  differences: RowDifference[]
}): AtomChoices {
  const atoms = new Set(listAtoms(part.patch))
  const byChange = new Map<RowDifference, string>()
  for (const change of part.differences) {
    const { field, id, type } = change
    const atom = type === 'moved' ? orderAtom(field) : atomId(field, id)
    if (atoms.delete(atom)) byChange.set(change, atomOfPart(part.entryId, atom))
  }
  return { byChange, silent: [...atoms].map((atom) => atomOfPart(part.entryId, atom)) }
}
