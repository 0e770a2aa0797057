import { kindOf } from '@/wiki/kinds/registry'
import { columnOf, rowsOf, type Document } from '@/wiki/revisions/document'
import { parentOf } from '@/wiki/revisions/validate'
import type { Mention } from '@/wiki/reading/mention'
import { EVERYTHING_WATCHED } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { describeEntries } from './mentions'
import { listNamesakes } from './names'

const MOST = 20

/**
 * Entries of the same kind that bear one of the names of a document, however they are spaced and cased: it may be one
 * of them. Those that stand under the same entry come first. For those who edit: nothing in it is hidden.
 */
export function listPossibleDuplicates(db: Reader, entryId: string, document: Document): Mention[] {
  const kind = kindOf(document.kind)
  const found = new Map<string, Mention>()
  for (const name of namesIn(document)) {
    const options = { kinds: [kind.name], limit: MOST, progress: EVERYTHING_WATCHED }
    for (const mention of listNamesakes(db, name, options)) found.set(mention.id, mention)
  }
  found.delete(entryId)
  const parentId = parentOf(document)
  const parent =
    parentId === undefined
      ? undefined
      : describeEntries(db, [parentId], EVERYTHING_WATCHED)[parentId]?.path
  const isNear = (mention: Mention) =>
    parent !== undefined && mention.path.startsWith(`${parent}/`) ? 1 : 0
  return [...found.values()].sort((a, b) => isNear(b) - isNear(a)).slice(0, MOST)
}

/** Every name that a document gives its entry. */
function namesIn(document: Document): Set<string> {
  const names = Object.entries(kindOf(document.kind).fields).flatMap(([field, { columns }]) =>
    rowsOf(document, field).flatMap((row) =>
      Object.keys(columns).flatMap((column) => {
        const value = columns[column]?.isName ? columnOf(row, column) : undefined
        return typeof value === 'string' && value.trim() !== '' ? [value] : []
      }),
    ),
  )
  return new Set(names)
}
