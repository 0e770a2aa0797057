import { and, eq, sql, type SQL } from 'drizzle-orm'
import { alias, type SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { pathOf, kindOf } from '@/wiki/kinds/registry'
import {
  kindsUnder,
  kindsWith,
  valueFilters,
  type ChosenFilters,
  type ValueFilter,
} from '@/wiki/reading/search-filters'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { credits, entries, listValues } from '../schema'
import { known } from './known'
import { describePaths } from './mentions'

/** Among which entries a search looks. */
export interface Narrowing {
  /** Null for every kind. */
  kinds: readonly string[] | null
  /** Values that they have, as lists know them: a network by its id. */
  values?: Partial<Record<ValueFilter, string>>
}

/** What somebody chose as a search knows it; null where no entry can have it. */
export function narrowingBy(
  db: Reader,
  chosen: ChosenFilters,
  progress: Progress,
): Narrowing | null {
  const { kind, network, ...values } = chosen
  const chosenValues = valueFilters.filter((filter) => chosen[filter] !== undefined)
  const possible = chosenValues.map(kindsUnder)
  const kinds = possible.reduce<string[] | null>(
    (left, right) => (left ? left.filter((name) => right.includes(name)) : right),
    kind === undefined ? null : [kind],
  )
  if (kinds?.length === 0) return null
  if (network === undefined) return { kinds, values }
  const path = pathOf(kindOf('organization'), network)
  const found = describePaths(db, [path], progress)[path]
  return found?.isKnown ? { kinds, values: { ...values, network: found.id } } : null
}

const held = alias(listValues, 'held')
const child = alias(entries, 'child')
const holder = alias(entries, 'holder')

/** The columns of a searched table that say whose row it is. */
interface OfEntry {
  entryId: SQLiteColumn
  kind: SQLiteColumn | SQL
}

/**
 * The condition that an entry has the values that a search is narrowed down to, itself or, where its kind has none such,
 * what it stands under. A query with it is run with the parameters of `narrowingParams`, and with those of `known`.
 */
export function isNarrowed(entry: OfEntry): SQL | undefined {
  return and(...valueFilters.map((filter) => hasValue(entry, filter)))
}

/** The parameters that a query with `isNarrowed` in it takes. */
export function narrowingParams({ values = {} }: Narrowing): Record<ValueFilter, string | null> {
  const { network = null, year = null, role = null } = values
  return { network, year, role }
}

function hasValue({ entryId, kind }: OfEntry, filter: ValueFilter): SQL {
  const value = sql.placeholder(filter)
  const own = sql.join(
    kindsWith(filter).map((name) => sql`${name}`),
    sql`, `,
  )
  const above = sql`(select ${holder.id} from ${entries} as child cross join ${entries} as holder
    where ${child.id} = ${entryId} and ${holder.id} = ${child.parentId} and ${holder.status} = 'live' and ${known(holder)})`
  const isHeld = sql`exists (select 1 from ${listValues} as held
    where ${held.entryId} = case when ${kind} in (${own}) then ${entryId} else ${above} end
    and ${and(eq(held.filter, filter), eq(held.value, value), known(held))})`
  if (filter !== 'role') return sql`(${value} is null or ${isHeld})`
  // Jobs behind the camera that are nobody's occupation stand in the credits alone.
  const isCredited = sql`exists (select 1 from ${credits}
    where ${credits.personId} = ${entryId} and ${credits.field} = 'crew' and ${credits.role} = ${value} and ${known(credits)})`
  return sql`(${value} is null or ${isHeld} or ${isCredited})`
}
