import { hangulInitialOf, latinInitialOf } from '@/wiki/names/initial'
import { sortKey } from '@/wiki/names/fold'
import { columnOfFilter, typeOfFilter, type Filter, type Listing } from '@/wiki/kinds/listing'
import { columnOf, rowsOf, type Row } from '@/wiki/revisions/document'
import type { entries, listed, listValues } from '../schema'
import {
  gateColumns,
  mentioned,
  textIn,
  type ProjectedEntry,
  type Resolve,
} from './projected-entry'
import { citationRows } from './rows-by-table'

export type ListedRow = typeof listed.$inferSelect
export type ListValueRow = typeof listValues.$inferSelect
/** A job that dramas credit a person with, and from when that is known. */
export type CreditedRole = Pick<ListValueRow, 'value' | 'knownDrama' | 'knownEpisode'>
/** What of an entry's own row its place in a list follows from. */
export type NamedEntry = Pick<
  typeof entries.$inferSelect,
  'latinName' | 'hangulName' | 'knownDrama' | 'knownEpisode'
>

/** Behind every date and every name: where those without one stand. */
export const BEHIND_ALL = '\u{ffff}'

/** An entry's place in the list of its kind; undefined for a kind that has none. */
export function listedRow(entry: ProjectedEntry, named: NamedEntry): ListedRow | undefined {
  const { listing, name: kind, parent } = entry.kind
  if (!listing) return undefined
  const date = dateOf(entry, listing)
  const isNumbered = parent !== undefined
  const { latinName, hangulName, knownDrama, knownEpisode } = named
  return {
    entryId: entry.id,
    kind,
    newest: date ?? '',
    oldest: date ?? BEHIND_ALL,
    name: isNumbered ? null : sortKey(latinName),
    hangul: isNumbered ? null : hangulKey(latinName, hangulName),
    knownDrama,
    knownEpisode,
  }
}

/** Hangul in 가나다 order, and what has none behind it by its Latin name. */
function hangulKey(latin: string, hangul: string | null): string {
  const name = hangul ?? latin
  return (/\p{Script=Hangul}/u.test(name) ? '' : BEHIND_ALL) + sortKey(name)
}

/** The earliest date that everybody may know; a broadcast that was called off is none. */
function dateOf(entry: ProjectedEntry, { date }: Listing): string | undefined {
  return rowsOf(entry.document, date.field)
    .filter((row) => gateColumns(entry, date.field, row).knownEpisode === 0)
    .filter((row) => columnOf(row, 'status') !== 'preempted')
    .flatMap((row) => textIn(row, date.column ?? 'value') ?? [])
    .sort()[0]
}

/** Every value under which an entry is found in the list of its kind, each once for everybody, or once for each gate. */
export function listValueRows(
  entry: ProjectedEntry,
  named: NamedEntry,
  resolve: Resolve,
  credited: readonly CreditedRole[],
): ListValueRow[] {
  const { listing, name: kind } = entry.kind
  if (!listing) return []
  const found = [
    ...Object.entries(listing.filters).flatMap(([name, filter]) => [
      ...documentValues(entry, name, filter, resolve),
      ...(filter.withCredits ? credited.map((role) => ({ filter: name, ...role })) : []),
    ]),
    ...citationRows(entry, resolve).map((row) => ({
      filter: 'sources',
      value: 'with',
      ...gateIn(row),
    })),
    ...initials(entry, named),
  ]
  const isEntryOpen = named.knownEpisode <= 0
  return withoutRepeats(found).map((row) => ({
    entryId: entry.id,
    kind,
    ...row,
    isOpen: isEntryOpen && row.knownEpisode <= 0,
  }))
}

type Found = Pick<ListValueRow, 'filter' | 'value' | 'knownDrama' | 'knownEpisode'>

const OPEN = { knownDrama: null, knownEpisode: 0 }

function gateIn(row: { knownDrama?: string | null; knownEpisode?: number }) {
  return { knownDrama: row.knownDrama ?? null, knownEpisode: row.knownEpisode ?? 0 }
}

function documentValues(
  entry: ProjectedEntry,
  name: string,
  filter: Filter,
  resolve: Resolve,
): Found[] {
  return rowsOf(entry.document, filter.field).flatMap((row) => {
    const value = valueIn(entry, row, filter, resolve)
    return value === null ? [] : [{ filter: name, value, ...gateColumns(entry, filter.field, row) }]
  })
}

function valueIn({ kind }: ProjectedEntry, row: Row, filter: Filter, resolve: Resolve) {
  const { column = 'value' } = filter
  switch (typeOfFilter(kind, filter)) {
    case 'entry':
      return mentioned(row, column, resolve)
    case 'year':
      return textIn(row, column)?.slice(0, 4) ?? null
    case 'choice': {
      const value = textIn(row, column)
      const choices = columnOfFilter(kind, filter).choices ?? {}
      return value !== null && Object.hasOwn(choices, value) ? value : null
    }
  }
}

function initials({ kind }: ProjectedEntry, { latinName, hangulName }: NamedEntry): Found[] {
  if (kind.parent !== undefined) return []
  const hangul = hangulInitialOf(hangulName ?? latinName)
  const latin = latinInitialOf(latinName)
  return [
    ...(hangul ? [{ filter: 'initial', value: hangul, ...OPEN }] : []),
    ...(latin ? [{ filter: 'letter', value: latin, ...OPEN }] : []),
  ]
}

/** What everybody finds once is not said again for those who have watched something. */
function withoutRepeats(found: readonly Found[]): Found[] {
  const open = new Set(found.filter(isOpen).map(({ filter, value }) => `${filter} ${value}`))
  const rows = new Map<string, Found>()
  for (const row of found) {
    if (!isOpen(row) && open.has(`${row.filter} ${row.value}`)) continue
    const plain = isOpen(row) ? { ...row, ...OPEN } : row
    rows.set(JSON.stringify(Object.values(plain)), plain)
  }
  return [...rows.values()]
}

const isOpen = (row: Found) => row.knownEpisode <= 0
