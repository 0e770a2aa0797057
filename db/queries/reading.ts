import { kindOf } from '@/wiki/kinds/registry'
import type { Around } from '@/wiki/reading/around'
import type { EntryName } from '@/wiki/kinds/kind'
import type { EntryReading, Watch } from '@/wiki/reading/entry-reading'
import type { HeldGroup } from '@/wiki/reading/held-group'
import type { Mention } from '@/wiki/reading/mention'
import {
  collect,
  mentionedIn,
  proseCitationsIn,
  withoutHiddenLabels,
  type Mentioned,
} from '@/wiki/reading/references'
import { rowsOf, type Document } from '@/wiki/revisions/document'
import type { Gate } from '@/wiki/spoilers/gate'
import type { Progress } from '@/wiki/spoilers/progress'
import { shieldDocument } from '@/wiki/spoilers/shield'
import type { Reader } from '../open'
import { readAround } from './around'
import { listCitedBy } from './cited-by'
import { lastEpisode, listNumberings } from './episodes'
import { findEntryByPath, type HeadEntry } from './entries'
import { describeHeld } from './held-dramas'
import { describeEntries, describeMentions } from './mentions'
import { citedSources, describeSources } from './sources'
import { say } from '@/wiki/words/language'

/** What stands at a path, for one reader. */
export type Reading =
  | { status: 'live'; reading: EntryReading }
  /** The entry stands elsewhere now. */
  | { status: 'moved'; path: string }
  | { status: 'deleted'; path: string; kind: string }
  /** There is an entry, and this reader may not know of it yet. */
  | {
      status: 'hidden'
      path: string
      kind: string
      gate?: Gate
      /** What would be shown, as far as it may be said. */
      waiting: HeldGroup[]
      watch?: Watch
    }
  | { status: 'missing' }
  /** The list on the page was asked to go on from a place that it does not have. */
  | { status: 'bad-cursor' }

/**
 * Reads what stands at a path: the document as far as this reader's progress goes, everything that it mentions, its
 * sources, and what other entries say of it. Nothing that the reader may not know is in the result.
 */
export function readEntry(db: Reader, path: string, progress: Progress, cursor?: string): Reading {
  const found = findEntryByPath(db, path)
  if (!found) return { status: 'missing' }
  const { entry, document: whole } = found
  if (entry.status !== 'live') return { status: 'deleted', path: entry.path, kind: entry.kind }
  if (!found.isCurrent) return { status: 'moved', path: entry.path }
  const kind = kindOf(entry.kind)
  const shielded = shieldDocument(kind, whole, entry.id, progress)
  if (shielded.isHidden) {
    const { path: to, kind: name } = entry
    const watch = watchOf(db, entry, { latin: say(kind.label) }, progress)
    const { gate } = shielded
    const waiting = describeHeld(db, gate ? [gate] : [], progress)
    return { status: 'hidden', path: to, kind: name, gate, waiting, ...watch }
  }
  const { document, held } = shielded
  const around = readAround(db, { id: entry.id, document, progress, cursor })
  if (!around) return { status: 'bad-cursor' }
  const shown = { document, held, around, progress }
  return { status: 'live', reading: compose(db, found, shown) }
}

interface Shown {
  document: Document
  held: Gate[]
  around: Around
  progress: Progress
}

/** Puts together what the page of an entry draws of a document that this reader may see. */
export function compose(
  db: Reader,
  { entry, revision }: HeadEntry,
  { document, held, around, progress }: Shown,
): EntryReading {
  const kind = kindOf(entry.kind)
  const mentioned = mentionedIn(kind, document)
  collectAround(around, mentioned)
  const mentions = describeMentions(db, mentioned.ids, mentioned.paths, progress)
  const shown = withoutHiddenLabels(document, mentions)
  const cited = [
    ...citedSources(shown, 'citations'),
    ...proseCitationsIn(kind, shown).map((path) => ({ path, label: path })),
  ]
  return {
    id: entry.id,
    kind: entry.kind,
    path: entry.path,
    name: kind.nameOf((field) => rowsOf(shown, field)),
    ...parentOfEntry(db, entry.parentId, progress),
    document: shown,
    held,
    waiting: {
      facts: describeHeld(db, held, progress),
      moments: describeHeld(db, around.hiddenMoments, progress),
    },
    revision,
    progress,
    mentions,
    sources: describeSources(db, cited, progress),
    citedBy: listCitedBy(db, entry.id),
    around,
    ...watchOf(
      db,
      entry,
      kind.nameOf((field) => rowsOf(shown, field)),
      progress,
    ),
  }
}

/** What a reader of this page watches: the drama itself, or the drama that the entry belongs to. */
function watchOf(
  db: Reader,
  entry: HeadEntry['entry'],
  name: EntryName,
  progress: Progress,
): { watch?: Watch } {
  const drama =
    entry.kind === 'drama'
      ? { id: entry.id, kind: entry.kind, path: entry.path, name }
      : parentOfEntry(db, entry.parentId, progress).parent
  if (drama?.kind !== 'drama') return {}
  const { id, path } = drama
  const numberings = listNumberings(db, id, progress)
  const named = { id, path, name: drama.name }
  return { watch: { drama: named, episodes: lastEpisode(db, id), numberings } }
}

function parentOfEntry(db: Reader, id: string | null, progress: Progress): { parent?: Mention } {
  const parent = id === null ? undefined : describeEntries(db, [id], progress)[id]
  return parent ? { parent } : {}
}

/** The rows of other entries that a page draws mention entries too. */
function collectAround(around: Around, into: Mentioned): void {
  for (const { row } of around.relationships ?? []) {
    collect(kindOf('character'), 'relationships', row, into)
  }
  for (const { row, field } of around.credits ?? []) collect(kindOf('drama'), field, row, into)
  for (const row of around.episode?.guests ?? []) collect(kindOf('drama'), 'cast', row, into)
  for (const { row } of around.drama?.followers ?? []) {
    collect(kindOf('drama'), 'related', row, into)
  }
  for (const waiting of around.drama?.waiting ?? []) {
    for (const row of waiting.whereToWatch) collect(kindOf('drama'), 'whereToWatch', row, into)
    for (const { row, field } of waiting.credits) collect(kindOf('drama'), field, row, into)
  }
  for (const { entry, field, row } of around.source?.facts ?? []) {
    collect(kindOf(entry.kind), field, row, into)
  }
}
