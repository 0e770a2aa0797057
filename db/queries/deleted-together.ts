import { aliasedTable, and, asc, eq } from 'drizzle-orm'
import type { Reader } from '../open'
import { entries, revisions } from '../schema'

/** What stood under an entry and was deleted with it, as one edit: what a restoration brings back too. */
export function listDeletedTogether(db: Reader, entryId: string): { id: string; name: string }[] {
  const parent = aliasedTable(entries, 'parent')
  const parentHead = aliasedTable(revisions, 'parent_head')
  return db
    .select({ id: entries.id, name: entries.latinName })
    .from(parent)
    .innerJoin(parentHead, eq(parentHead.id, parent.headRevisionId))
    .innerJoin(entries, and(eq(entries.parentId, parent.id), eq(entries.status, 'deleted')))
    .innerJoin(
      revisions,
      and(
        eq(revisions.id, entries.headRevisionId),
        eq(revisions.changesetId, parentHead.changesetId),
      ),
    )
    .where(eq(parent.id, entryId))
    .orderBy(asc(entries.kind), asc(entries.sortName))
    .all()
}
