import type { Kind } from '../kinds/kind'
import { findKind, listKinds } from '../kinds/registry'

/** By what a search can be narrowed down, in the order in which it is offered. */
export const searchFilters = ['kind', 'network', 'year', 'role'] as const
export type SearchFilter = (typeof searchFilters)[number]

/** Those that are values which entries are listed under; what stands under another entry may have its. */
export const valueFilters = ['network', 'year', 'role'] as const
export type ValueFilter = (typeof valueFilters)[number]

/** The values chosen, as they stand in the address. */
export type ChosenFilters = Partial<Record<SearchFilter, string>>

/** One value that a filter offers, and how many of the hits would stay, where they could all be counted. */
export interface FilterChoice {
  value: string
  label: string
  count?: number
}

/** What a hit can be filtered by. A network is known by the last part of its address. */
export type HitFacts = Record<SearchFilter, readonly string[]>

const declares = (kind: Kind | undefined, filter: ValueFilter) =>
  kind?.listing !== undefined && Object.hasOwn(kind.listing.filters, filter)

/** The kinds whose entries have a value of their own to be filtered by. */
export function kindsWith(filter: ValueFilter): string[] {
  return listKinds()
    .filter((kind) => declares(kind, filter))
    .map(({ name }) => name)
}

/** Those, and the kinds whose entries have that of the entry under which they stand. */
export function kindsUnder(filter: ValueFilter): string[] {
  return listKinds()
    .filter((kind) => [kind, findKind(kind.parent ?? '')].some((one) => declares(one, filter)))
    .map(({ name }) => name)
}

/** Whether a hit has every value that was chosen. */
export function passesFilters(facts: HitFacts, chosen: ChosenFilters): boolean {
  return searchFilters.every((filter) => {
    const value = chosen[filter]
    return value === undefined || facts[filter].includes(value)
  })
}

/** How many hits have each value of a filter, the most frequent first; one that was chosen is always there. */
export function countValues(
  hits: readonly { facts: HitFacts }[],
  filter: SearchFilter,
  chosen: string | undefined,
): [value: string, count: number][] {
  const counts = new Map<string, number>()
  for (const { facts } of hits) {
    for (const value of facts[filter]) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  if (chosen !== undefined && !counts.has(chosen)) counts.set(chosen, 0)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}
