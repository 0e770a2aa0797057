import { findKind } from '@/wiki/kinds/registry'
import { canonicalDocument, canonicalJson, stableJson } from '@/wiki/revisions/canonical'
import { withoutIdleCitations } from '@/wiki/revisions/citing'
import type { Document } from '@/wiki/revisions/document'
import { mergeDocuments } from '@/wiki/revisions/merge'
import { applyPatch, type Patch } from '@/wiki/revisions/patch'
import { validateDocument } from '@/wiki/revisions/validate'
import type { Reader } from '../open'
import { getHead, getRevisionOf } from '../queries/head'
import { hashOfText, valueHash } from '../revision-hash'
import { checkSurroundings, planPaths } from './check-surroundings'
import type { EditPart, ResolvedPart } from './resolved-part'

export type { EditPart, ResolvedPart } from './resolved-part'

/** Why parts cannot be looked at at all: a token that is missing or another's. */
export type MissingToken = 'base' | 'entry' | 'kind' | 'parts'

const NONE: Document = { kind: '', fields: {} }
/** A daily drama goes with its 150 episodes and more in one edit. */
export const MOST_PARTS = 1000

/**
 * Merges each part with the head as it is now, and checks the results one by one and together.
 * Reads only: preview, submission, the reviewer's page and the decision all ask this one function.
 */
export function resolveParts(
  db: Reader,
  parts: EditPart[],
): { status: 'resolved'; parts: ResolvedPart[] } | { status: 'missing'; what: MissingToken } {
  if (parts.length === 0 || parts.length > MOST_PARTS) return { status: 'missing', what: 'parts' }
  if (new Set(parts.map((part) => part.entryId)).size < parts.length) {
    return { status: 'missing', what: 'parts' }
  }
  const resolved: ResolvedPart[] = []
  for (const part of parts) {
    const one = resolvePart(db, part)
    if (typeof one === 'string') return { status: 'missing', what: one }
    resolved.push(one)
  }
  const paths = planPaths(db, resolved)
  for (const part of resolved) {
    part.problems.push(...checkSurroundings(db, part, resolved, paths))
  }
  return { status: 'resolved', parts: resolved }
}

function resolvePart(db: Reader, part: EditPart): ResolvedPart | MissingToken {
  if (!findKind(part.kind)) return 'kind'
  const stored = part.base === null ? null : getRevisionOf(db, part.entryId, part.base)
  if (part.base !== null && !stored) return 'base'
  const head = getHead(db, part.entryId)
  // Somebody who leaves the base out of an edit of what stands already has not seen what they would overwrite.
  if (part.base === null && head) return 'base'
  if (head && head.document.kind !== part.kind) return 'kind'
  const none = { ...NONE, kind: part.kind }
  const base = stored?.document ?? none
  if (!isOnBase(base, part.patch)) return 'base'
  // In canonical form, so that a row of which nothing is left is gone already when it meets the others'.
  const yours = canonicalDocument(applyPatch(base, part.patch))
  const sides = [base, head?.document ?? none, yours] as const
  const merge = mergeDocuments(...sides)
  const result = canonicalDocument(withoutIdleCitations(merge.document, sides))
  const json = stableJson(result)
  return {
    entryId: part.entryId,
    kind: part.kind,
    base: stored?.document ?? null,
    head,
    result,
    json,
    conflicts: merge.conflicts,
    problems: validateDocument(result),
    isChange: !head || canonicalJson(head.document) !== json,
  }
}

/** True when the base has every row that the patch changes: a change of what is not there would be taken in and lost. */
function isOnBase(base: Document, patch: Patch): boolean {
  const ids = new Map(
    Object.entries(base.fields).map(([field, rows]) => [field, new Set(rows.map((row) => row.id))]),
  )
  return patch.rows.every(({ op, field, id }) => op === 'add' || ids.get(field)?.has(id))
}

/**
 * The hash of what a reviewer is shown: the version, the heads, and what would be published on them.
 * A decision carries it back, so that approved is what was seen.
 */
export function seenHashOf(version: number, parts: ResolvedPart[]): string {
  return valueHash({
    version,
    parts: parts.map((part) => ({
      entry: part.entryId,
      head: part.head?.revisionId ?? null,
      result: hashOfText(part.json),
    })),
  })
}

/** The heads on which parts were resolved: entry id → revision id, 0 for an entry that is not there yet. */
export function headsOf(parts: ResolvedPart[]): Record<string, number> {
  return Object.fromEntries(parts.map((part) => [part.entryId, part.head?.revisionId ?? 0]))
}
