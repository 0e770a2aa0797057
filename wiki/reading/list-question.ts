import type { Label } from '../kinds/column'
import type { Kind } from '../kinds/kind'
import {
  columnOfFilter,
  ordersOf,
  typeOfFilter,
  type FilterType,
  type ListOrder,
} from '../kinds/listing'
import { hangulInitials, latinInitials } from '../names/initial'
import { currentLanguage } from '../words/language'

/** A filter as the reader meets it: a choice among labels, a year, another entry, or a bar of initials. */
export interface ListFilter {
  name: string
  label: Label
  type: FilterType | 'bar'
  /** What can be chosen, where the declaration says it all. */
  choices?: Record<string, Label>
  /** Of another entry: what kind it is of. */
  kind?: string
}

const sources: ListFilter = {
  name: 'sources',
  label: { en: 'Sources', ko: '출처' },
  type: 'choice',
  choices: {
    with: { en: 'With a source', ko: '출처 있음' },
    without: { en: 'Without a source', ko: '출처 없음' },
  },
}

const airing: ListFilter = {
  name: 'airing',
  label: { en: 'Broadcast', ko: '방송' },
  type: 'choice',
  choices: {
    aired: { en: 'Aired', ko: '방송됨' },
    coming: { en: 'Coming', ko: '방송 예정' },
    undated: { en: 'Without a date', ko: '날짜 없음' },
  },
}

const bar = (name: string, label: Label, letters: readonly string[]): ListFilter => ({
  name,
  label,
  type: 'bar',
  choices: Object.fromEntries(letters.map((letter) => [letter, { en: letter, ko: letter }])),
})

const initials = [
  bar('initial', { en: 'By Korean initial', ko: '초성' }, hangulInitials),
  bar('letter', { en: 'By Latin initial', ko: '로마자 머리글자' }, latinInitials),
]

/** True for the filters by initial. They exclude each other: nobody looks under two letters. */
export function isInitial(name: string): boolean {
  return initials.some((filter) => filter.name === name)
}

/** Everything that the list of a kind can be filtered by: what it declares, and what every list has. */
export function filtersOf(kind: Kind): ListFilter[] {
  const { listing } = kind
  if (!listing) return []
  const declared = Object.entries(listing.filters).map(([name, filter]): ListFilter => {
    const column = columnOfFilter(kind, filter)
    return {
      name,
      label: filter.label ?? column.label,
      type: typeOfFilter(kind, filter),
      ...(column.choices && { choices: column.choices }),
      ...(column.kinds?.[0] && { kind: column.kinds[0] }),
    }
  })
  return [
    ...declared,
    ...(listing.isBroadcast ? [airing] : []),
    sources,
    ...(kind.parent === undefined ? initials : []),
  ]
}

/** Entries of this kind are few enough to be chosen from a list; of others the reader types a name. */
const CHOSEN_KIND = 'organization'

/** True for a filter in which a reader types the name of another entry, because those are too many to choose among. */
export function isTyped(filter: ListFilter): boolean {
  return filter.type === 'entry' && filter.kind !== CHOSEN_KIND
}

/** The filters whose choices a list shows with their figures: not those typed into, nor what follows from today's date. */
export function countedFilters(kind: Kind): Set<string> {
  const counted = filtersOf(kind).filter((filter) => !isTyped(filter) && filter !== airing)
  return new Set(counted.map(({ name }) => name))
}

/** A list as an address asks for it. */
export interface ListQuestion {
  /** What is asked for, by filter, as the address says it. */
  filters: Record<string, string>
  order: ListOrder
  view: 'shelf' | 'table'
  /** Where the list goes on. */
  after?: string
  /** How far the reader says to have watched: carried from page to page. */
  progress?: string
}

/** A value that a parameter cannot have. */
export interface BadParameter {
  parameter: string
  value: string
}

type Params = Record<string, string | string[] | undefined>

/** As long as any name that somebody types for another entry. */
export const LONGEST_VALUE = 200

/**
 * Reads the parameters of a list's address. Unknown ones and empty ones, which a form without an answer sends, say
 * nothing; one that is there twice, or says what it cannot, is a `BadParameter`.
 */
export function parseListQuestion(kind: Kind, params: Params): ListQuestion | BadParameter {
  const filters = filtersOf(kind)
  const orders = ordersOf(kind)
  const asked: Record<string, string> = {}
  for (const name of [...filters.map((filter) => filter.name), 'sort', 'view', 'after']) {
    const value = Object.hasOwn(params, name) ? params[name] : undefined
    if (Array.isArray(value)) return { parameter: name, value: value.join(', ') }
    if (value !== undefined && value !== '') asked[name] = value
  }
  for (const filter of filters) {
    const value = asked[filter.name]
    if (value !== undefined && !isPossible(filter, value)) return { parameter: filter.name, value }
  }
  const { sort = ownOrderOf(kind), view = 'shelf', after, ...said } = asked
  const order = orders.find((one) => one === sort)
  if (!order) return { parameter: 'sort', value: sort }
  if (view !== 'shelf' && view !== 'table') return { parameter: 'view', value: view }
  return { filters: said, order, view, ...(after !== undefined && { after }) }
}

/** The order of a list whose address names none; names stand in the order of the language of the moment. */
function ownOrderOf(kind: Kind): ListOrder {
  const order = kind.listing?.order ?? 'newest'
  return order === 'name' && currentLanguage() === 'ko' ? 'hangul' : order
}

/** Whether a filter can have a value at all; whether an entry is there, only the database knows. */
function isPossible({ type, choices = {} }: ListFilter, value: string): boolean {
  if (type === 'year') return /^\d{4}$/.test(value)
  if (type === 'entry') return value.length <= LONGEST_VALUE && value.trim() !== ''
  return Object.hasOwn(choices, value)
}

/** The address of a list with some of what it asks for changed; what is changed to undefined is no longer asked for. */
export function listAddress(
  path: string,
  kind: Kind,
  question: ListQuestion,
  change: Partial<Omit<ListQuestion, 'filters'>> & {
    filters?: Record<string, string | undefined>
  } = {},
): string {
  const { filters, order, view, after, progress } = {
    ...question,
    after: undefined,
    ...change,
    filters: { ...question.filters, ...change.filters },
  }
  const params = new URLSearchParams()
  for (const { name } of filtersOf(kind)) {
    const value = filters[name]
    if (value !== undefined) params.set(name, value)
  }
  if (order !== ownOrderOf(kind)) params.set('sort', order)
  if (view !== 'shelf') params.set('view', view)
  if (progress !== undefined) params.set('progress', progress)
  if (after !== undefined) params.set('after', after)
  return params.size > 0 ? `${path}?${params}` : path
}
