import { nameFor } from '@/wiki/reading/shown-name'
import { listChangedEntries } from '@/wiki/revisions/changed-entries'
import type { RowDifference } from '@/wiki/revisions/difference'
import type { Reader } from '../open'
import { describeEntries } from './mentions'
import type { Viewer } from './revision-shield'

/** What the entries that differences mention are called and where they stand, as far as the viewer may know, by id. */
export function nameChangedEntries(
  db: Reader,
  differences: readonly RowDifference[],
  viewer: Viewer,
): Record<string, { path: string; name: string }> {
  const mentions = describeEntries(db, listChangedEntries(differences), viewer.progress)
  const shown = Object.values(mentions).filter(
    ({ status }) => status !== 'deleted' || viewer.seesDeleted,
  )
  return Object.fromEntries(shown.map(({ id, path, name }) => [id, { path, name: nameFor(name) }]))
}
