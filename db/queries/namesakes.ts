import { eq, sql } from 'drizzle-orm'
import { planFor } from '@/wiki/names/match-plan'
import { mayBeSame } from '@/wiki/names/same-name'
import { readTyped } from '@/wiki/names/typed-name'
import { kindOf } from '@/wiki/kinds/registry'
import { columnOf, rowsOf, type Document } from '@/wiki/revisions/document'
import { parentOf } from '@/wiki/revisions/validate'
import type { Mention } from '@/wiki/reading/mention'
import { EVERYTHING_WATCHED, type Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { describeEntries } from './mentions'
import { names } from '../schema'
import { isRowKnown } from './known'
import { listCandidates, type Among } from './name-candidates'
import { prepared } from './prepared'

const MOST = 20
/** Names that are compared for each name of the document. */
const MOST_READ = 200

/**
 * Entries of the same kind that bear one of the names of a document in some spelling, by the rule of `mayBeSame`: it may
 * be one of them. Of what stands under another entry only its siblings count: every drama may have a Ha Na of its own.
 *
 * Of an entry that somebody with this progress may not know of, they are told that there is one, without its name. A name
 * that is known later than its entry finds nothing: beside it would stand whose it is.
 */
export function listPossibleDuplicates(
  db: Reader,
  entryId: string,
  document: Document,
  progress: Progress,
): Mention[] {
  const kind = kindOf(document.kind)
  const own = [...namesIn(document)]
  const among = { kinds: [kind.name], progress: EVERYTHING_WATCHED, most: MOST_READ }
  const ids = new Set(own.flatMap((name) => listAlike(db, name, among)))
  ids.delete(entryId)
  const bears = (id: string) => namesOf(db).all({ id }).filter(isOpenTo(progress)).map(textOf)
  const same = [...ids].filter((id) => mayBeSame(own, bears(id)))
  const parentId = parentOf(document)
  const all = Object.values(describeEntries(db, same, progress))
  if (parentId === undefined) return all.slice(0, MOST)
  const parent = describeEntries(db, [parentId], EVERYTHING_WATCHED)[parentId]?.path
  return all.filter(({ path }) => path.startsWith(`${parent}/`)).slice(0, MOST)
}

const namesOf = prepared((db) =>
  db
    .select({
      text: names.text,
      knownDrama: names.knownDrama,
      knownEpisode: names.knownEpisode,
      entryKnownDrama: names.entryKnownDrama,
      entryKnownEpisode: names.entryKnownEpisode,
    })
    .from(names)
    .where(eq(names.entryId, sql.placeholder('id')))
    .prepare(),
)

type StoredName = ReturnType<ReturnType<typeof namesOf>['all']>[number]

const textOf = ({ text }: StoredName) => text

/** The names of an entry that somebody may know; of one that they may not know of, all: it is not called by them. */
const isOpenTo = (progress: Progress) => (name: StoredName) =>
  isRowKnown(name, progress) ||
  !isRowKnown({ knownDrama: name.entryKnownDrama, knownEpisode: name.entryKnownEpisode }, progress)

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
