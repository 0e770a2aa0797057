import { and, eq, exists, gt, gte, inArray, lt, not, sql, type SQL } from 'drizzle-orm'
import type { ListOrder } from '@/wiki/kinds/listing'
import type { Reader } from '../open'
import { BEHIND_ALL } from '../projections/list-rows'
import { listed, listValues } from '../schema'
import {
  areKeptTogether,
  isKeptValue,
  isWithoutSource,
  openFigure,
  type ListValue,
} from './kept-figures'
import { known } from './known'

/** Which entries of a kind are asked for: values by filter, entries by id. `today` is a Korean day (`2021-01-24`). */
export interface Asked {
  kind: string
  values: Record<string, string>
  today: string
  limits?: ListLimits
}

/** How the rows are read that a condition is for: in which order, if in any, and whether from a cursor on. */
interface Order {
  by?: ListOrder
  goesOn?: boolean
}

/** How much work a list is worth. */
export interface ListLimits {
  /** Entries are counted one by one as far as this: of more a page says "more than". */
  counted: number
  /** Where a list begins, whatever would be less work: with the entries of its rarest value, or with its order. */
  start?: 'rare' | 'order'
}

/** A page that counts more than these by their values one by one is no longer there at once. */
export const LIST_LIMITS: ListLimits = { counted: 500 }

/** About as many entries as one page of a list shows. */
const PAGE = 40

/** What is asked for, value by value. */
export function askedValues({ values }: Asked): ListValue[] {
  return Object.entries(values).map(([filter, value]) => ({ filter, value }))
}

/** The value that the fewest entries have, with their number; undefined where no value is kept of what is asked for. */
function rarestValue(db: Reader, asked: Asked) {
  return askedValues(asked)
    .filter(isKeptValue)
    .map((value) => ({ ...value, entries: openFigure(db, asked.kind, value) }))
    .toSorted((a, b) => a.entries - b.entries)[0]
}

/**
 * Whether to look up the entries of the rarest value one by one, or to walk along the order until a page is full: which of
 * the two passes fewer rows, if the values beyond the two that are known together fall as they may.
 */
function beginsRare(db: Reader, asked: Asked, rarest: number): boolean {
  const { kind, limits = LIST_LIMITS } = asked
  if (limits.start) return limits.start === 'rare'
  const all = Math.max(openFigure(db, kind), 1)
  const values = askedValues(asked).filter(({ filter }) => filter !== 'airing')
  const pairs = values.flatMap((value, at) => values.slice(at + 1).map((other) => [value, other]))
  const figures = [...values.map((value) => [value]), ...pairs].flatMap((together) =>
    areKeptTogether(kind, together) ? [openFigure(db, kind, ...together)] : [],
  )
  const fewest = Math.max(Math.min(...figures, all), 1)
  return rarest <= (PAGE * all) / fewest
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
  order: Order = {},
): { condition: SQL | undefined; startsRare: boolean } {
  const rarest = rarestValue(db, asked)
  const isFew = rarest && (order.by === undefined || beginsRare(db, asked, rarest.entries))
  const start = isFew ? rarest : undefined
  const others = Object.entries(asked.values).filter(([filter]) => filter !== start?.filter)
  const condition = and(
    start ? sql`+${listed.kind} = ${asked.kind}` : eq(listed.kind, asked.kind),
    start && inArray(listed.entryId, entriesUnder(db, asked.kind, start)),
    known(listed),
    ...others.map(([filter, value]) => hasValue(db, filter, value, asked.today, order)),
  )
  return { condition, startsRare: start !== undefined }
}

function entriesUnder(db: Reader, kind: string, { filter, value }: ListValue) {
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
  order: Order,
): SQL | undefined {
  if (filter === 'airing') return isOnAir(value, today, order)
  const isWithout = isWithoutSource({ filter, value })
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

/**
 * By the date that is the key of the order, so that its index gives both. A list that goes on begins at its cursor: where
 * the day would be the beginning it is kept out of the index (`+`), which takes only one and would walk from the day on.
 */
function isOnAir(state: string, today: string, order: Order): SQL | undefined {
  if (order.by === 'oldest') {
    const { oldest } = listed
    if (state === 'undated') return eq(oldest, BEHIND_ALL)
    if (state !== 'coming') return lt(oldest, today)
    return and(
      order.goesOn ? sql`+${oldest} >= ${today}` : gte(oldest, today),
      lt(oldest, BEHIND_ALL),
    )
  }
  const { newest } = listed
  if (state === 'undated') return eq(newest, '')
  if (state === 'coming') return gte(newest, today)
  const isPast = order.goesOn ? sql`+${newest} < ${today}` : lt(newest, today)
  return state === 'aired' ? and(gt(newest, ''), isPast) : isPast
}
