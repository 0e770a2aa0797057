import { kindOf } from '@/wiki/kinds/registry'
import { columnOf, rowsOf, type Document } from '@/wiki/revisions/document'
import { parentOf } from '@/wiki/revisions/validate'
import type { Mention } from '@/wiki/reading/mention'
import { EVERYTHING_WATCHED } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { describeEntries } from './mentions'
import { listNamesakes } from './names'

const MOST = 20
/** Read before the siblings are picked out. */
const MOST_READ = 200

/**
 * Entries of the same kind that bear one of the names of a document, however they are spaced and cased: it may be one
 * of them. Of what stands under another entry only its siblings count: every drama may have a Ha Na of its own.
 * For those who edit: nothing in it is hidden.
 */
export function listPossibleDuplicates(db: Reader, entryId: string, document: Document): Mention[] {
  const kind = kindOf(document.kind)
  const found = new Map<string, Mention>()
  for (const name of namesIn(document)) {
    const options = { kinds: [kind.name], limit: MOST_READ, progress: EVERYTHING_WATCHED }
    for (const mention of listNamesakes(db, name, options)) found.set(mention.id, mention)
  }
  found.delete(entryId)
  const parentId = parentOf(document)
  const all = [...found.values()]
  if (parentId === undefined) return all.slice(0, MOST)
  const parent = describeEntries(db, [parentId], EVERYTHING_WATCHED)[parentId]?.path
  return all.filter(({ path }) => path.startsWith(`${parent}/`)).slice(0, MOST)
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
