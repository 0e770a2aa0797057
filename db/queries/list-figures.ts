import { and, inArray, sql } from 'drizzle-orm'
import { isInitial } from '@/wiki/reading/list-question'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { listed, listValues } from '../schema'
import { areKeptTogether, figuresOf, keptFigure, keptFigures, type Figures } from './kept-figures'
import { known, progressParams } from './known'
import { askedValues, isAsked, LIST_LIMITS, type Asked } from './list-conditions'

/** How many entries there are: exactly, or more than can be counted. */
export interface ListTotal {
  entries: number
  isMore: boolean
}

/**
 * How many entries this reader finds under what is asked for. The whole list, a value and two values together are kept by
 * the gate and exact; more are counted one by one, as far as `ListLimits` goes.
 */
export function countAsked(db: Reader, asked: Asked, progress: Progress): ListTotal {
  const values = askedValues(asked)
  if (areKeptTogether(asked.kind, values)) {
    return { entries: keptFigure(db, asked.kind, values, progress), isMore: false }
  }
  const ids = idsOf(db, asked, progress)
  const most = mostCounted(asked)
  return { entries: Math.min(ids.length, most), isMore: ids.length > most }
}

const mostCounted = ({ limits = LIST_LIMITS }: Asked) => limits.counted

/** The ids of what is asked for, one more than is counted. */
function idsOf(db: Reader, asked: Asked, progress: Progress): string[] {
  return db
    .select({ id: listed.entryId })
    .from(listed)
    .where(isAsked(db, asked).condition)
    .limit(mostCounted(asked) + 1)
    .prepare()
    .all(progressParams(progress))
    .map(({ id }) => id)
}

/**
 * How many entries this reader would find with each value of some filters, if the rest of what is asked for stayed as it
 * is: what a filter is set to now does not count for itself. A filter is left out where there are too many entries
 * to count.
 */
export function countChoices(
  db: Reader,
  asked: Asked,
  filters: string[],
  progress: Progress,
): Figures {
  const figures: Figures = new Map()
  const isSet = (filter: string) => asked.values[filter] !== undefined
  // One initial takes the place of another, of whichever alphabet.
  const bars = filters.filter(isInitial)
  const others = filters.filter((filter) => !isInitial(filter))
  const groups = [
    others.filter((filter) => !isSet(filter)),
    ...others.filter(isSet).map((filter) => [filter]),
    bars,
  ]
  for (const group of groups) {
    if (group.length === 0) continue
    const values = Object.fromEntries(
      Object.entries(asked.values).filter(([filter]) => !group.includes(filter)),
    )
    for (const [filter, found] of countGroup(db, { ...asked, values }, group, progress) ?? []) {
      figures.set(filter, found)
    }
  }
  return figures
}

function countGroup(
  db: Reader,
  asked: Asked,
  filters: string[],
  progress: Progress,
): Figures | undefined {
  const values = askedValues(asked)
  const [beside, ...more] = values
  const { kind } = asked
  const isBesideOne =
    beside && areKeptTogether(kind, [beside, { filter: filters[0] ?? '', value: '' }])
  if (!beside || (more.length === 0 && isBesideOne)) {
    return keptFigures(db, kind, filters, beside, progress)
  }
  const isMany =
    areKeptTogether(kind, values) && keptFigure(db, kind, values, progress) > mostCounted(asked)
  if (isMany) return undefined
  const ids = idsOf(db, asked, progress)
  return ids.length > mostCounted(asked) ? undefined : figuresAmong(db, ids, filters, progress)
}

function figuresAmong(db: Reader, ids: string[], filters: string[], progress: Progress): Figures {
  const rows = db
    .select({
      filter: listValues.filter,
      value: listValues.value,
      entries: sql<number>`count(distinct ${listValues.entryId})`,
    })
    .from(listValues)
    .where(
      and(
        sql`${listValues.entryId} in (select value from json_each(${JSON.stringify(ids)}))`,
        inArray(listValues.filter, filters),
        known(listValues),
      ),
    )
    .groupBy(listValues.filter, listValues.value)
    .prepare()
    .all(progressParams(progress))
  return figuresOf(filters, rows, () => ids.length)
}
