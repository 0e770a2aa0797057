import { and, eq, ne } from 'drizzle-orm'
import { ENTRY_ID } from '@/wiki/kinds/column'
import { kindOf, pathOf } from '@/wiki/kinds/registry'
import type { Document } from '@/wiki/revisions/document'
import { listMentions } from '@/wiki/revisions/mentions'
import type { Problem } from '@/wiki/revisions/problem'
import { isDeleted } from '@/wiki/revisions/revert'
import { parentOf, segmentOf } from '@/wiki/revisions/validate'
import type { Reader } from '../open'
import { getEntryRow, resolvePath } from '../queries/entry-row'
import { entries } from '../schema'
import type { ResolvedPart } from './resolved-part'

/**
 * What only the other entries can tell about a part: whether what it mentions stands, whether its address is
 * free, whether what stands under it would be left alone. `all` are the parts of the same edit, which count
 * as if they were published already, and `paths` where they will stand (`planPaths`).
 */
export function checkSurroundings(
  db: Reader,
  part: ResolvedPart,
  all: ResolvedPart[],
  paths: Paths,
): Problem[] {
  if (!ENTRY_ID.test(part.entryId)) return [{ code: 'row-id' }]
  if (part.problems.some((problem) => problem.code === 'segment' || problem.code === 'parent'))
    return []
  if (isDeleted(part.result)) {
    // A deleted entry is not edited in the dark: it is restored first.
    const wasDeleted = part.head !== null && isDeleted(part.head.document)
    if (wasDeleted && part.isChange) return [{ code: 'deleted-page' }]
    return checkNothingLeftUnder(db, part, all)
  }
  return [...checkMentions(db, part, all), ...checkPath(db, part, all, paths)]
}

/** The kind and the state that an entry has, or will have after this edit. */
function lookUp(db: Reader, id: string, all: ResolvedPart[]) {
  const part = all.find((other) => other.entryId === id)
  if (part) return { kind: part.kind, isLive: !isDeleted(part.result) }
  const row = getEntryRow(db, id)
  return row && { kind: row.kind, isLive: row.status === 'live' }
}

/** New mentions must lead somewhere; ones that stood before stay, as the red links that they have become. */
function checkMentions(db: Reader, part: ResolvedPart, all: ResolvedPart[]): Problem[] {
  const kind = kindOf(part.kind)
  const before = new Set(
    part.head ? listMentions(kind, part.head.document).map((mention) => mention.entry) : [],
  )
  return listMentions(kind, part.result).flatMap<Problem>((mention) => {
    const { field, row, column, declared, entry } = mention
    const at = { field, row, column }
    const target = lookUp(db, entry, all)
    if (!target) return [{ code: 'no-such-entry', ...at }]
    if (!declared.kinds?.includes(target.kind)) return [{ code: 'wrong-kind', ...at }]
    const isNew = !before.has(entry) || field === 'address'
    return target.isLive || !isNew ? [] : [{ code: 'deleted-entry', ...at }]
  })
}

/** A path once published is never given to another entry, except where numbers are (episodes). */
function checkPath(db: Reader, part: ResolvedPart, all: ResolvedPart[], paths: Paths): Problem[] {
  const at = { field: 'address', row: 'address', column: 'segment' }
  const path = paths.get(part.entryId) ?? null
  if (path === null) return []
  const taken = { code: 'path-taken' as const, ...at, value: path }
  if (all.some((other) => other !== part && paths.get(other.entryId) === path)) return [taken]
  const holder = resolvePath(db, path)
  if (holder === null || holder === part.entryId) return []
  if (!kindOf(part.kind).segment.isReusable) return [taken]
  const standing = db
    .select({ id: entries.id })
    .from(entries)
    .where(and(eq(entries.path, path), eq(entries.status, 'live'), ne(entries.id, part.entryId)))
    .get()
  const leaves = standing && all.find((other) => other.entryId === standing.id)
  const isLeft = leaves && (isDeleted(leaves.result) || paths.get(leaves.entryId) !== path)
  return standing && !isLeft ? [taken] : []
}

/** Where the parts of an edit will stand, by entry; null while a parent cannot be found. */
type Paths = ReadonlyMap<string, string | null>

/** Looks the paths up once for all parts: each is compared with each. */
export function planPaths(db: Reader, all: ResolvedPart[]): Paths {
  return new Map(all.map((part) => [part.entryId, plannedPath(db, part.result, all)]))
}

/** The path that a document gives its entry; null while its parent cannot be found. */
export function plannedPath(db: Reader, document: Document, all: ResolvedPart[]): string | null {
  const kind = kindOf(document.kind)
  const parentId = parentOf(document)
  if (parentId === undefined) return pathOf(kind, segmentOf(document))
  const part = all.find((other) => other.entryId === parentId)
  const parentPath = part ? plannedPath(db, part.result, []) : getEntryRow(db, parentId)?.path
  return parentPath ? pathOf(kind, segmentOf(document), parentPath) : null
}

/** Nothing is deleted by the way: what stands under an entry has to go in the same edit, where everybody sees it. */
function checkNothingLeftUnder(db: Reader, part: ResolvedPart, all: ResolvedPart[]): Problem[] {
  const left = db
    .select({ id: entries.id })
    .from(entries)
    .where(and(eq(entries.parentId, part.entryId), eq(entries.status, 'live')))
    .all()
    .filter(({ id }) => !all.some((other) => other.entryId === id && isDeleted(other.result)))
  return left.length > 0 ? [{ code: 'has-children', limit: left.length }] : []
}
