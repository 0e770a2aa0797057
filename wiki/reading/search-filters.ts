/** By what a search can be narrowed down, in the order in which it is offered. */
export const searchFilters = ['kind', 'network', 'year', 'role'] as const
export type SearchFilter = (typeof searchFilters)[number]

/** The values chosen, as they stand in the address. */
export type ChosenFilters = Partial<Record<SearchFilter, string>>

/** One value that a filter offers, and how many of the hits would stay. */
export interface FilterChoice {
  value: string
  label: string
  count: number
}

/** What a hit can be filtered by. A network is known by the last part of its address. */
export type HitFacts = Record<SearchFilter, readonly string[]>

/** Whether a hit has every value that was chosen; `except` leaves one filter out, for counting its values. */
export function passesFilters(
  facts: HitFacts,
  chosen: ChosenFilters,
  except?: SearchFilter,
): boolean {
  return searchFilters.every((filter) => {
    const value = chosen[filter]
    return filter === except || value === undefined || facts[filter].includes(value)
  })
}

/** How many hits have each value of a filter, as the other filters leave them; the most frequent first. */
export function countValues(
  hits: readonly { facts: HitFacts }[],
  filter: SearchFilter,
  chosen: ChosenFilters,
): [value: string, count: number][] {
  const counts = new Map<string, number>()
  for (const { facts } of hits) {
    if (!passesFilters(facts, chosen, filter)) continue
    for (const value of facts[filter]) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const asked = chosen[filter]
  if (asked !== undefined && !counts.has(asked)) counts.set(asked, 0)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}
