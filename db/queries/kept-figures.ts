import { and, eq, inArray, sql, type SQL } from 'drizzle-orm'
import { findKind } from '@/wiki/kinds/registry'
import { countedFilters } from '@/wiki/reading/list-question'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { listCounts, listed, listValues } from '../schema'
import { known, progressParams } from './known'
import { prepared } from './prepared'

/** A value that a list is filtered by. */
export interface ListValue {
  filter: string
  value: string
}

/** Figures by filter and value. */
export type Figures = Map<string, Map<string, number>>

/** Under no value: the list as a whole. */
const WHOLE: ListValue = { filter: '', value: '' }

const WITH_SOURCE: ListValue = { filter: 'sources', value: 'with' }

/** What no row says: an entry is without a source where it is not with one. */
export function isWithoutSource({ filter, value }: ListValue): boolean {
  return filter === WITH_SOURCE.filter && value !== WITH_SOURCE.value
}

/** True for what is kept as a value of entries; the rest is said by other columns, or by a value that is missing. */
export function isKeptValue(value: ListValue): boolean {
  return value.filter !== 'airing' && !isWithoutSource(value)
}

/** True where the gate keeps a figure of all these values together: of one, or of two that a list shows figures of. */
export function areKeptTogether(kind: string, values: ListValue[]): boolean {
  if (values.some(({ filter }) => filter === 'airing') || values.length > 2) return false
  const declared = findKind(kind)
  const counted = declared ? countedFilters(declared) : new Set<string>()
  return values.length < 2 || values.every(({ filter }) => counted.has(filter))
}

const figure = prepared((db) =>
  db
    .select({ entries: listCounts.entries })
    .from(listCounts)
    .where(
      and(
        eq(listCounts.kind, sql.placeholder('kind')),
        eq(listCounts.besideFilter, sql.placeholder('besideFilter')),
        eq(listCounts.besideValue, sql.placeholder('besideValue')),
        eq(listCounts.filter, sql.placeholder('filter')),
        eq(listCounts.value, sql.placeholder('value')),
      ),
    )
    .prepare(),
)

/** How many entries everybody finds under a value, also beside another; under none, in the whole list. */
export function openFigure(
  db: Reader,
  kind: string,
  value: ListValue = WHOLE,
  beside: ListValue = WHOLE,
): number {
  const under = (one: ListValue, other: ListValue) => {
    const params = { kind, ...one, besideFilter: other.filter, besideValue: other.value }
    return figure(db).get(params)?.entries ?? 0
  }
  if (isWithoutSource(beside)) return openFigure(db, kind, value) - under(value, WITH_SOURCE)
  if (!isWithoutSource(value)) return under(value, beside)
  const all = beside === WHOLE ? WHOLE : beside
  return under(all, WHOLE) - under(WITH_SOURCE, beside)
}

/**
 * How many entries this reader finds under up to two values that are kept together (`areKeptTogether`), exactly: what is
 * kept of what everybody may know, and this reader's share of the rest.
 */
export function keptFigure(
  db: Reader,
  kind: string,
  values: ListValue[],
  progress: Progress,
): number {
  const [value, beside] = values
  if (!value) return openFigure(db, kind) + gatedEntries(db, kind, progress)
  const rest = values.filter((one) => one !== value)
  if (isWithoutSource(value)) {
    const all = keptFigure(db, kind, rest, progress)
    return all - keptFigure(db, kind, [WITH_SOURCE, ...rest], progress)
  }
  if (beside && isWithoutSource(beside)) return keptFigure(db, kind, [beside, value], progress)
  const [gated] = gatedFigures(db, { kind, beside, only: valueIs(value) }, progress)
  return openFigure(db, kind, value, beside) + (gated?.entries ?? 0)
}

/**
 * What is found in the list with each value of some filters, beside a value or in the whole. Every filter asked for is
 * there. `without` a source is the rest of the total.
 */
export function keptFigures(
  db: Reader,
  kind: string,
  filters: string[],
  beside: ListValue | undefined,
  progress: Progress,
): Figures {
  if (beside && isWithoutSource(beside)) return figuresWithout(db, kind, filters, progress)
  const { filter: besideFilter, value: besideValue } = beside ?? WHOLE
  const open = db
    .select({ filter: listCounts.filter, value: listCounts.value, entries: listCounts.entries })
    .from(listCounts)
    .where(
      and(
        eq(listCounts.kind, kind),
        eq(listCounts.besideFilter, besideFilter),
        eq(listCounts.besideValue, besideValue),
        inArray(listCounts.filter, filters),
      ),
    )
    .all()
  const only = inArray(listValues.filter, filters)
  const gated = gatedFigures(db, { kind, beside, only }, progress)
  const all = () => keptFigure(db, kind, beside ? [beside] : [], progress)
  return figuresOf(filters, [...open, ...gated], all)
}

/** What has no source is what is found in all, less what has one. */
function figuresWithout(db: Reader, kind: string, filters: string[], progress: Progress): Figures {
  const figures = keptFigures(db, kind, filters, undefined, progress)
  const having = keptFigures(db, kind, filters, WITH_SOURCE, progress)
  for (const [filter, values] of figures) {
    for (const [value, entries] of values) {
      const left = entries - (having.get(filter)?.get(value) ?? 0)
      if (left > 0) values.set(value, left)
      else values.delete(value)
    }
  }
  return figures
}

/** Figures of some filters from counted rows; `all` says how many entries were counted. */
export function figuresOf(
  filters: string[],
  rows: (ListValue & { entries: number })[],
  all: () => number,
): Figures {
  const figures: Figures = new Map(filters.map((filter) => [filter, new Map<string, number>()]))
  for (const { filter, value, entries } of rows) {
    const values = figures.get(filter)
    values?.set(value, (values.get(value) ?? 0) + entries)
  }
  const sources = figures.get(WITH_SOURCE.filter)
  sources?.set('without', all() - (sources.get(WITH_SOURCE.value) ?? 0))
  return figures
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

/** By name: without statistics SQLite would walk through all values of the kind for the few that are gated. */
const gatedValues = sql`${listValues} indexed by list_values_gated`

const valueIs = ({ filter, value }: ListValue) =>
  and(eq(listValues.filter, filter), eq(listValues.value, value))

interface GatedQuestion {
  kind: string
  beside: ListValue | undefined
  /** Which values are counted. */
  only: SQL | undefined
}

/** How many entries this reader finds under values, beside another, that not everybody may find there. */
function gatedFigures(db: Reader, { kind, beside, only }: GatedQuestion, progress: Progress) {
  const columns = {
    filter: sql<string>`${listValues.filter}`,
    value: sql<string>`${listValues.value}`,
    entries: sql<number>`count(distinct ${listValues.entryId})`,
  }
  const here = [known(listValues), eq(listed.entryId, listValues.entryId), known(listed)]
  if (!beside) {
    return db
      .select(columns)
      .from(gatedValues)
      .crossJoin(listed)
      .where(and(eq(listValues.isOpen, sql`0`), eq(listValues.kind, kind), only, ...here))
      .groupBy(listValues.filter, listValues.value)
      .prepare()
      .all(progressParams(progress))
  }
  const isBeside = sql`exists (select 1 from ${listValues} as other where other.entry_id = ${listValues.entryId}
    and other.filter = ${beside.filter} and other.value = ${beside.value}
    and (not other.is_open or not ${listValues.isOpen})
    and ${known({ knownDrama: sql`other.known_drama`, knownEpisode: sql`other.known_episode` })})`
  const someGated = db
    .selectDistinct({ id: sql`${listValues.entryId}` })
    .from(gatedValues)
    .where(and(eq(listValues.isOpen, sql`0`), eq(listValues.kind, kind), known(listValues)))
  return db
    .select(columns)
    .from(sql`${listValues} indexed by list_values_by_entry`)
    .crossJoin(listed)
    .where(and(inArray(listValues.entryId, someGated), only, ...here, isBeside))
    .groupBy(listValues.filter, listValues.value)
    .prepare()
    .all(progressParams(progress))
}
