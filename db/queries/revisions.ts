import { and, asc, desc, eq, gt, lt, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { EntryName } from '@/wiki/kinds/kind'
import type { Document } from '@/wiki/revisions/document'
import type { HeldGroup } from '@/wiki/reading/held-group'
import { isKnown } from '@/wiki/spoilers/gate'
import type { Reader } from '../open'
import { changesets, entries, reviews, revisions, users } from '../schema'
import { nameOfRow } from './entries'
import { beside, readPage, type Cursor, type Page } from './revision-pages'
import {
  createRevisionShield,
  listRevisionsOfChangeset,
  type RevisionShield,
  type WarnedView,
  type Viewer,
} from './revision-shield'

/** Somebody who contributes, as history names them; null is the system. */
export interface Contributor {
  id: string
  username: string
}

/** The entry that a line of history is about, as far as the viewer may know it. */
export interface ChangedEntry {
  id: string
  kind: string
  path: string
  status: 'live' | 'deleted' | 'merged'
  /** Null when the viewer may not know what it is called. */
  name: EntryName | null
  /** The entry that it stands under, whose name is safe wherever its own is not. */
  parent: ({ path: string } & EntryName) | null
}

/** One revision as a line of a list. */
export interface RevisionLine {
  id: number
  number: number
  parentId: number | null
  changesetId: number
  editId: string
  createdAt: number
  author: Contributor | null
  /** Null for what went live at once. */
  approver: Contributor | null
  /** The reviewer who put it into other words; the author keeps the credit. */
  amender: Contributor | null
  /** Null when the viewer may not see it. */
  summary: string | null
  /** What a summary that this viewer may not see would tell: from which episodes it is known. */
  warning: HeldGroup[]
  /** Names of the fields that differ from the revision before. */
  touchedFields: string[]
  revertsId: number | null
  entry: ChangedEntry
}

const authors = alias(users, 'authors')
const approvers = alias(users, 'approvers')
const amenders = alias(users, 'amenders')
const parents = alias(entries, 'parents')

const lineColumns = {
  id: revisions.id,
  number: revisions.number,
  parentId: revisions.parentId,
  changesetId: revisions.changesetId,
  editId: changesets.editId,
  createdAt: revisions.createdAt,
  authorId: revisions.authorId,
  authorName: authors.username,
  approverId: revisions.approverId,
  approverName: approvers.username,
  amenderId: revisions.amenderId,
  amenderName: amenders.username,
  summary: revisions.summary,
  touchedFields: revisions.touchedFields,
  revertsId: revisions.revertsId,
  entryId: entries.id,
  kind: entries.kind,
  path: entries.path,
  status: entries.status,
  latinName: entries.latinName,
  hangulName: entries.hangulName,
  knownDrama: entries.knownDrama,
  knownEpisode: entries.knownEpisode,
  parentPath: parents.path,
  parentName: parents.latinName,
  parentHangul: parents.hangulName,
}

/** The select that every list of revisions is made of; the caller adds its condition, order and limit. */
export function selectRevisionLines(db: Reader) {
  return db
    .select(lineColumns)
    .from(revisions)
    .innerJoin(changesets, eq(changesets.id, revisions.changesetId))
    .innerJoin(entries, eq(entries.id, revisions.entryId))
    .leftJoin(parents, eq(parents.id, entries.parentId))
    .leftJoin(authors, eq(authors.id, revisions.authorId))
    .leftJoin(approvers, eq(approvers.id, revisions.approverId))
    .leftJoin(amenders, eq(amenders.id, revisions.amenderId))
    .$dynamic()
}

type LineRow = NonNullable<ReturnType<ReturnType<typeof selectRevisionLines>['get']>>

/** A row of `selectRevisionLines` as the viewer may see it. */
export function toRevisionLine(row: LineRow, shield: RevisionShield, viewer: Viewer): RevisionLine {
  const isNameOpen =
    isKnown({ drama: row.knownDrama, episode: row.knownEpisode }, viewer.progress) &&
    (row.status !== 'deleted' || viewer.seesDeleted)
  return {
    id: row.id,
    number: row.number,
    parentId: row.parentId,
    changesetId: row.changesetId,
    editId: row.editId,
    createdAt: row.createdAt,
    author: contributor(row.authorId, row.authorName),
    approver: contributor(row.approverId, row.approverName),
    amender: contributor(row.amenderId, row.amenderName),
    summary: shield.isSummaryOpen(row) ? row.summary : null,
    warning: shield.warningOf(row),
    touchedFields: JSON.parse(row.touchedFields) as string[],
    revertsId: row.revertsId,
    entry: {
      id: row.entryId,
      kind: row.kind,
      path: row.path,
      status: row.status,
      name: isNameOpen ? nameOfRow(row) : null,
      parent:
        row.parentPath === null
          ? null
          : {
              path: row.parentPath,
              ...nameOfRow({ latinName: row.parentName ?? '', hangulName: row.parentHangul }),
            },
    },
  }
}

function contributor(id: string | null, username: string | null): Contributor | null {
  return id === null ? null : { id, username: username ?? '' }
}

/** The revisions of an entry, newest first; the cursor holds revision numbers. */
export function listRevisions(
  db: Reader,
  input: { entryId: string; cursor: Cursor; limit: number; viewer: Viewer },
): Page<RevisionLine> {
  const { entryId, cursor, limit, viewer } = input
  const rows = readPage(limit, cursor, (isForward, count) => {
    const conditions: SQL[] = [eq(revisions.entryId, entryId)]
    if (cursor.before !== undefined) conditions.push(lt(revisions.number, cursor.before))
    if (cursor.after !== undefined) conditions.push(gt(revisions.number, cursor.after))
    return selectRevisionLines(db)
      .where(and(...conditions))
      .orderBy(isForward ? asc(revisions.number) : desc(revisions.number))
      .limit(count)
      .all()
  })
  const shield = createRevisionShield(db, viewer)
  return {
    lines: rows.lines.map((row) => toRevisionLine(row, shield, viewer)),
    ...beside(rows, (row) => row.number),
  }
}

/** A decision of a reviewer about the edit that a revision came from. */
export interface Decision {
  decision: (typeof reviews.$inferSelect)['decision']
  reason: string
  reviewer: Contributor | null
  version: number
  createdAt: number
}

/** One revision with what it changed, as far as the viewer may see it. */
export interface Revision extends RevisionLine {
  view: WarnedView
  headRevisionId: number
  /** The latest decision that let it pass. */
  decision: Decision | null
  /** The other revisions of the same changeset. */
  siblings: RevisionLine[]
}

/** The revision of that id with its difference to the revision before it; null for an unknown id. */
export function getRevision(db: Reader, id: number, viewer: Viewer): Revision | null {
  const row = selectRevisionLines(db).where(eq(revisions.id, id)).get()
  if (!row) return null
  const shield = createRevisionShield(db, viewer)
  const others = listRevisionsOfChangeset(db, row.changesetId).filter((other) => other.id !== id)
  return {
    ...toRevisionLine(row, shield, viewer),
    view: shield.warned(shield.viewOf(row)),
    headRevisionId: shield.headOf(row.entryId).headRevisionId,
    decision: findDecision(db, row.editId),
    siblings: others.slice(0, MOST_SIBLINGS).flatMap((other) => {
      const sibling = selectRevisionLines(db).where(eq(revisions.id, other.id)).get()
      return sibling ? [toRevisionLine(sibling, shield, viewer)] : []
    }),
  }
}

/** More parts than a person's edit has; an import's are found in the recent changes. */
const MOST_SIBLINGS = 50

function findDecision(db: Reader, editId: string): Decision | null {
  const row = db
    .select({ review: reviews, username: users.username })
    .from(reviews)
    .leftJoin(users, eq(users.id, reviews.reviewerId))
    .where(eq(reviews.editId, editId))
    .orderBy(desc(reviews.id))
    .limit(1)
    .get()
  if (!row) return null
  const { decision, reason, reviewerId, version, createdAt } = row.review
  return { decision, reason, version, createdAt, reviewer: contributor(reviewerId, row.username) }
}

/** Two revisions of one entry and the difference between them. */
export interface Comparison {
  from: RevisionLine
  to: RevisionLine
  view: WarnedView
}

/**
 * Compares two revisions of an entry by their numbers, the older one first whatever the order asked for;
 * null when the entry has no revision of one of the numbers.
 */
export function compareRevisions(
  db: Reader,
  input: { entryId: string; from: number; to: number; viewer: Viewer },
): Comparison | null {
  const { entryId, viewer } = input
  const shield = createRevisionShield(db, viewer)
  const [older, newer] = [Math.min(input.from, input.to), Math.max(input.from, input.to)].map(
    (number) =>
      selectRevisionLines(db)
        .where(and(eq(revisions.entryId, entryId), eq(revisions.number, number)))
        .get(),
  )
  if (!older || !newer) return null
  const at = (row: LineRow): Document | null => shield.documentAt(row.id)
  return {
    from: toRevisionLine(older, shield, viewer),
    to: toRevisionLine(newer, shield, viewer),
    view: shield.warned(shield.viewBetween(entryId, at(older), at(newer))),
  }
}

/** How many revisions an entry has. */
export function countRevisions(db: Reader, entryId: string): number {
  const newest = db
    .select({ number: revisions.number })
    .from(revisions)
    .where(eq(revisions.entryId, entryId))
    .orderBy(desc(revisions.number))
    .limit(1)
    .get()
  return newest?.number ?? 0
}
