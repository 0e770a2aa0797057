import type { SearchParams } from '@/app/(read)/read-page'
import type { SearchState } from '@/components/search/search-address'
import { searchFilters, type ChosenFilters } from '@/wiki/reading/search-filters'

/** A value of a filter is a word, a year or a segment of an address. */
const FILTER_VALUE = /^[A-Za-z0-9-]{1,60}$/

/** What the address of a search says; a filter or page that makes no sense counts as none. */
export function searchStateFrom(params: SearchParams): SearchState {
  const one = (name: string) => {
    const value = params[name]
    return Array.isArray(value) ? value[0] : value
  }
  const chosen: ChosenFilters = {}
  for (const filter of searchFilters) {
    const value = one(filter)
    if (value !== undefined && FILTER_VALUE.test(value)) chosen[filter] = value
  }
  const page = /^[1-9]\d?$/.test(one('page') ?? '') ? Number(one('page')) : 1
  const progress = one('progress')
  return { query: one('q')?.trim() ?? '', chosen, page, ...(progress ? { progress } : {}) }
}
