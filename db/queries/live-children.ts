import { and, asc, eq } from 'drizzle-orm'
import type { Mention } from '@/wiki/reading/mention'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { entries } from '../schema'
import { mentionColumns, mentionOf } from './mentions'

/** What stands directly under an entry, of every kind, each called as somebody with this progress may know it. */
export function listLiveChildren(db: Reader, parentId: string, progress: Progress): Mention[] {
  return db
    .select(mentionColumns)
    .from(entries)
    .where(and(eq(entries.parentId, parentId), eq(entries.status, 'live')))
    .orderBy(asc(entries.kind), asc(entries.sortName))
    .all()
    .map((row) => mentionOf(row, progress))
}
