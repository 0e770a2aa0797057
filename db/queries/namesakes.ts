import { eq, sql } from 'drizzle-orm'
import { planFor } from '@/wiki/names/match-plan'
import { mayBeSame } from '@/wiki/names/same-name'
import { readTyped } from '@/wiki/names/typed-name'
import { kindOf } from '@/wiki/kinds/registry'
import { columnOf, rowsOf, type Document } from '@/wiki/revisions/document'
import { parentOf } from '@/wiki/revisions/validate'
import type { Mention } from '@/wiki/reading/mention'
import { EVERYTHING_WATCHED } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { describeEntries } from './mentions'
import { names } from '../schema'
import { listCandidates, type Among } from './name-candidates'
import { prepared } from './prepared'

const MOST = 20
/** Names that are compared for each name of the document. */
const MOST_READ = 200

/**
 * Entries of the same kind that bear one of the names of a document in some spelling, by the rule of `mayBeSame`: it may
 * be one of them. Of what stands under another entry only its siblings count: every drama may have a Ha Na of its own.
 * For those who edit: nothing in it is hidden.
 */
export function listPossibleDuplicates(db: Reader, entryId: string, document: Document): Mention[] {
  const kind = kindOf(document.kind)
  const own = [...namesIn(document)]
  const among = { kinds: [kind.name], progress: EVERYTHING_WATCHED, most: MOST_READ }
  const ids = new Set(own.flatMap((name) => listAlike(db, name, among)))
  ids.delete(entryId)
  const same = [...ids].filter((id) => mayBeSame(own, namesOf(db).all({ id }).map(textOf)))
  const parentId = parentOf(document)
  const all = Object.values(describeEntries(db, same, EVERYTHING_WATCHED))
  if (parentId === undefined) return all.slice(0, MOST)
  const parent = describeEntries(db, [parentId], EVERYTHING_WATCHED)[parentId]?.path
  return all.filter(({ path }) => path.startsWith(`${parent}/`)).slice(0, MOST)
}

const namesOf = prepared((db) =>
  db
    .select({ text: names.text })
    .from(names)
    .where(eq(names.entryId, sql.placeholder('id')))
    .prepare(),
)

const textOf = ({ text }: { text: string }) => text

/** The entries with a name that is this one in some spelling. */
function listAlike(db: Reader, name: string, among: Among): string[] {
  const reading = readTyped(name)
  if (!reading) return []
  return planFor(reading)
    .whole.flatMap((step) => listCandidates(db, step, among))
    .map(({ entryId }) => entryId)
}

/** Every name that a document gives its entry. */
function namesIn(document: Document): Set<string> {
  const texts = Object.entries(kindOf(document.kind).fields).flatMap(([field, { columns }]) =>
    rowsOf(document, field).flatMap((row) =>
      Object.keys(columns).flatMap((column) => {
        const value = columns[column]?.isName ? columnOf(row, column) : undefined
        return typeof value === 'string' && value.trim() !== '' ? [value] : []
      }),
    ),
  )
  return new Set(texts)
}
