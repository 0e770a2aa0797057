import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { ListOrder } from '@/wiki/kinds/listing'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { noteList } from '../read-log'
import { entries, listed } from '../schema'
import { decodeCursor, pageOf, type Page } from './cursor'
import { progressParams } from './known'
import { isAsked, type Asked } from './list-conditions'

const orders = {
  newest: { key: listed.newest, isDown: true },
  oldest: { key: listed.oldest, isDown: false },
  name: { key: listed.name, isDown: false },
  hangul: { key: listed.hangul, isDown: false },
  changed: { key: entries.changedAt, isDown: true },
} as const

/**
 * One page of the entries of a kind, by id. Null when the cursor is none that this list gave in this order.
 *
 * What is promised while others edit: a page goes on behind the key of the last row shown, and equal keys stand by id,
 * which never changes. So every row that is in the list from the first page to the last and keeps its key is seen exactly
 * once. A row whose key changes meanwhile (a new date, another name) is seen where it stands when its page is read: once,
 * twice, or not at all. In the order of the last change every edit is such a change, and always to the front: nothing is
 * seen twice there but what was changed after it had been seen, and what is missed stands on the first page.
 */
export function listEntries(
  db: Reader,
  asked: Asked,
  { order, cursor, size }: { order: ListOrder; cursor?: string; size: number },
  progress: Progress,
): Omit<Page<string>, 'total'> | null {
  const after = cursor === undefined ? undefined : placeOf(cursor, order)
  if (after === null) return null
  noteList(asked.kind)
  const rows =
    order === 'changed'
      ? byChange(db, asked, after, size + 1, progress)
      : byKey(db, asked, order, after, size + 1, progress)
  const { next, rows: shown } = pageOf(rows, size, 0, (row) => [order, row.key, row.id])
  return { rows: shown.map((row) => row.id), next }
}

interface Place {
  key: string | number
  id: string
}

interface KeyedRow {
  id: string
  key: string | number | null
}

function placeOf(cursor: string, order: ListOrder): Place | null {
  const shape = ['text', order === 'changed' ? 'number' : 'text', 'text'] as const
  const values = decodeCursor(cursor, shape)
  if (values?.[0] !== order) return null
  return { key: values[1], id: values[2] }
}

function behind(order: ListOrder, after: Place | undefined) {
  if (!after) return undefined
  const { key, isDown } = orders[order]
  const id = order === 'changed' ? entries.id : listed.entryId
  return isDown
    ? sql`(${key}, ${id}) < (${after.key}, ${after.id})`
    : sql`(${key}, ${id}) > (${after.key}, ${after.id})`
}

function byKey(
  db: Reader,
  asked: Asked,
  order: Exclude<ListOrder, 'changed'>,
  after: Place | undefined,
  limit: number,
  progress: Progress,
): KeyedRow[] {
  const { key, isDown } = orders[order]
  const direction = isDown ? desc : asc
  const { condition } = isAsked(db, asked, { by: order, goesOn: after !== undefined })
  return db
    .select({ id: listed.entryId, key })
    .from(listed)
    .where(and(condition, isNotNull(key), behind(order, after)))
    .orderBy(direction(key), direction(listed.entryId))
    .limit(limit)
    .prepare()
    .all(progressParams(progress))
}

function byChange(
  db: Reader,
  asked: Asked,
  after: Place | undefined,
  limit: number,
  progress: Progress,
): KeyedRow[] {
  const { condition, startsRare } = isAsked(db, asked, {
    by: 'changed',
    goesOn: after !== undefined,
  })
  const select = db.select({ id: entries.id, key: entries.changedAt })
  // A cross join is walked in the order in which it is written: from the few, or from the last change on.
  const both = startsRare
    ? select.from(listed).crossJoin(entries)
    : select.from(entries).crossJoin(listed)
  return both
    .where(
      and(
        eq(listed.entryId, entries.id),
        eq(entries.kind, asked.kind),
        eq(entries.status, 'live'),
        condition,
        behind('changed', after),
      ),
    )
    .orderBy(desc(entries.changedAt), desc(entries.id))
    .limit(limit)
    .prepare()
    .all(progressParams(progress))
}
