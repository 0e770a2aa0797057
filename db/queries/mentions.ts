import { eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { kindOf } from '@/wiki/kinds/registry'
import type { Mention, Mentions } from '@/wiki/reading/mention'
import { nameFromPath } from '@/wiki/reading/name-from-path'
import { nameFor } from '@/wiki/reading/shown-name'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { noteEntries } from '../read-log'
import { dramas, entries, entryPaths, people } from '../schema'
import { nameOfRow, type EntryRow } from './entries'
import { gateOf, isRowKnown } from './known'
import { prepared } from './prepared'
import { say } from '@/wiki/words/language'

const parents = alias(entries, 'parents')

/** The columns that a mention is made of, for queries that join `entries` with `mentionJoins`' tables. */
export const mentionColumns = {
  id: entries.id,
  kind: entries.kind,
  path: entries.path,
  status: entries.status,
  latinName: entries.latinName,
  hangulName: entries.hangulName,
  knownDrama: entries.knownDrama,
  knownEpisode: entries.knownEpisode,
}

const described = {
  ...mentionColumns,
  parentId: entries.parentId,
  parentName: parents.latinName,
  parentHangul: parents.hangulName,
  parentDrama: parents.knownDrama,
  parentEpisode: parents.knownEpisode,
  parentStatus: parents.status,
  airedFrom: dramas.airedFrom,
  born: people.born,
}

type Described = Pick<EntryRow, keyof typeof mentionColumns> &
  Partial<
    Record<'parentName' | 'parentHangul' | 'parentDrama' | 'airedFrom' | 'born', string | null>
  > & {
    parentEpisode?: number | null
    parentStatus?: string | null
  }

const byIds = prepared((db) =>
  db
    .select(described)
    .from(entries)
    .leftJoin(parents, eq(parents.id, entries.parentId))
    .leftJoin(dramas, eq(dramas.entryId, entries.id))
    .leftJoin(people, eq(people.entryId, entries.id))
    .where(sql`${entries.id} in (select value from json_each(${sql.placeholder('ids')}))`)
    .prepare(),
)

const idsByPath = prepared((db) =>
  db
    .select({ path: entryPaths.path, id: entryPaths.entryId })
    .from(entryPaths)
    .where(sql`${entryPaths.path} in (select value from json_each(${sql.placeholder('paths')}))`)
    .prepare(),
)

/** A row of `mentionColumns` as the mention that this reader may have of it. */
export function mentionOf(row: Described, progress: Progress): Mention {
  const { id, kind, path, status } = row
  if (!isRowKnown(row, progress)) {
    const name = { latin: say(kindOf(kind).label) }
    return { id, kind, path, status, name, isKnown: false, gate: gateOf(row) }
  }
  if (status !== 'live') {
    return { id, kind, path, status, name: { latin: nameFromPath(path) }, isKnown: true }
  }
  const name = nameOfRow(row)
  const detail = detailOf(row, progress)
  return { id, kind, path, status, name, isKnown: true, ...(detail ? { detail } : {}) }
}

/** What tells namesakes apart: the drama that it belongs to, the first broadcast's or the birth's year. */
function detailOf(row: Described, progress: Progress): string | undefined {
  const {
    parentName,
    parentHangul = null,
    parentStatus,
    parentDrama = null,
    parentEpisode,
    airedFrom,
    born,
  } = row
  const gate = { knownDrama: parentDrama, knownEpisode: parentEpisode ?? 0 }
  if (parentName && parentStatus === 'live' && isRowKnown(gate, progress)) {
    return nameFor(nameOfRow({ latinName: parentName, hangulName: parentHangul }))
  }
  return airedFrom?.slice(0, 4) ?? born?.slice(0, 4) ?? undefined
}

/** What a page may say of other entries, by id. Ids that no entry has are left out. */
export function describeEntries(
  db: Reader,
  ids: Iterable<string>,
  progress: Progress,
): Record<string, Mention> {
  const list = [...new Set(ids)]
  if (list.length === 0) return {}
  const rows = byIds(db).all({ ids: JSON.stringify(list) })
  noteEntries(list)
  noteEntries(rows.map((row) => row.parentId))
  return Object.fromEntries(rows.map((row) => [row.id, mentionOf(row, progress)]))
}

/** The same by path, through every path that an entry ever had; a path without an entry (a red link) is left out. */
export function describePaths(
  db: Reader,
  paths: Iterable<string>,
  progress: Progress,
): Record<string, Mention> {
  return describeMentions(db, [], paths, progress).byPath
}

/** What a page may say of all the entries that it mentions, by id and by path, in two queries. */
export function describeMentions(
  db: Reader,
  ids: Iterable<string>,
  paths: Iterable<string>,
  progress: Progress,
): Mentions {
  const pathList = [...new Set(paths)]
  const found = pathList.length === 0 ? [] : idsByPath(db).all({ paths: JSON.stringify(pathList) })
  const byId = describeEntries(db, [...ids, ...found.map((row) => row.id)], progress)
  const byPath: Record<string, Mention> = {}
  for (const { path, id } of found) {
    const mention = byId[id]
    if (mention) byPath[path] = mention
  }
  return { byId, byPath }
}
