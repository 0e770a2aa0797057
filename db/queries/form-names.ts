import type { Progress } from '@/wiki/spoilers/progress'
import { shownName } from '@/wiki/reading/shown-name'
import { eq } from 'drizzle-orm'
import type { Reader } from '../open'
import { entryPaths } from '../schema'
import { describeEntries } from './mentions'

/**
 * The names of entries as an editor with this progress may know them, else what they are; an id that no entry has stands
 * for itself.
 */
export function nameEntries(
  db: Reader,
  ids: Iterable<string>,
  progress: Progress,
): (entry: string) => string {
  const mentions = describeEntries(db, ids, progress)
  return (entry) => {
    const mention = mentions[entry]
    return mention ? shownName(mention.name).first : entry
  }
}

/** True when an entry stands or stood at that path, so that no other may. */
export function isPathTaken(db: Reader, path: string): boolean {
  return db.select().from(entryPaths).where(eq(entryPaths.path, path)).get() !== undefined
}
