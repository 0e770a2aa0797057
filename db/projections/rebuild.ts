import { and, asc, eq, inArray, like, or, sql } from 'drizzle-orm'
import { upgradeDocument, type Document } from '@/wiki/revisions/document'
import { insertRow } from '../insert-row'
import type { Transaction, Writer } from '../open'
import { recountFigures } from './list-figures'
import { entries, listCounts, listed, listValues, people, provenance, revisions } from '../schema'
import { projectEntry } from './project-entry'
import { nextProvenance, type AtomProvenance } from './provenance'
import { clearSearched } from './search-index'
import { ownedTables } from './tables'

/** Raised when projections are computed otherwise than before: those of an older file are then computed again. */
const PROJECTIONS_VERSION = 6

/**
 * From this version on what is kept is right, but for the figures of lists (in this one), the numbers under which platforms
 * show an episode, and the Korean names of moments and videos without a title.
 */
const NEARLY_RIGHT = 3

/** Computes the projections again where the file has those of an older version of the wiki. Gives whether it had. */
export function refreshProjections(writer: Writer): boolean {
  return writer.transaction((tx) => {
    const file = tx.get<{ user_version: number }>(sql`PRAGMA user_version`)
    if (file?.user_version === PROJECTIONS_VERSION) return false
    const version = file?.user_version ?? 0
    if (version < NEARLY_RIGHT) rebuild(tx)
    else projectSome(tx)
    if (version === NEARLY_RIGHT) recountFigures(tx)
    tx.run(sql.raw(`PRAGMA user_version = ${PROJECTIONS_VERSION}`))
    return true
  })
}

/** Drops every projection and computes it again from the history, in one transaction. */
export function rebuildProjections(writer: Writer): void {
  writer.transaction(rebuild)
}

function rebuild(tx: Transaction): void {
  clearSearched(tx)
  const owned = ownedTables.map(({ table }) => table)
  for (const table of [...owned, people, provenance, listed, listValues, listCounts]) {
    tx.delete(table).run()
  }
  // Ids sort by the time they were made at, and nothing is older than what it stands under.
  const all = tx.select().from(entries).orderBy(asc(entries.parentId), asc(entries.id)).all()
  for (const entry of all) rebuildEntry(tx, entry)
}

/** Projects again what a nearly right file lacks. */
function projectSome(tx: Transaction): void {
  const isNumbered = and(
    eq(entries.kind, 'episode'),
    like(revisions.document, '%"otherNumberings"%'),
  )
  const lacking = tx
    .select({ entry: entries, head: revisions })
    .from(entries)
    .innerJoin(revisions, eq(revisions.id, entries.headRevisionId))
    .where(or(isNumbered, inArray(entries.kind, ['moment', 'video'])))
    .all()
  for (const { entry, head } of lacking) {
    const document = upgradeDocument(head.document, head.schemaVersion)
    projectEntry(tx, entry.id, document, entry.changedAt)
  }
}

function rebuildEntry(tx: Transaction, entry: typeof entries.$inferSelect): void {
  const history = tx
    .select()
    .from(revisions)
    .where(eq(revisions.entryId, entry.id))
    .orderBy(asc(revisions.number))
    .all()
  let known = new Map<string, AtomProvenance>()
  let document: Document | null = null
  for (const revision of history) {
    const next: Document = upgradeDocument(revision.document, revision.schemaVersion)
    known = nextProvenance(known, document, next, revision.id)
    document = next
  }
  if (!document) throw new Error(`The entry ${entry.id} has no revision`)
  projectEntry(tx, entry.id, document, entry.changedAt)
  for (const row of known.values()) insertRow(tx, provenance, { entryId: entry.id, ...row })
}
