import { and, asc, eq, sql } from 'drizzle-orm'
import { kindOf } from '@/wiki/kinds/registry'
import type { Mention } from '@/wiki/reading/mention'
import { rowsOf, type Row } from '@/wiki/revisions/document'
import type { Progress } from '@/wiki/spoilers/progress'
import { shieldDocument } from '@/wiki/spoilers/shield'
import type { Reader } from '../open'
import { noteAround } from '../read-log'
import { entries, links } from '../schema'
import { getHeads } from './entries'
import { known, progressParams } from './known'
import { describeEntries } from './mentions'
import { prepared } from './prepared'

const pointing = prepared((db) =>
  db
    .select({ fromId: links.fromId, rowId: links.rowId })
    .from(links)
    .innerJoin(entries, eq(entries.id, links.fromId))
    .where(
      and(
        eq(links.toId, sql.placeholder('to')),
        eq(links.field, sql.placeholder('field')),
        eq(entries.kind, sql.placeholder('kind')),
        eq(entries.status, 'live'),
        known(links),
        known(entries),
      ),
    )
    .orderBy(asc(entries.sortName), asc(links.rowId))
    .limit(200)
    .prepare(),
)

/** The rows of a field of other entries that point here: the other side of a relation, with what its owner says of it. */
export function listIncomingRows(
  db: Reader,
  toId: string,
  kind: string,
  field: string,
  progress: Progress,
): { from: Mention; row: Row }[] {
  noteAround(toId)
  const rows = pointing(db).all({ to: toId, kind, field, ...progressParams(progress) })
  const ids = [...new Set(rows.map((row) => row.fromId))]
  const heads = getHeads(db, ids)
  const mentions = describeEntries(db, ids, progress)
  return rows.flatMap(({ fromId, rowId }) => {
    const [head, from] = [heads.get(fromId), mentions[fromId]]
    if (!head || !from) return []
    const shown = shieldDocument(kindOf(kind), head.document, fromId, progress).document
    const row = rowsOf(shown, field).find(({ id }) => id === rowId)
    return row ? [{ from, row }] : []
  })
}
