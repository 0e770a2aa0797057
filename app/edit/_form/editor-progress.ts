import { readerProgress } from '@/app/_server/request'
import type { Reader } from '@/db/open'
import { progressOf } from '@/db/queries/progress'
import { listSpoilerConsents } from '@/db/queries/watched'
import { LAST_EPISODE, type Progress } from '@/wiki/spoilers/progress'

/** How far the forms of an editor go: as far as they have watched, and all of the dramas that they have agreed to see. */
export function editorProgress(db: Reader, userId: string): Progress {
  const agreed = listSpoilerConsents(db, userId).map((drama) => [drama, LAST_EPISODE] as const)
  return progressOf({ ...readerProgress().dramas, ...Object.fromEntries(agreed) })
}
