import type { Column, Label } from './column'
import type { Kind } from './kind'

/**
 * What a list of a kind's entries can be filtered by: the values of one column. What the reader chooses from follows
 * from the column: its choices, the years of its dates, the entries that it mentions.
 */
export interface Filter {
  field: string
  /** `value` unless told. */
  column?: string
  /** How the list calls it, where the column's own label would not be understood there. */
  label?: Label
  /** Jobs that dramas credit an entry with count as well as what its own document says. */
  withCredits?: boolean
}

/** The orders in which a list can be read: by date (and those without one last), by name, by their last change. */
export const listOrders = ['newest', 'oldest', 'hangul', 'name', 'changed'] as const
export type ListOrder = (typeof listOrders)[number]

/** How the entries of a kind are listed: declared with the kind, and all that its list needs to know of it. */
export interface Listing {
  order: ListOrder
  /** The date by which its entries are new or old. */
  date: { field: string; column?: string }
  /** The date is that of a broadcast and may lie ahead: entries have aired, are coming, or have no date. */
  isBroadcast?: boolean
  /** By the parameter of the address that says the value. */
  filters: Record<string, Filter>
}

/** How the values of a column are chosen among. */
export type FilterType = 'choice' | 'year' | 'entry'

/** The column that a filter is over. Throws for a declaration that names none. */
export function columnOfFilter(kind: Kind, filter: Filter): Column {
  const column = kind.fields[filter.field]?.columns[filter.column ?? 'value']
  if (!column) throw new Error(`${kind.name} has no ${filter.field}.${filter.column ?? 'value'}`)
  return column
}

/** How a filter is chosen in. Throws for a column that no filter can be over. */
export function typeOfFilter(kind: Kind, filter: Filter): FilterType {
  const { type } = columnOfFilter(kind, filter)
  if (type === 'choice') return 'choice'
  if (type === 'date') return 'year'
  if (type === 'reference') return 'entry'
  throw new Error(`A list cannot be filtered by a column of the type ${type}`)
}

/** The orders that make sense for a kind: entries that stand under another are called by a number, not by a name. */
export function ordersOf(kind: Kind): ListOrder[] {
  const hasNames = kind.parent === undefined
  return listOrders.filter((order) => hasNames || (order !== 'name' && order !== 'hangul'))
}
