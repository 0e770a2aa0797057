import type { Label } from '@/wiki/kinds/column'
import { crewJobs, occupations } from '@/wiki/kinds/choices'
import { findKind } from '@/wiki/kinds/registry'
import {
  countValues,
  passesFilters,
  searchFilters,
  type ChosenFilters,
  type FilterChoice,
  type HitFacts,
  type SearchFilter,
} from '@/wiki/reading/search-filters'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { listHitFacts } from './hit-facts'
import { searchNames, type NameHit } from './search-names'
import { searchPassages, type PassageHit } from './search-passages'
import { say } from '@/wiki/words/language'

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
  /** More may fit than were counted. */
  isCut: boolean
  filters: { filter: SearchFilter; choices: FilterChoice[] }[]
  /** Prose that says it, on the first page alone. */
  passages: PassageHit[]
}

/** Hits that are counted and can be paged through; who looks for more types more. */
const MOST_HITS = 200
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
  const kinds = chosen.kind === undefined ? undefined : [chosen.kind]
  const all = searchNames(db, text, { limit: MOST_HITS, progress })
  // The kind that was asked for may stand behind two hundred others.
  const found = kinds
    ? unique([...all, ...searchNames(db, text, { limit: MOST_HITS, progress, kinds })])
    : all
  const { facts, networkNames } = listHitFacts(
    db,
    found.map(({ mention }) => mention.id),
  )
  const hits = found.flatMap((hit) => {
    const known = facts.get(hit.mention.id)
    return known ? [{ ...hit, facts: known }] : []
  })
  const kept = hits.filter((hit) => passesFilters(hit.facts, chosen))
  const prose = page === 1 ? searchPassages(db, text, progress, MOST_PASSAGES) : []
  return {
    hits: kept.slice((page - 1) * PAGE, page * PAGE).map(withYear),
    total: kept.length,
    pages: Math.max(1, Math.ceil(kept.length / PAGE)),
    isCut: all.length === MOST_HITS,
    filters: searchFilters.map((filter) => ({
      filter,
      choices: countValues(hits, filter, chosen)
        .slice(0, MOST_CHOICES)
        .map(([value, count]) => ({ value, count, label: labelOf(filter, value, networkNames) })),
    })),
    passages: prose.filter(({ mention }) => !kinds || kinds.includes(mention.kind)),
  }
}

function withYear({ facts, ...hit }: NameHit & { facts: HitFacts }) {
  const [year] = facts.year
  return year === undefined ? hit : { ...hit, year }
}

function unique(hits: NameHit[]): NameHit[] {
  return [...new Map(hits.map((hit) => [hit.mention.id, hit])).values()]
}

const roles: Record<string, Label | undefined> = { ...crewJobs, actor: occupations.actor }

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
