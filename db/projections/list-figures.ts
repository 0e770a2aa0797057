import { and, eq, sql } from 'drizzle-orm'
import type { Kind } from '@/wiki/kinds/kind'
import { listKinds } from '@/wiki/kinds/registry'
import { countedFilters } from '@/wiki/reading/list-question'
import type { Reader, Transaction } from '../open'
import { prepared } from '../queries/prepared'
import { listCounts } from '../schema'
import type { ListedRow, ListValueRow } from './list-rows'

type Figure = Omit<typeof listCounts.$inferSelect, 'kind' | 'entries'>

/** Under what an entry is counted, each once: by the text of the figure. */
type Counted = Map<string, Figure>

/** Under what an entry is counted for everybody: the list as a whole, its values, and those in pairs that a list shows. */
export function countedIn(
  kind: Kind,
  { row, values }: { row: ListedRow | undefined; values: ListValueRow[] },
): Counted {
  const counted: Counted = new Map()
  const count = (filter: string, value: string, besideFilter: string, besideValue: string) => {
    const key = `${besideFilter} ${besideValue} ${filter} ${value}`
    counted.set(key, { besideFilter, besideValue, filter, value })
  }
  if (row && row.knownEpisode <= 0) count('', '', '', '')
  const open = values.filter(({ isOpen }) => isOpen)
  for (const { filter, value } of open) count(filter, value, '', '')
  const together = countedFilters(kind)
  const paired = open.filter(({ filter }) => together.has(filter))
  for (const one of paired) {
    for (const other of paired) {
      if (one.filter !== other.filter) count(one.filter, one.value, other.filter, other.value)
    }
  }
  return counted
}

const { besideFilter, besideValue, filter, value, kind } = {
  kind: sql.placeholder('kind'),
  besideFilter: sql.placeholder('besideFilter'),
  besideValue: sql.placeholder('besideValue'),
  filter: sql.placeholder('filter'),
  value: sql.placeholder('value'),
}

const adding = prepared((db) =>
  db
    .insert(listCounts)
    .values({ kind, besideFilter, besideValue, filter, value, entries: sql.placeholder('by') })
    .onConflictDoUpdate({
      target: [
        listCounts.kind,
        listCounts.besideFilter,
        listCounts.besideValue,
        listCounts.filter,
        listCounts.value,
      ],
      set: { entries: sql`${listCounts.entries} + excluded.entries` },
    })
    .prepare(),
)

const removing = prepared((db) =>
  db
    .delete(listCounts)
    .where(
      and(
        eq(listCounts.kind, kind),
        eq(listCounts.besideFilter, besideFilter),
        eq(listCounts.besideValue, besideValue),
        eq(listCounts.filter, filter),
        eq(listCounts.value, value),
        eq(listCounts.entries, 0),
      ),
    )
    .prepare(),
)

/** Changes the figures of a list by what one entry is counted under now and was before. */
export function countInFigures(
  tx: Transaction,
  kind: string,
  before: Counted,
  after: Counted,
): void {
  for (const [key, figure] of after) {
    if (!before.has(key)) adding(tx).run({ kind, ...figure, by: 1 })
  }
  for (const [key, figure] of before) {
    if (after.has(key)) continue
    adding(tx).run({ kind, ...figure, by: -1 })
    removing(tx).run({ kind, ...figure })
  }
}

/** All figures of all lists, counted from their rows: what is kept must equal them. */
export function countFigures(db: Reader): (typeof listCounts.$inferSelect)[] {
  const paired = listKinds().flatMap((kind) =>
    [...countedFilters(kind)].map((filter) => [kind.name, filter]),
  )
  return db.all(sql`
    WITH paired AS (SELECT value ->> 0 AS kind, value ->> 1 AS filter FROM json_each(${JSON.stringify(paired)}))
    SELECT kind, '' AS besideFilter, '' AS besideValue, '' AS filter, '' AS value, count(*) AS entries
    FROM listed WHERE known_episode <= 0 GROUP BY kind
    UNION ALL
    SELECT kind, '', '', filter, value, count(*) FROM list_values WHERE is_open GROUP BY kind, filter, value
    UNION ALL
    SELECT one.kind, beside.filter, beside.value, one.filter, one.value, count(*)
    FROM list_values AS beside
    JOIN list_values AS one ON one.entry_id = beside.entry_id AND one.filter <> beside.filter
    WHERE one.is_open AND beside.is_open
      AND (one.kind, one.filter) IN (SELECT kind, filter FROM paired)
      AND (beside.kind, beside.filter) IN (SELECT kind, filter FROM paired)
    GROUP BY one.kind, beside.filter, beside.value, one.filter, one.value`)
}

/** Counts all figures anew. */
export function recountFigures(tx: Transaction): void {
  const figures = countFigures(tx)
  tx.delete(listCounts).run()
  for (const { entries, ...figure } of figures) adding(tx).run({ ...figure, by: entries })
}
