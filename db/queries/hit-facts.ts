import { and, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import {
  kindsWith,
  valueFilters,
  type HitFacts,
  type ValueFilter,
} from '@/wiki/reading/search-filters'
import { nameFor } from '@/wiki/reading/shown-name'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { credits, entries, listValues } from '../schema'
import { known, progressParams } from './known'
import { describeEntries } from './mentions'
import { prepared } from './prepared'

const holder = alias(entries, 'holder')
const isAsked = (column: unknown) =>
  sql`${column} in (select value from json_each(${sql.placeholder('ids')}))`

const holdersOf = prepared((db) =>
  db
    .select({ id: entries.id, kind: entries.kind, holder: holder.id })
    .from(entries)
    .leftJoin(
      holder,
      and(eq(holder.id, entries.parentId), eq(holder.status, 'live'), known(holder)),
    )
    .where(isAsked(entries.id))
    .prepare(),
)

const valuesOf = prepared((db) =>
  db
    .selectDistinct({
      id: listValues.entryId,
      filter: listValues.filter,
      value: listValues.value,
    })
    .from(listValues)
    .where(
      and(
        isAsked(listValues.entryId),
        sql`${listValues.filter} in (select value from json_each(${JSON.stringify(valueFilters)}))`,
        known(listValues),
      ),
    )
    .orderBy(listValues.entryId, listValues.filter, listValues.value)
    .prepare(),
)

const jobsOf = prepared((db) =>
  db
    .selectDistinct({ id: credits.personId, job: credits.role })
    .from(credits)
    .where(and(isAsked(credits.personId), eq(credits.field, 'crew'), known(credits)))
    .prepare(),
)

const ownKinds = Object.fromEntries(
  valueFilters.map((filter) => [filter, new Set(kindsWith(filter))]),
) as Record<ValueFilter, Set<string>>

/**
 * What hits can be filtered by, as far as this reader may know it, and the names of the networks among it. What has no
 * list to be found in has the values of what it stands under (`isNarrowed` is the same rule as a condition).
 */
export function listHitFacts(
  db: Reader,
  hits: readonly string[],
  progress: Progress,
): { facts: Map<string, HitFacts>; networkNames: Map<string, string> } {
  const shown = progressParams(progress)
  const rows = holdersOf(db).all({ ids: JSON.stringify(hits), ...shown })
  const holders = rows.flatMap((row) => row.holder ?? [])
  const values = readValues(db, [...new Set([...hits, ...holders])], progress)
  const networks = readNetworks(db, values, progress)
  const jobs = new Map<string, string[]>()
  for (const { id, job } of jobsOf(db).all({ ids: JSON.stringify(hits), ...shown })) {
    if (id !== null && job !== null) jobs.set(id, [...(jobs.get(id) ?? []), job])
  }
  const facts = rows.map((row): [string, HitFacts] => {
    const of = (filter: ValueFilter) => {
      const from = ownKinds[filter].has(row.kind) ? row.id : row.holder
      return values.get(from ?? '')?.[filter] ?? []
    }
    const role = [...new Set([...of('role'), ...(jobs.get(row.id) ?? [])])]
    const network = of('network').flatMap((id) => networks.get(id)?.segment ?? [])
    return [row.id, { kind: [row.kind], network, year: of('year'), role }]
  })
  return {
    facts: new Map(facts),
    networkNames: new Map([...networks.values()].map(({ segment, name }) => [segment, name])),
  }
}

type Values = Map<string, Partial<Record<string, string[]>>>

function readValues(db: Reader, ids: readonly string[], progress: Progress): Values {
  const values: Values = new Map()
  const asked = { ids: JSON.stringify(ids), ...progressParams(progress) }
  for (const { id, filter, value } of valuesOf(db).all(asked)) {
    const known = values.get(id) ?? {}
    values.set(id, { ...known, [filter]: [...(known[filter] ?? []), value] })
  }
  return values
}

function readNetworks(db: Reader, values: Values, progress: Progress) {
  const ids = [...values.values()].flatMap(({ network }) => network ?? [])
  const networks = Object.values(describeEntries(db, ids, progress))
  return new Map(
    networks
      .filter(({ isKnown, status }) => isKnown && status === 'live')
      .map(({ id, path, name }) => [
        id,
        { segment: path.split('/').at(-1) ?? '', name: nameFor(name) },
      ]),
  )
}
