import { and, asc, count, eq, gt, or, sql } from 'drizzle-orm'
import type { Mention } from '@/wiki/reading/mention'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { noteAround } from '../read-log'
import { entries, links } from '../schema'
import { decodeCursor, pageOf, type Page } from './cursor'
import { known, progressParams } from './known'
import { describeEntries, mentionColumns, mentionOf } from './mentions'
import { prepared } from './prepared'

/** A page that mentions an entry, and the fields in which it does. */
export interface IncomingLink {
  from: Mention
  fields: string[]
}

const LINKS_PER_PAGE = 50

const shown = and(
  eq(links.toId, sql.placeholder('to')),
  eq(entries.status, 'live'),
  known(links),
  known(entries),
)

const page = prepared((db) =>
  db
    .select({
      ...mentionColumns,
      sortName: entries.sortName,
      fields: sql<string>`json_group_array(distinct ${links.field})`,
    })
    .from(links)
    .innerJoin(entries, eq(entries.id, links.fromId))
    .where(
      and(
        shown,
        or(
          gt(entries.kind, sql.placeholder('kind')),
          sql`(${entries.kind} = ${sql.placeholder('kind')} and (${entries.sortName}, ${entries.id}) > (${sql.placeholder('name')}, ${sql.placeholder('id')}))`,
        ),
      ),
    )
    .groupBy(entries.id)
    .orderBy(asc(entries.kind), asc(entries.sortName), asc(entries.id))
    .limit(LINKS_PER_PAGE + 1)
    .prepare(),
)

const total = prepared((db) =>
  db
    .select({ value: sql<number>`count(distinct ${links.fromId})` })
    .from(links)
    .innerJoin(entries, eq(entries.id, links.fromId))
    .where(shown)
    .prepare(),
)

/**
 * The pages that mention an entry, as far as this reader may know of the mention and of the page, one row for each
 * page. Null when the cursor is none that this list gave.
 */
export function listLinksTo(
  db: Reader,
  toId: string,
  progress: Progress,
  cursor?: string,
): Page<IncomingLink> | null {
  const after = cursor === undefined ? ['', '', ''] : decodeCursor(cursor, ['text', 'text', 'text'])
  if (!after) return null
  noteAround(toId)
  const params = { to: toId, ...progressParams(progress) }
  const [kind = '', name = '', id = ''] = after
  const rows = page(db).all({ ...params, kind, name, id })
  const all = total(db).get(params)?.value ?? 0
  const cut = pageOf(rows, LINKS_PER_PAGE, all, (row) => [row.kind, row.sortName, row.id])
  const described = describeEntries(
    db,
    cut.rows.map((row) => row.id),
    progress,
  )
  return {
    ...cut,
    rows: cut.rows.map((row) => ({
      from: described[row.id] ?? mentionOf(row, progress),
      fields: JSON.parse(row.fields) as string[],
    })),
  }
}

/** Entries that point here from one field of their kind: the other side of a relation that they own. */
export interface IncomingGroup {
  kind: string
  field: string
  total: number
  mentions: Mention[]
}

/** As many as a page shows of one relation; the rest stand on the list of links. */
const MOST_IN_GROUP = 24

const grouped = prepared((db) =>
  db
    .select({ ...mentionColumns, field: links.field })
    .from(links)
    .innerJoin(entries, eq(entries.id, links.fromId))
    .where(
      and(
        shown,
        eq(entries.kind, sql.placeholder('kind')),
        eq(links.field, sql.placeholder('field')),
      ),
    )
    .groupBy(entries.id)
    .orderBy(asc(entries.sortName), asc(entries.id))
    .limit(MOST_IN_GROUP)
    .prepare(),
)

const groupTotals = prepared((db) =>
  db
    .select({ kind: entries.kind, field: links.field, total: count(sql`distinct ${links.fromId}`) })
    .from(links)
    .innerJoin(entries, eq(entries.id, links.fromId))
    .where(shown)
    .groupBy(entries.kind, links.field)
    .prepare(),
)

/**
 * Who points at an entry, by kind and field. `isWanted` says which relations a page shows: the others (an address, a
 * citation, what the page computes by itself) are not read.
 */
export function listIncomingGroups(
  db: Reader,
  toId: string,
  progress: Progress,
  isWanted: (kind: string, field: string) => boolean,
): IncomingGroup[] {
  noteAround(toId)
  const params = { to: toId, ...progressParams(progress) }
  return groupTotals(db)
    .all(params)
    .filter(({ kind, field }) => isWanted(kind, field))
    .map((group) => {
      const rows = grouped(db).all({ ...params, kind: group.kind, field: group.field })
      const described = describeEntries(
        db,
        rows.map((row) => row.id),
        progress,
      )
      return { ...group, mentions: rows.flatMap((row) => described[row.id] ?? []) }
    })
}
