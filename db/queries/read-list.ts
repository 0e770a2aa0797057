import { kindOf } from '@/wiki/kinds/registry'
import type { FilterChoices } from '@/wiki/reading/filter-choices'
import type { BadParameter, ListQuestion } from '@/wiki/reading/list-question'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import type { Asked, ListLimits } from './list-conditions'
import { listEntries } from './list-entries'
import { countAsked, type ListTotal } from './list-figures'
import { readFilters, resolveFilters } from './list-filters'

/** A page of a kind's list as one reader asked for it. */
export interface ListReading {
  /** Ids, in the order asked for. */
  rows: string[]
  total: ListTotal
  next: string | null
  filters: FilterChoices[]
  /** What is still to be broadcast, soonest first: stands apart on the first page of a list of broadcasts. */
  coming: string[]
}

/** As many coming broadcasts as stand above the latest ones. */
const COMING = 8

/** What a list holds beside what its reader asks for. */
export interface ListBounds {
  kind: string
  /** Values that every entry of this list has, such as the role of a list of actors. */
  fixed?: Record<string, string>
  /** The day in Korea, as `2021-01-24`. */
  today: string
  size: number
  limits?: ListLimits
}

/**
 * Reads a page of a kind's list. A `BadParameter` names what the list cannot be asked for: a filter by an entry that this
 * reader knows nothing of, or a place from which it does not go on.
 */
export function readList(
  db: Reader,
  { kind, fixed = {}, today, size, limits }: ListBounds,
  question: ListQuestion,
  progress: Progress,
): ListReading | BadParameter {
  const resolved = resolveFilters(db, kind, question.filters, progress)
  if ('parameter' in resolved) return resolved
  const asked: Asked = {
    kind,
    values: { ...resolved.values, ...fixed },
    today,
    ...(limits && { limits }),
  }
  const { order, after: cursor } = question
  // The latest broadcasts stand first, and not those that are announced for next month.
  const isApart = standsComingApart(question, kind)
  const page = listEntries(
    db,
    isApart ? { ...asked, values: { ...asked.values, airing: 'past' } } : asked,
    { order, size, ...(cursor !== undefined && { cursor }) },
    progress,
  )
  if (!page) return { parameter: 'after', value: cursor ?? '' }
  return {
    ...page,
    total: countAsked(db, asked, progress),
    filters: readFilters(db, asked, question, resolved.mentions, progress).filter(
      ({ filter }) => !Object.hasOwn(fixed, filter.name),
    ),
    coming: isApart && cursor === undefined ? listComing(db, asked, progress) : [],
  }
}

function standsComingApart({ order, filters }: ListQuestion, kind: string): boolean {
  const isOfBroadcasts = kindOf(kind).listing?.isBroadcast === true
  return isOfBroadcasts && order === 'newest' && filters.airing === undefined
}

function listComing(db: Reader, asked: Asked, progress: Progress): string[] {
  const coming = { ...asked, values: { ...asked.values, airing: 'coming' } }
  return listEntries(db, coming, { order: 'oldest', size: COMING }, progress)?.rows ?? []
}
