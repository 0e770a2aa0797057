import type { Label } from '@/wiki/kinds/column'
import { crewJobs, occupations } from '@/wiki/kinds/choices'
import { findKind } from '@/wiki/kinds/registry'
import {
  countValues,
  searchFilters,
  type ChosenFilters,
  type FilterChoice,
  type SearchFilter,
} from '@/wiki/reading/search-filters'
import type { Progress } from '@/wiki/spoilers/progress'
import { say } from '@/wiki/words/language'
import type { Reader } from '../open'
import { readHits, type FactHit, type HitsWithin } from './hits-within'
import { narrowingBy } from './narrowing'
import type { NameHit } from './search-names'
import { searchPassages, type PassageHit } from './search-passages'

/** What somebody looks for, with everything that stands in the address of the search. */
export interface SearchQuestion {
  text: string
  chosen: ChosenFilters
  /** Counted from 1. */
  page: number
}

/** One page of what a search found. */
export interface SearchFound {
  hits: (NameHit & { year?: string })[]
  /** As the filters leave it. */
  total: number
  pages: number
  /** There may be more than were counted. */
  isCut: boolean
  filters: { filter: SearchFilter; choices: FilterChoice[] }[]
  /** Prose that says it, on the first page alone. */
  passages: PassageHit[]
}

const PAGE = 25
const MOST_PASSAGES = 10
/** Values of one filter that are offered. */
const MOST_CHOICES = 12

/** Searches names and, below them, prose: what this reader may know, as far as the filters leave it, with the counts. */
export function searchEntries(
  db: Reader,
  { text, chosen, page }: SearchQuestion,
  progress: Progress,
): SearchFound {
  const found = readHits(db, text, progress)
  const { hits, isCut } = found.within(chosen)
  return {
    hits: hits.slice((page - 1) * PAGE, page * PAGE).map(withYear),
    total: hits.length,
    pages: Math.max(1, Math.ceil(hits.length / PAGE)),
    isCut,
    filters: searchFilters.map((filter) => ({
      filter,
      choices: choicesOf(found, filter, chosen),
    })),
    passages: page === 1 ? readPassages(db, text, chosen, progress) : [],
  }
}

function readPassages(db: Reader, text: string, chosen: ChosenFilters, progress: Progress) {
  const narrowing = narrowingBy(db, chosen, progress)
  return narrowing ? searchPassages(db, text, progress, MOST_PASSAGES, narrowing) : []
}

/** The values of a filter as the other filters leave them: with their counts, unless there is more than can be counted. */
function choicesOf(
  { within, sample, networkNames }: HitsWithin,
  filter: SearchFilter,
  chosen: ChosenFilters,
): FilterChoice[] {
  const { [filter]: value, ...others } = chosen
  const { hits, isCut } = within(others)
  const values = countValues(isCut ? sample(others) : hits, filter, value).slice(0, MOST_CHOICES)
  return values.map(([value, count]) => ({
    value,
    label: labelOf(filter, value, networkNames),
    ...(!isCut && { count }),
  }))
}

function withYear({ facts, ...hit }: FactHit) {
  const [year] = facts.year
  return year === undefined ? hit : { ...hit, year }
}

const roles: Record<string, Label | undefined> = { ...crewJobs, ...occupations }

function labelOf(filter: SearchFilter, value: string, networks: Map<string, string>): string {
  switch (filter) {
    case 'kind':
      return say(findKind(value)?.plural) ?? value
    case 'network':
      return networks.get(value) ?? value
    case 'role':
      return say(roles[value]) ?? value
    case 'year':
      return value
  }
}
