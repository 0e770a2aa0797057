import { and, eq, exists, gt, gte, inArray, lt, not, sql, type SQL } from 'drizzle-orm'
import type { ListOrder } from '@/wiki/kinds/listing'
import type { Reader } from '../open'
import { BEHIND_ALL } from '../projections/list-rows'
import { listCounts, listed, listValues } from '../schema'
import { known } from './known'
import { prepared } from './prepared'

/** Which entries of a kind are asked for: values by filter, entries by id. `today` is a Korean day (`2021-01-24`). */
export interface Asked {
  kind: string
  values: Record<string, string>
  today: string
  limits?: ListLimits
}

/** How much work a list is worth. */
export interface ListLimits {
  /** A list that is asked for no more entries than this begins with those, and not with the order. */
  few: number
  /** Entries are counted one by one as far as this: of more a page says "more than". */
  counted: number
}

/** Measured with 100,000 dramas: a list under one filter takes some twenty milliseconds, under three some hundreds. */
export const LIST_LIMITS: ListLimits = { few: 4000, counted: 2000 }

const figure = prepared((db) =>
  db
    .select({ entries: listCounts.entries })
    .from(listCounts)
    .where(
      and(
        eq(listCounts.kind, sql.placeholder('kind')),
        eq(listCounts.filter, sql.placeholder('filter')),
        eq(listCounts.value, sql.placeholder('value')),
      ),
    )
    .prepare(),
)

/** How many entries everybody finds under a value; under two empty texts, in the whole list. */
export function openFigure(db: Reader, kind: string, filter = '', value = ''): number {
  return figure(db).get({ kind, filter, value })?.entries ?? 0
}

/** True for what is kept as a value of entries; the rest is said by other columns, or by a value that is missing. */
export function isKeptValue(filter: string, value: string): boolean {
  return filter !== 'airing' && !(filter === 'sources' && value === 'without')
}

/** The value that the fewest entries have, with their number. */
export function rarestValue(db: Reader, { kind, values }: Asked) {
  return Object.entries(values)
    .filter(([filter, value]) => isKeptValue(filter, value))
    .map(([filter, value]) => ({ filter, value, entries: openFigure(db, kind, filter, value) }))
    .toSorted((a, b) => a.entries - b.entries)[0]
}

/**
 * The condition that a row of `listed` is among those asked for. A rare value is where the search begins (`startsRare`):
 * its entries are looked up one by one, and the index of the order is kept out of it (`+`), which would walk through all
 * others. Otherwise the order's index is walked, and enough of what it passes is asked for.
 * Who only counts has no order, and always begins with the rarest.
 */
export function isAsked(
  db: Reader,
  asked: Asked,
  order?: ListOrder,
): { condition: SQL | undefined; startsRare: boolean } {
  const { few } = asked.limits ?? LIST_LIMITS
  const rarest = rarestValue(db, asked)
  const start = rarest && (order === undefined || rarest.entries <= few) ? rarest : undefined
  const others = Object.entries(asked.values).filter(([filter]) => filter !== start?.filter)
  const condition = and(
    start ? sql`+${listed.kind} = ${asked.kind}` : eq(listed.kind, asked.kind),
    start && inArray(listed.entryId, entriesUnder(db, asked.kind, start)),
    known(listed),
    ...others.map(([filter, value]) => hasValue(db, filter, value, asked.today, order)),
  )
  return { condition, startsRare: start !== undefined }
}

function entriesUnder(
  db: Reader,
  kind: string,
  { filter, value }: { filter: string; value: string },
) {
  return db
    .select({ id: listValues.entryId })
    .from(listValues)
    .where(
      and(
        eq(listValues.kind, kind),
        eq(listValues.filter, filter),
        eq(listValues.value, value),
        known(listValues),
      ),
    )
}

function hasValue(
  db: Reader,
  filter: string,
  value: string,
  today: string,
  order?: ListOrder,
): SQL | undefined {
  if (filter === 'airing') return isOnAir(value, today, order)
  const isWithout = !isKeptValue(filter, value)
  const found = exists(
    db
      .select({ one: sql`1` })
      .from(listValues)
      .where(
        and(
          eq(listValues.entryId, listed.entryId),
          eq(listValues.filter, filter),
          eq(listValues.value, isWithout ? 'with' : value),
          known(listValues),
        ),
      ),
  )
  return isWithout ? not(found) : found
}

/** By the date that is the key of the order, so that its index gives both. */
function isOnAir(state: string, today: string, order?: ListOrder): SQL | undefined {
  if (order === 'oldest') {
    const { oldest } = listed
    if (state === 'undated') return eq(oldest, BEHIND_ALL)
    return state === 'coming' ? and(gte(oldest, today), lt(oldest, BEHIND_ALL)) : lt(oldest, today)
  }
  const { newest } = listed
  if (state === 'undated') return eq(newest, '')
  if (state === 'coming') return gte(newest, today)
  return state === 'aired' ? and(gt(newest, ''), lt(newest, today)) : lt(newest, today)
}
