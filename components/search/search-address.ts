import { searchFilters, type ChosenFilters } from '@/wiki/reading/search-filters'

/** What stands in the address of a search. */
export interface SearchState {
  query: string
  chosen: ChosenFilters
  page: number
  /** What the reader said of their progress. */
  progress?: string
}

/** The address of a search with some of it changed: only what says something stands in it. */
export function searchAddress(state: SearchState, change: Partial<SearchState>): string {
  const { query, chosen, page, progress } = { ...state, ...change }
  const params = new URLSearchParams({ q: query })
  for (const filter of searchFilters) {
    const value = chosen[filter]
    if (value !== undefined) params.set(filter, value)
  }
  if (page > 1) params.set('page', String(page))
  if (progress !== undefined) params.set('progress', progress)
  return `/search?${params}`
}
