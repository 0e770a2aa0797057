import { EVERYTHING_WATCHED } from '@/wiki/spoilers/progress'
import { shownName } from '@/wiki/reading/shown-name'
import { eq } from 'drizzle-orm'
import type { Reader } from '../open'
import { entryPaths } from '../schema'
import { describeEntries } from './mentions'

/** The names of entries as those who edit see them; an id that no entry has stands for itself. */
export function nameEntries(db: Reader, ids: Iterable<string>): (entry: string) => string {
  const mentions = describeEntries(db, ids, EVERYTHING_WATCHED)
  return (entry) => {
    const mention = mentions[entry]
    return mention ? shownName(mention.name).first : entry
  }
}

/** True when an entry stands or stood at that path, so that no other may. */
export function isPathTaken(db: Reader, path: string): boolean {
  return db.select().from(entryPaths).where(eq(entryPaths.path, path)).get() !== undefined
}
