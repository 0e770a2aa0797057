import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { listCounts, listed, listValues } from '../schema'
import { isInitial } from '@/wiki/reading/list-question'
import { known, progressParams } from './known'
import { isAsked, isKeptValue, LIST_LIMITS, openFigure, type Asked } from './list-conditions'

/** How many entries there are: exactly, or more than can be counted. */
export interface ListTotal {
  entries: number
  isMore: boolean
}

/**
 * How many entries this reader finds under what is asked for. The whole list and a single value are kept by the gate and
 * exact; several values together are counted one by one, as far as `ListLimits` goes.
 */
export function countAsked(db: Reader, asked: Asked, progress: Progress): ListTotal {
  const [only, ...others] = Object.entries(asked.values)
  const { kind } = asked
  if (!only) {
    return { entries: openFigure(db, kind) + gatedEntries(db, kind, progress), isMore: false }
  }
  if (others.length === 0 && isKeptValue(...only)) {
    const [filter, value] = only
    const found = keptFigures(db, kind, [filter], progress)
    return { entries: found.get(filter)?.get(value) ?? 0, isMore: false }
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

/** Entries that are gated as a whole and that this reader may know of: few, and counted in an index of their own. */
function gatedEntries(db: Reader, kind: string, progress: Progress): number {
  const row = db
    .select({ entries: sql<number>`count(*)` })
    .from(sql`${listed} indexed by listed_gated`)
    .where(and(eq(listed.kind, kind), sql`${listed.knownEpisode} > 0`, known(listed)))
    .prepare()
    .get(progressParams(progress))
  return row?.entries ?? 0
}

/** Figures by filter and value. */
export type Figures = Map<string, Map<string, number>>

function figuresOf(rows: { filter: string; value: string; entries: number }[]): Figures {
  const figures: Figures = new Map()
  for (const { filter, value, entries } of rows) {
    const values = figures.get(filter) ?? new Map<string, number>()
    figures.set(filter, values.set(value, (values.get(value) ?? 0) + entries))
  }
  return figures
}

/** By name: without statistics SQLite would walk through all values of the kind for the few that are gated. */
const gatedValues = sql`${listValues} indexed by list_values_gated`

/** What is found in the whole list: what is kept of what everybody may know, and this reader's share of the rest. */
export function keptFigures(
  db: Reader,
  kind: string,
  filters: string[],
  progress: Progress,
): Figures {
  const open = db
    .select({ filter: listCounts.filter, value: listCounts.value, entries: listCounts.entries })
    .from(listCounts)
    .where(and(eq(listCounts.kind, kind), inArray(listCounts.filter, filters)))
    .all()
  const gated = db
    .select({
      filter: sql<string>`${listValues.filter}`,
      value: sql<string>`${listValues.value}`,
      entries: sql<number>`count(distinct ${listValues.entryId})`,
    })
    .from(gatedValues)
    .crossJoin(listed)
    .where(
      and(
        eq(listValues.isOpen, sql`0`),
        eq(listValues.kind, kind),
        inArray(listValues.filter, filters),
        known(listValues),
        eq(listed.entryId, listValues.entryId),
        known(listed),
      ),
    )
    .groupBy(listValues.filter, listValues.value)
    .prepare()
    .all(progressParams(progress))
  return figuresOf([...open, ...gated])
}

/**
 * How many entries this reader would find with each value of some filters, if the rest of what is asked for stayed as it
 * is: what a filter is set to now does not count for itself. A filter is left out where there are too many entries
 * to count. `without` a source is the rest of the total.
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

/** Of one value the kept figure says already that there are too many to count one by one. */
function isSurelyMany(db: Reader, asked: Asked): boolean {
  const [only, ...others] = Object.entries(asked.values)
  if (!only || others.length > 0 || !isKeptValue(...only)) return false
  return openFigure(db, asked.kind, ...only) > mostCounted(asked)
}

function countGroup(
  db: Reader,
  asked: Asked,
  filters: string[],
  progress: Progress,
): Figures | undefined {
  const isWhole = Object.keys(asked.values).length === 0
  if (isSurelyMany(db, asked)) return undefined
  const ids = isWhole ? [] : idsOf(db, asked, progress)
  if (ids.length > mostCounted(asked)) return undefined
  const figures = isWhole
    ? keptFigures(db, asked.kind, filters, progress)
    : figuresAmong(db, ids, filters, progress)
  for (const filter of filters) if (!figures.has(filter)) figures.set(filter, new Map())
  const sources = figures.get('sources')
  if (sources) {
    const all = isWhole ? countAsked(db, asked, progress).entries : ids.length
    sources.set('without', all - (sources.get('with') ?? 0))
  }
  return figures
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
  return figuresOf(rows)
}
