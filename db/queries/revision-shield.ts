import { eq, sql } from 'drizzle-orm'
import { kindOf } from '@/wiki/kinds/registry'
import type { RowDifference } from '@/wiki/revisions/difference'
import { upgradeDocument, type Document } from '@/wiki/revisions/document'
import type { HeldGroup } from '@/wiki/reading/held-group'
import type { Gate } from '@/wiki/spoilers/gate'
import type { Progress } from '@/wiki/spoilers/progress'
import { shieldDifference } from '@/wiki/spoilers/shield-difference'
import type { Reader } from '../open'
import { entries, revisions } from '../schema'
import { describeHeld } from './held-dramas'
import { prepared } from './prepared'

/** For whom history is read: how far they have watched, and whether they may see what was deleted. */
export interface Viewer {
  progress: Progress
  seesDeleted: boolean
}

/** What a viewer may see of one revision's changes. */
export interface RevisionView {
  shown: RowDifference[]
  /** One gate for each change held back. */
  held: Gate[]
  /** The viewer may not know of the entry. */
  isHidden: boolean
  /** The entry is deleted and the viewer may not see what it said. */
  isDeleted: boolean
  /** What was compared, to name the facts that are cited in it; empty where nothing is shown. */
  documents: (Document | null)[]
}

/** The same, and what the rest would tell: from which episodes it is known. */
export type WarnedView = RevisionView & { waiting: HeldGroup[] }

/** The revision's numbers that its view is computed from. */
export interface ViewedRevision {
  id: number
  parentId: number | null
  entryId: string
}

/** Reads documents once and answers what a viewer may see of revisions. One for each request. */
export interface RevisionShield {
  documentAt(revisionId: number): Document | null
  headOf(entryId: string): EntryHead
  viewOf(revision: ViewedRevision): RevisionView
  warned(view: RevisionView): WarnedView
  /** The same for any two states of one entry. */
  viewBetween(entryId: string, before: Document | null, after: Document | null): RevisionView
  /**
   * True when a summary gives nothing away: the viewer may see every change of its changeset, since one summary
   * speaks of all of them. The system's summaries are the wiki's own words.
   */
  isSummaryOpen(revision: SummedUp): boolean
  /** What a summary that is not open would tell, by the episode from which it is known. */
  warningOf(revision: SummedUp): HeldGroup[]
}

/** Whose summary it is, and of what. */
interface SummedUp {
  changesetId: number
  authorId: string | null
}

interface EntryHead {
  kind: string
  status: 'live' | 'deleted' | 'merged'
  headRevisionId: number
}

const documentById = prepared((db) =>
  db
    .select({ document: revisions.document, schemaVersion: revisions.schemaVersion })
    .from(revisions)
    .where(eq(revisions.id, sql.placeholder('id')))
    .prepare(),
)

const headById = prepared((db) =>
  db
    .select({ kind: entries.kind, status: entries.status, headRevisionId: entries.headRevisionId })
    .from(entries)
    .where(eq(entries.id, sql.placeholder('id')))
    .prepare(),
)

const revisionsByChangeset = prepared((db) =>
  db
    .select({ id: revisions.id, parentId: revisions.parentId, entryId: revisions.entryId })
    .from(revisions)
    .where(eq(revisions.changesetId, sql.placeholder('changesetId')))
    .orderBy(revisions.id)
    .prepare(),
)

/** Makes the shield of one request for one viewer. */
export function createRevisionShield(db: Reader, viewer: Viewer): RevisionShield {
  const documentAt = memoize((id: number): Document | null => {
    const row = documentById(db).get({ id })
    return row ? upgradeDocument(row.document, row.schemaVersion) : null
  })
  const headOf = memoize((entryId: string) => findHead(db, entryId))
  const viewBetween: RevisionShield['viewBetween'] = (entryId, before, after) => {
    const entry = headOf(entryId)
    if (entry.status === 'deleted' && !viewer.seesDeleted) {
      return { shown: [], held: [], isHidden: false, isDeleted: true, documents: [] }
    }
    const states = { before, after, head: documentAt(entry.headRevisionId) }
    const shielded = shieldDifference(kindOf(entry.kind), states, entryId, viewer.progress)
    const documents = shielded.shown.length > 0 ? [before, after] : []
    return { ...shielded, isDeleted: false, documents }
  }
  const views = new Map<number, RevisionView>()
  const viewOf: RevisionShield['viewOf'] = ({ id, parentId, entryId }) => {
    const known = views.get(id)
    if (known) return known
    const before = parentId === null ? null : documentAt(parentId)
    const view = viewBetween(entryId, before, documentAt(id))
    views.set(id, view)
    return view
  }
  const viewsOf = memoize((changesetId: number) =>
    listRevisionsOfChangeset(db, changesetId).map(viewOf),
  )
  const isSummaryOpen: RevisionShield['isSummaryOpen'] = ({ changesetId, authorId }) =>
    authorId === null ||
    viewsOf(changesetId).every(
      (view) => !view.isHidden && !view.isDeleted && view.held.length === 0,
    )
  const warningOf = memoize((changesetId: number) => {
    const held = viewsOf(changesetId).flatMap((view) => view.held)
    return describeHeld(db, held, viewer.progress)
  })
  return {
    documentAt,
    headOf,
    viewOf,
    viewBetween,
    isSummaryOpen,
    warned: (view) => ({ ...view, waiting: describeHeld(db, view.held, viewer.progress) }),
    warningOf: (revision) => (isSummaryOpen(revision) ? [] : warningOf(revision.changesetId)),
  }
}

/** The revisions that came with one changeset, in the order in which they were written. */
export function listRevisionsOfChangeset(db: Reader, changesetId: number): ViewedRevision[] {
  return revisionsByChangeset(db).all({ changesetId })
}

function findHead(db: Reader, id: string): EntryHead {
  const entry = headById(db).get({ id })
  if (!entry) throw new Error(`No entry has the id ${id}`)
  return entry
}

function memoize<Key, Result>(compute: (key: Key) => Result): (key: Key) => Result {
  const known = new Map<Key, Result>()
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key))
    return known.get(key) as Result
  }
}
