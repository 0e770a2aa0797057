import { and, eq, sql } from 'drizzle-orm'
import { columnOfFilter } from '@/wiki/kinds/listing'
import type { Kind } from '@/wiki/kinds/kind'
import { stableJson } from '@/wiki/revisions/canonical'
import { insertRow } from '../insert-row'
import { haveSameRows } from '../same-rows'
import type { Reader, Transaction } from '../open'
import { prepared } from '../queries/prepared'
import { credits, listed, listValues } from '../schema'
import { countedIn, countInFigures } from './list-figures'
import {
  listedRow,
  listValueRows,
  type CreditedRole,
  type ListedRow,
  type ListValueRow,
  type NamedEntry,
} from './list-rows'
import type { ProjectedEntry, Resolve } from './projected-entry'

const storedRow = prepared((db) =>
  db
    .select()
    .from(listed)
    .where(eq(listed.entryId, sql.placeholder('id')))
    .prepare(),
)

const storedValues = prepared((db) =>
  db
    .select()
    .from(listValues)
    .where(eq(listValues.entryId, sql.placeholder('id')))
    .prepare(),
)

const creditsOf = prepared((db) =>
  db
    .selectDistinct({
      field: credits.field,
      role: credits.role,
      knownDrama: credits.knownDrama,
      knownEpisode: credits.knownEpisode,
    })
    .from(credits)
    .where(eq(credits.personId, sql.placeholder('id')))
    .prepare(),
)

/** The filter of a kind that counts credits too, with its name. */
function creditedFilter(kind: Kind) {
  return Object.entries(kind.listing?.filters ?? {}).find(([, filter]) => filter.withCredits)
}

/** As what dramas credit a person, in the words of their own document: a cast makes an actor, a crew names the job. */
function creditedRoles(db: Reader, kind: Kind, id: string): CreditedRole[] {
  const [, filter] = creditedFilter(kind) ?? []
  if (!filter) return []
  const choices = columnOfFilter(kind, filter).choices ?? {}
  return creditsOf(db)
    .all({ id })
    .flatMap(({ field, role, knownDrama, knownEpisode }) => {
      const value = field === 'cast' ? 'actor' : role
      if (value === null || !Object.hasOwn(choices, value)) return []
      return [{ value, knownDrama, knownEpisode }]
    })
}

/** An entry's place in the list of its kind and what it is found under there, as its document and its credits say. */
export function computeListed(
  db: Reader,
  entry: ProjectedEntry,
  named: NamedEntry,
  resolve: Resolve,
): { row: ListedRow | undefined; values: ListValueRow[] } {
  if (!entry.kind.listing) return { row: undefined, values: [] }
  const roles = creditedRoles(db, entry.kind, entry.id)
  return { row: listedRow(entry, named), values: listValueRows(entry, named, resolve, roles) }
}

const removeRow = prepared((db) =>
  db
    .delete(listed)
    .where(eq(listed.entryId, sql.placeholder('id')))
    .prepare(),
)

const removeValues = prepared((db) =>
  db
    .delete(listValues)
    .where(eq(listValues.entryId, sql.placeholder('id')))
    .prepare(),
)

/** Puts an entry where it belongs in the list of its kind, counts it there, and says whether anything had to change. */
export function writeListed(
  tx: Transaction,
  entry: ProjectedEntry,
  /** What its own row says by now; undefined where it is not live. */
  named: NamedEntry | undefined,
  resolve: Resolve,
): boolean {
  const { id, kind } = entry
  if (!kind.listing) return false
  const before = { row: storedRow(tx).get({ id }), values: storedValues(tx).all({ id }) }
  const after = named ? computeListed(tx, entry, named, resolve) : { row: undefined, values: [] }
  const isRowSame = stableJson(before.row ?? null) === stableJson(after.row ?? null)
  const areValuesSame = haveSameRows(before.values, after.values)
  if (isRowSame && areValuesSame) return false
  if (!isRowSame) {
    if (before.row) removeRow(tx).run({ id })
    if (after.row) insertRow(tx, listed, after.row)
  }
  if (!areValuesSame) {
    removeValues(tx).run({ id })
    for (const row of after.values) insertRow(tx, listValues, row)
  }
  countInFigures(tx, kind.name, countedIn(kind, before), countedIn(kind, after))
  return true
}

const storedRoles = prepared((db) =>
  db
    .select({
      value: listValues.value,
      knownDrama: listValues.knownDrama,
      knownEpisode: listValues.knownEpisode,
    })
    .from(listValues)
    .where(
      and(
        eq(listValues.entryId, sql.placeholder('id')),
        eq(listValues.filter, sql.placeholder('filter')),
      ),
    )
    .prepare(),
)

/**
 * True when a person is found under just what dramas credit them with, so that nothing has to be computed from their
 * document: the case of nearly everybody whom a new drama casts.
 */
export function isFoundAsCredited(db: Reader, kind: Kind, id: string): boolean {
  const [filter] = creditedFilter(kind) ?? []
  if (filter === undefined) return true
  const textOf = ({ value, knownDrama, knownEpisode }: CreditedRole) =>
    JSON.stringify([value, knownDrama, knownEpisode])
  const found = new Set(storedRoles(db).all({ id, filter }).map(textOf))
  const credited = new Set(creditedRoles(db, kind, id).map(textOf))
  return found.size === credited.size && [...credited].every((role) => found.has(role))
}
