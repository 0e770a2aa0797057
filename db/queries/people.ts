import { eq, sql } from 'drizzle-orm'
import type { Mention } from '@/wiki/reading/mention'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { noteAround } from '../read-log'
import { links } from '../schema'
import { known, progressParams } from './known'
import { describeEntries } from './mentions'
import { prepared } from './prepared'

/** A person in a list, with the number of dramas that credit them. */
export interface PersonLine {
  mention: Mention
  dramas: number
}

/** Counted over the links, which know of people who had no page yet when a cast named them. */
const credited = prepared((db) =>
  db
    .select({
      id: sql<string>`${links.toId}`,
      dramas: sql<number>`count(distinct ${links.fromId})`,
    })
    .from(links)
    .where(
      sql`${links.toId} in (select value from json_each(${sql.placeholder('ids')})) and ${links.field} in ('cast', 'crew') and ${eq(links.column, 'person')} and ${known(links)}`,
    )
    .groupBy(links.toId)
    .prepare(),
)

/** Several people by id. */
export function listPeopleById(db: Reader, ids: string[], progress: Progress): PersonLine[] {
  noteAround(...ids)
  const params = { ids: JSON.stringify(ids), ...progressParams(progress) }
  const dramas = new Map(
    credited(db)
      .all(params)
      .map((row) => [row.id, row.dramas]),
  )
  const mentions = describeEntries(db, ids, progress)
  return ids.flatMap((id) => {
    const mention = mentions[id]
    return mention?.isKnown ? [{ mention, dramas: dramas.get(id) ?? 0 }] : []
  })
}
