import { and, eq, isNull, ne, or, sql } from 'drizzle-orm'
import { sortKey } from '@/wiki/names/fold'
import type { Value } from '@/wiki/kinds/column'
import { kindOf, pathOf } from '@/wiki/kinds/registry'
import { rowsOf, valueOf, type Document } from '@/wiki/revisions/document'
import { isSame } from '@/wiki/revisions/canonical'
import { parentOf, segmentOf } from '@/wiki/revisions/validate'
import { gateOfEntry, gateOfRow, isKnown } from '@/wiki/spoilers/gate'
import { NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import { insertRow } from '../insert-row'
import type { Reader, Transaction } from '../open'
import { getHead } from '../queries/head'
import { prepared } from '../queries/prepared'
import { aroundKey, entryKey, listKey } from '../read-log'
import { credits, entries, entryPaths, links, people } from '../schema'
import { writeOwnedTables } from './owned-rows'
import { announcedRow, textIn, type ProjectedEntry } from './projected-entry'
import { saysToAct } from './rows-by-table'
import { writeSearched } from './search-index'
import { countMentions, refreshRanks } from './search-ranks'
import { keysOfEntry, keysOfTargets, touch } from './touch'
import { isFoundAsCredited, writeListed } from './write-listed'
import { getEntryRow, resolvePath } from '../queries/entry-row'

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
  const entry = getEntryRow(db, id)
  if (!entry) throw new Error(`No entry has the id ${id}`)
  return entry.path
}

/**
 * Writes everything that follows from an entry's new head: its row, its paths, links, names, typed tables.
 * Runs in the transaction that writes the revision. The entry's row must exist.
 */
export function projectEntry(tx: Transaction, id: string, document: Document, at: number): string {
  const before = getEntryRow(tx, id)
  if (!before) throw new Error(`No entry has the id ${id}`)
  const formerTargets = keysOfTargets(tx, id)
  const columns = entryColumns(tx, id, document)
  const isOther = Object.entries(columns).some(
    ([name, value]) => before[name as keyof typeof columns] !== value,
  )
  if (isOther) tx.update(entries).set(columns).where(eq(entries.id, id)).run()
  takePath(tx, columns.path, id, at)
  if (before.path !== columns.path) moveChildren(tx, id, at)
  const isLive = columns.status === 'live'
  const entry: ProjectedEntry = { id, kind: kindOf(document.kind), document }
  writeTables(tx, entry, isLive)
  writeSearched(tx, entry, isLive)
  writePerson(tx, entry, isLive, columns.sortName)
  const keys = keysOfEntry(id, document.kind, [before.parentId, columns.parentId])
  touch(tx, [...keys, ...formerTargets, ...keysOfTargets(tx, id)])
  return columns.path
}

const takingPath = prepared((db) =>
  db
    .insert(entryPaths)
    .values({
      path: sql.placeholder('path'),
      entryId: sql.placeholder('id'),
      since: sql.placeholder('at'),
    })
    .onConflictDoUpdate({
      target: entryPaths.path,
      set: { entryId: sql`excluded.entry_id`, since: sql`excluded.since` },
    })
    .prepare(),
)

/** An address leads to this entry from now on. */
function takePath(tx: Transaction, path: string, id: string, at: number): void {
  // What mentions a path of one's own was led there when it was taken, or when it was mentioned.
  if (resolvePath(tx, path) === id) return
  takingPath(tx).run({ path, id, at })
  resolveWaiting(tx, path, id)
}

const waitingFor = prepared((db) =>
  db
    .selectDistinct({ fromId: links.fromId })
    .from(links)
    .where(
      and(
        eq(links.toPath, sql.placeholder('path')),
        or(isNull(links.toId), ne(links.toId, sql.placeholder('id'))),
      ),
    )
    .prepare(),
)

/** What mentions a path that led nowhere, or elsewhere, is projected again: its links, its credits, what it cites. */
function resolveWaiting(tx: Transaction, path: string, id: string): void {
  for (const { fromId } of waitingFor(tx).all({ path, id })) {
    const head = fromId === id ? null : getHead(tx, fromId)
    if (!head) continue
    touch(tx, [entryKey(fromId), aroundKey(id), ...keysOfTargets(tx, fromId)])
    writeTables(tx, { id: fromId, kind: kindOf(head.document.kind), document: head.document }, true)
  }
}

function moveChildren(tx: Transaction, parentId: string, at: number): void {
  const parentPath = pathOfEntry(tx, parentId)
  const children = tx.select().from(entries).where(eq(entries.parentId, parentId)).all()
  for (const child of children) {
    const path = pathOf(kindOf(child.kind), child.segment, parentPath)
    tx.update(entries).set({ path }).where(eq(entries.id, child.id)).run()
    touch(tx, [...keysOfEntry(child.id, child.kind, [parentId]), ...keysOfTargets(tx, child.id)])
    takePath(tx, path, child.id, at)
    moveChildren(tx, child.id, at)
  }
}

/** Writes the typed tables, and what follows from a cast for its people, and from mentions for those mentioned. */
function writeTables(tx: Transaction, entry: ProjectedEntry, isLive: boolean): void {
  const credited = listCredited(tx, entry)
  const mentions = countMentions(tx, entry.id)
  const resolve = (path: string) => resolvePath(tx, path)
  const changed = writeOwnedTables(tx, entry, isLive, resolve)
  const named = isLive ? getEntryRow(tx, entry.id) : undefined
  if (writeListed(tx, entry, named, resolve)) touch(tx, [listKey(entry.kind.name)])
  if (changed.has('links')) refreshRanks(tx, mentions, countMentions(tx, entry.id))
  if (!changed.has('credits')) return
  refreshPeople(tx, new Set([...credited, ...listCredited(tx, entry)]))
}

const creditedBy = prepared((db) =>
  db
    .selectDistinct({ id: credits.personId })
    .from(credits)
    .where(eq(credits.dramaId, sql.placeholder('dramaId')))
    .prepare(),
)

function listCredited(db: Reader, { id: dramaId, kind }: ProjectedEntry): string[] {
  if (kind.name !== 'drama') return []
  return creditedBy(db)
    .all({ dramaId })
    .flatMap(({ id }) => id ?? [])
}

const openlyInCast = prepared((db) =>
  db
    .select({ id: credits.dramaId })
    .from(credits)
    .where(
      and(
        eq(credits.personId, sql.placeholder('personId')),
        eq(credits.field, 'cast'),
        eq(credits.knownEpisode, 0),
      ),
    )
    .limit(1)
    .prepare(),
)

/** True for somebody in the cast of a drama, as far as everybody may know of it. */
export function isInCast(db: Reader, personId: string): boolean {
  return openlyInCast(db).get({ personId }) !== undefined
}

const personById = prepared((db) =>
  db
    .select()
    .from(people)
    .where(eq(people.entryId, sql.placeholder('id')))
    .prepare(),
)

/** Who acts, directs and writes follows from dramas too, so a drama's new head changes the rows of its people. */
function refreshPeople(tx: Transaction, ids: Set<string>): void {
  for (const id of ids) {
    const row = personById(tx).get({ id })
    if (!row) continue
    refreshRoles(tx, id)
    const isActor = row.saysToAct || isInCast(tx, id)
    if (isActor === row.isActor) continue
    tx.update(people).set({ isActor }).where(eq(people.entryId, id)).run()
  }
  touch(tx, [listKey('person')])
}

/** Only live people have a row in `people`, so that their heads are those of live entries. */
function refreshRoles(tx: Transaction, id: string): void {
  if (isFoundAsCredited(tx, kindOf('person'), id)) return
  const head = getHead(tx, id)
  if (!head) return
  const person = { id, kind: kindOf(head.document.kind), document: head.document }
  writeListed(tx, person, getEntryRow(tx, id), (path) => resolvePath(tx, path))
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
  if (entry.kind.name !== 'person') return
  const row = isLive ? personRow(tx, entry, sortName) : undefined
  const stored = personById(tx).get({ id: entry.id })
  if (isSame(stored, row)) return
  if (stored) tx.delete(people).where(eq(people.entryId, entry.id)).run()
  if (row) insertRow(tx, people, row)
}
