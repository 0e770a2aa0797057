import { and, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import { sortKey } from '@/wiki/names/fold'
import type { Value } from '@/wiki/kinds/column'
import { kindOf, pathOf } from '@/wiki/kinds/registry'
import { rowsOf, valueOf, type Document } from '@/wiki/revisions/document'
import { parentOf, segmentOf } from '@/wiki/revisions/validate'
import { gateOfEntry, gateOfRow, isKnown } from '@/wiki/spoilers/gate'
import { NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import type { Reader, Transaction } from '../open'
import { getHead } from '../queries/head'
import { credits, entries, entryPaths, links, listVersions, people } from '../schema'
import { announcedRow, textIn, type ProjectedEntry } from './projected-entry'
import { saysToAct } from './rows-by-table'
import { ownedTables } from './tables'

/** The columns of an entry's own row that its document determines. */
export function entryColumns(db: Reader, id: string, document: Document) {
  const kind = kindOf(document.kind)
  const parentId = parentOf(document) ?? null
  const segment = segmentOf(document)
  const state = valueOf(document, 'state')
  const safe = (field: string) =>
    rowsOf(document, field).filter((row) => {
      const gate = kind.telling === 'tells' ? undefined : gateOfRow(kind, field, row, document, id)
      return isKnown(gate, NOTHING_WATCHED)
    })
  const name = kind.nameOf(safe)
  const gate = gateOfEntry(kind, document, id)
  return {
    kind: document.kind,
    status: statusOf(state),
    parentId,
    segment,
    path: pathOf(kind, segment, parentId === null ? undefined : pathOfEntry(db, parentId)),
    latinName: name.latin,
    hangulName: name.hangul ?? null,
    sortName: sortKey(name.latin),
    knownDrama: gate?.drama ?? null,
    knownEpisode: gate?.episode ?? 0,
  }
}

function statusOf(state: Value | undefined): (typeof entries.$inferSelect)['status'] {
  return state === 'deleted' || state === 'merged' ? state : 'live'
}

/** The path at which an entry stands now. Throws for an id that no entry has. */
export function pathOfEntry(db: Reader, id: string): string {
  const entry = db.select({ path: entries.path }).from(entries).where(eq(entries.id, id)).get()
  if (!entry) throw new Error(`No entry has the id ${id}`)
  return entry.path
}

/** The entry that has or had a path; null where none does. */
export function resolvePath(db: Reader, path: string): string | null {
  const row = db.select().from(entryPaths).where(eq(entryPaths.path, path)).get()
  return row?.entryId ?? null
}

/**
 * Writes everything that follows from an entry's new head: its row, its paths, links, names, typed tables.
 * Runs in the transaction that writes the revision. The entry's row must exist.
 */
export function projectEntry(tx: Transaction, id: string, document: Document, at: number): string {
  const before = tx.select().from(entries).where(eq(entries.id, id)).get()
  const columns = entryColumns(tx, id, document)
  tx.update(entries).set(columns).where(eq(entries.id, id)).run()
  takePath(tx, columns.path, id, at)
  if (before && before.path !== columns.path) moveChildren(tx, id, at)
  const entry: ProjectedEntry = { id, kind: kindOf(document.kind), document }
  const performers = personIdsOf(tx, id)
  writeOwnedTables(tx, entry, columns.status === 'live')
  refreshPeople(tx, new Set([...performers, ...personIdsOf(tx, id)]))
  writePerson(tx, entry, columns.status === 'live', columns.sortName)
  raiseLists(tx, [document.kind, 'changes'])
  return columns.path
}

/** An address leads to this entry from now on. */
function takePath(tx: Transaction, path: string, id: string, at: number): void {
  tx.insert(entryPaths)
    .values({ path, entryId: id, since: at })
    .onConflictDoUpdate({
      target: entryPaths.path,
      set: { entryId: id, since: at },
      setWhere: ne(entryPaths.entryId, id),
    })
    .run()
  resolveWaiting(tx, path, id)
}

/** What mentions a path that led nowhere, or elsewhere, is projected again: its links, its credits, what it cites. */
function resolveWaiting(tx: Transaction, path: string, id: string): void {
  const waiting = tx
    .selectDistinct({ fromId: links.fromId })
    .from(links)
    .where(and(eq(links.toPath, path), or(isNull(links.toId), ne(links.toId, id))))
    .all()
  for (const { fromId } of waiting) {
    const head = fromId === id ? null : getHead(tx, fromId)
    if (!head) continue
    const entry = { id: fromId, kind: kindOf(head.document.kind), document: head.document }
    const performers = personIdsOf(tx, fromId)
    writeOwnedTables(tx, entry, true)
    refreshPeople(tx, new Set([...performers, ...personIdsOf(tx, fromId)]))
  }
}

function moveChildren(tx: Transaction, parentId: string, at: number): void {
  const parentPath = pathOfEntry(tx, parentId)
  const children = tx.select().from(entries).where(eq(entries.parentId, parentId)).all()
  for (const child of children) {
    const path = pathOf(kindOf(child.kind), child.segment, parentPath)
    tx.update(entries).set({ path }).where(eq(entries.id, child.id)).run()
    takePath(tx, path, child.id, at)
    moveChildren(tx, child.id, at)
  }
}

function writeOwnedTables(tx: Transaction, entry: ProjectedEntry, isLive: boolean): void {
  const resolve = (path: string) => resolvePath(tx, path)
  for (const { table, owner, rows } of ownedTables) {
    tx.delete(table).where(eq(owner, entry.id)).run()
    const computed = isLive ? rows(entry, resolve) : []
    for (const row of computed) tx.insert(table).values(row).run()
  }
}

function personIdsOf(db: Reader, dramaId: string): string[] {
  return db
    .selectDistinct({ id: credits.personId })
    .from(credits)
    .where(and(eq(credits.dramaId, dramaId), eq(credits.field, 'cast')))
    .all()
    .flatMap((row) => row.id ?? [])
}

/** True for somebody in the cast of a drama, as far as everybody may know of it. */
export function isInCast(db: Reader, personId: string): boolean {
  const row = db
    .select({ id: credits.dramaId })
    .from(credits)
    .where(
      and(eq(credits.personId, personId), eq(credits.field, 'cast'), eq(credits.knownEpisode, 0)),
    )
    .limit(1)
    .get()
  return row !== undefined
}

/** Who acts follows from the casts of dramas too, so a drama's new head changes the rows of its people. */
function refreshPeople(tx: Transaction, ids: Set<string>): void {
  if (ids.size === 0) return
  const rows = tx
    .select()
    .from(people)
    .where(inArray(people.entryId, [...ids]))
    .all()
  for (const row of rows) {
    const isActor = row.saysToAct || isInCast(tx, row.entryId)
    if (isActor === row.isActor) continue
    tx.update(people).set({ isActor }).where(eq(people.entryId, row.entryId)).run()
  }
  raiseLists(tx, ['person'])
}

/** The row of a person in the lists of people; undefined for other kinds. */
export function personRow(db: Reader, entry: ProjectedEntry, sortName: string) {
  if (entry.kind.name !== 'person') return undefined
  const acts = saysToAct(entry)
  return {
    entryId: entry.id,
    born: textIn(announcedRow(entry, 'born'), 'value'),
    saysToAct: acts,
    isActor: acts || isInCast(db, entry.id),
    sortName,
  }
}

function writePerson(tx: Transaction, entry: ProjectedEntry, isLive: boolean, sortName: string) {
  tx.delete(people).where(eq(people.entryId, entry.id)).run()
  const row = isLive ? personRow(tx, entry, sortName) : undefined
  if (row) tx.insert(people).values(row).run()
}

function raiseLists(tx: Transaction, lists: string[]): void {
  for (const list of lists) {
    tx.insert(listVersions)
      .values({ list, version: 1 })
      .onConflictDoUpdate({
        target: listVersions.list,
        set: { version: sql`${listVersions.version} + 1` },
      })
      .run()
  }
}
