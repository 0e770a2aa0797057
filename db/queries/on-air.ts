import { and, eq, inArray } from 'drizzle-orm'
import { kindOf } from '@/wiki/kinds/registry'
import type { Document } from '@/wiki/revisions/document'
import { homeDrama } from '@/wiki/spoilers/gate'
import type { Reader } from '../open'
import { dramas } from '../schema'

/** True when one of the entries is a drama that is on air, stands under one, or belongs to one. */
export function isAboutAiring(
  db: Reader,
  parts: readonly { entryId: string; result: Document }[],
): boolean {
  const ids = parts.flatMap(({ entryId, result }) => {
    const home = homeDrama(kindOf(result.kind), result)
    return home === null ? [entryId] : [entryId, home]
  })
  const airing = db
    .select({ id: dramas.entryId })
    .from(dramas)
    .where(and(inArray(dramas.entryId, [...new Set(ids)]), eq(dramas.status, 'airing')))
    .limit(1)
    .get()
  return airing !== undefined
}
