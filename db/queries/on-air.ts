import { and, eq, sql } from 'drizzle-orm'
import { kindOf } from '@/wiki/kinds/registry'
import type { Document } from '@/wiki/revisions/document'
import { homeDrama } from '@/wiki/spoilers/gate'
import type { Reader } from '../open'
import { dramas } from '../schema'
import { prepared } from './prepared'

const airing = prepared((db) =>
  db
    .select({ id: dramas.entryId })
    .from(dramas)
    .where(
      and(
        sql`${dramas.entryId} in (select value from json_each(${sql.placeholder('ids')}))`,
        eq(dramas.status, 'airing'),
      ),
    )
    .limit(1)
    .prepare(),
)

/** True when one of the entries is a drama that is on air, stands under one, or belongs to one. */
export function isAboutAiring(
  db: Reader,
  parts: readonly { entryId: string; result: Document }[],
): boolean {
  const ids = parts.flatMap(({ entryId, result }) => {
    const home = homeDrama(kindOf(result.kind), result)
    return home === null ? [entryId] : [entryId, home]
  })
  return airing(db).get({ ids: JSON.stringify([...new Set(ids)]) }) !== undefined
}
