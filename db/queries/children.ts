import { and, asc, eq, sql } from 'drizzle-orm'
import type { Mention } from '@/wiki/reading/mention'
import type { Gate } from '@/wiki/spoilers/gate'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { noteAround } from '../read-log'
import { entries } from '../schema'
import { gateOf } from './known'
import { describeEntries, mentionColumns } from './mentions'
import { prepared } from './prepared'

const children = prepared((db) =>
  db
    .select(mentionColumns)
    .from(entries)
    .where(
      and(
        eq(entries.parentId, sql.placeholder('parent')),
        eq(entries.kind, sql.placeholder('kind')),
        eq(entries.status, 'live'),
      ),
    )
    .orderBy(asc(entries.sortName), asc(entries.id))
    .limit(1000)
    .prepare(),
)

/** What of a list this reader may know of, and the gates of what they may not. */
export interface ShownAndHidden {
  shown: Mention[]
  hidden: Gate[]
}

/** The entries of a kind that stand under another (a drama's characters or moments). */
export function listChildren(
  db: Reader,
  parent: string,
  kind: string,
  progress: Progress,
): ShownAndHidden {
  noteAround(parent)
  const rows = children(db).all({ parent, kind })
  return splitByProgress(
    db,
    rows.map((row) => ({ id: row.id, gate: gateOf(row) })),
    progress,
  )
}

/** Describes entries for a list, and sets those apart that the reader may not know of. */
export function splitByProgress(
  db: Reader,
  rows: { id: string; gate?: Gate }[],
  progress: Progress,
): ShownAndHidden {
  const mentions = describeEntries(
    db,
    rows.map((row) => row.id),
    progress,
  )
  const shown: Mention[] = []
  const hidden: Gate[] = []
  for (const { id, gate } of rows) {
    const mention = mentions[id]
    if (!mention) continue
    if (mention.isKnown) shown.push(mention)
    else hidden.push(mention.gate ?? gate ?? { drama: null, episode: 0 })
  }
  return { shown, hidden }
}
