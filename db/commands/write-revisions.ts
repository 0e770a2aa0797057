import { eq, sql } from 'drizzle-orm'
import { differenceBetween } from '@/wiki/revisions/difference'
import { SCHEMA_VERSION, type Document } from '@/wiki/revisions/document'
import { parentOf } from '@/wiki/revisions/validate'
import { insertRow } from '../insert-row'
import type { Transaction } from '../open'
import { entryColumns, projectEntry } from '../projections/project-entry'
import { writeProvenance } from '../projections/provenance'
import { prepared } from '../queries/prepared'
import { hashOfText } from '../revision-hash'
import { changesets, entries, revisions } from '../schema'
import type { ResolvedPart } from './resolved-part'

/** The act that is recorded with the revisions. */
export interface Publication {
  editId: string
  authorId: string | null
  approverId: string | null
  /** The reviewer who amended it; the author keeps the credit. */
  amenderId: string | null
  summary: string
  revertsId: number | null
  at: number
}

/** What came to be: the paths of the entries, and the ids of their new heads, in the order of the parts. */
export interface Published {
  paths: string[]
  revisionIds: number[]
}

const movingHead = prepared((db) =>
  db
    .update(entries)
    .set({
      headRevisionId: sql`${sql.placeholder('revisionId')}`,
      changedAt: sql`${sql.placeholder('at')}`,
    })
    .where(eq(entries.id, sql.placeholder('entryId')))
    .prepare(),
)

const numberOf = prepared((db) =>
  db
    .select({ number: revisions.number })
    .from(revisions)
    .where(eq(revisions.id, sql.placeholder('id')))
    .prepare(),
)

/**
 * The one gate: nothing else writes revisions or moves a head. Writes a changeset with a revision for every
 * part that changes something, and everything that follows from them. The parts must have been resolved in
 * the same transaction, without conflicts or problems.
 */
export function writeRevisions(
  tx: Transaction,
  parts: ResolvedPart[],
  publication: Publication,
): Published {
  const changes = parentsFirst(parts.filter((part) => part.isChange))
  const published: Published = { paths: [], revisionIds: [] }
  if (changes.length === 0) return published
  const { editId, at } = publication
  const changesetId = insertRow(tx, changesets, { editId, createdAt: at })
  for (const part of changes) {
    if (!part.head) insertEntry(tx, part, at)
    const revisionId = insertRevision(tx, part, changesetId, publication)
    movingHead(tx).run({ entryId: part.entryId, revisionId, at })
    published.paths.push(projectEntry(tx, part.entryId, part.result, at))
    writeProvenance(tx, part.entryId, part.head?.document ?? null, part.result, revisionId)
    published.revisionIds.push(revisionId)
  }
  return published
}

/** A new character needs its new drama's row before its own. */
function parentsFirst(parts: ResolvedPart[]): ResolvedPart[] {
  const depth = (part: ResolvedPart): number => {
    const parent = parts.find((other) => other.entryId === parentOf(part.result))
    return parent && parent !== part ? depth(parent) + 1 : 0
  }
  const depths = new Map(parts.map((part) => [part, depth(part)]))
  return parts.toSorted((a, b) => (depths.get(a) ?? 0) - (depths.get(b) ?? 0))
}

function insertEntry(tx: Transaction, part: ResolvedPart, at: number): void {
  const columns = entryColumns(tx, part.entryId, part.result)
  const row = { id: part.entryId, ...columns, headRevisionId: 0, createdAt: at, changedAt: at }
  insertRow(tx, entries, row)
}

function insertRevision(
  tx: Transaction,
  part: ResolvedPart,
  changesetId: number,
  publication: Publication,
): number {
  return insertRow(tx, revisions, {
    changesetId,
    entryId: part.entryId,
    number: part.head ? nextNumber(tx, part.head.revisionId) : 1,
    parentId: part.head?.revisionId ?? null,
    document: part.json,
    hash: hashOfText(part.json),
    schemaVersion: SCHEMA_VERSION,
    authorId: publication.authorId,
    approverId: publication.approverId,
    amenderId: publication.amenderId,
    summary: publication.summary,
    touchedFields: JSON.stringify(touchedFields(part.head?.document ?? null, part.result)),
    revertsId: publication.revertsId,
    createdAt: publication.at,
  })
}

function nextNumber(tx: Transaction, headId: number): number {
  return (numberOf(tx).get({ id: headId })?.number ?? 0) + 1
}

function touchedFields(before: Document | null, after: Document): string[] {
  return [...new Set(differenceBetween(before, after).map((difference) => difference.field))].sort()
}
