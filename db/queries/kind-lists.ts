import { and, asc, eq, sql } from 'drizzle-orm'
import type { Mention } from '@/wiki/reading/mention'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { noteList } from '../read-log'
import { entries } from '../schema'
import { decodeCursor, pageOf, type Page } from './cursor'
import { known, progressParams } from './known'
import { countOfKind } from './list-totals'
import { describeEntries } from './mentions'
import { prepared } from './prepared'

const ENTRIES_PER_PAGE = 60

const isShown = and(
  eq(entries.kind, sql.placeholder('kind')),
  eq(entries.status, 'live'),
  known(entries),
)

const page = prepared((db) =>
  db
    .select({ id: entries.id, sortName: entries.sortName })
    .from(entries)
    .where(
      and(
        isShown,
        sql`(${entries.sortName}, ${entries.id}) > (${sql.placeholder('name')}, ${sql.placeholder('id')})`,
      ),
    )
    .orderBy(asc(entries.sortName), asc(entries.id))
    .limit(ENTRIES_PER_PAGE + 1)
    .prepare(),
)

/** The entries of one kind by name. Null when the cursor is none that this list gave. */
export function listEntriesOfKind(
  db: Reader,
  kind: string,
  progress: Progress,
  cursor?: string,
): Page<Mention> | null {
  const after = cursor === undefined ? ['', ''] : decodeCursor(cursor, ['text', 'text'])
  if (!after) return null
  const [name = '', id = ''] = after
  noteList(kind)
  const params = { kind, ...progressParams(progress) }
  const rows = page(db).all({ ...params, name, id })
  const all = countOfKind(db, kind, progress)
  const cut = pageOf(rows, ENTRIES_PER_PAGE, all, (row) => [row.sortName, row.id])
  const mentions = describeEntries(
    db,
    cut.rows.map((row) => row.id),
    progress,
  )
  return { ...cut, rows: cut.rows.flatMap((row) => mentions[row.id] ?? []) }
}
