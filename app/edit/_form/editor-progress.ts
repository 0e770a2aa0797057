import { readerProgress } from '@/app/_server/request'
import type { Reader } from '@/db/open'
import { progressOf } from '@/db/queries/progress'
import { listSpoilerConsents } from '@/db/queries/watched'
import { LAST_EPISODE, type Progress } from '@/wiki/spoilers/progress'

/**
 * How far the forms and reviews of an editor go: as far as they have watched (`said` in the address, where it says more),
 * and all of the dramas that they have agreed to see.
 */
export function editorProgress(
  db: Reader,
  userId: string,
  said: Progress = readerProgress(),
): Progress {
  const agreed = listSpoilerConsents(db, userId).map((drama) => [drama, LAST_EPISODE] as const)
  const { dramas, others, revealed } = said
  const all = { ...dramas, ...Object.fromEntries(agreed) }
  return { ...progressOf(all), others, revealed }
}
