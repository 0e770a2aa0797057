import { asc, eq, gt, sql } from 'drizzle-orm'
import { kindOf } from '@/wiki/kinds/registry'
import { canonicalJson } from '@/wiki/revisions/canonical'
import { upgradeDocument, type Document } from '@/wiki/revisions/document'
import { validateDocument } from '@/wiki/revisions/validate'
import { findAuditBreak } from './audit'
import type { Reader } from './open'
import { entryColumns, personRow } from './projections/project-entry'
import { resolvePath } from './queries/entry-row'
import { nextProvenance, type AtomProvenance } from './projections/provenance'
import { searchedTables } from './projections/search-index'
import { ownedTables } from './projections/tables'
import { hashOfText } from './revision-hash'
import { haveSameRows } from './same-rows'
import { entries, people, provenance, revisions } from './schema'
import { appendOnlyTriggers } from './schema/append-only'
import { checkEdits } from './integrity-of-edits'
import { checkListCounts, checkListed } from './integrity-of-lists'
import { checkIndexes, checkSearched, renewIndexes } from './integrity-of-search'

/**
 * Proves that what is live is what the history says: every revision is what its hash names, every history is a
 * chain, and every projection equals its recomputation from the heads. One sentence for each thing that is not so.
 */
export function checkIntegrity(db: Reader): string[] {
  return [
    ...checkFile(db),
    ...checkEntries(db),
    ...checkOwners(db),
    ...checkIndexes(db),
    ...checkListCounts(db),
    ...checkEdits(db),
    ...checkAudit(db),
  ]
}

/** Entries that are held in memory at once: a wiki has millions. */
const AT_ONCE = 500

function checkEntries(db: Reader): string[] {
  const problems: string[] = []
  let last = ''
  for (;;) {
    const some = db
      .select()
      .from(entries)
      .where(gt(entries.id, last))
      .orderBy(asc(entries.id))
      .limit(AT_ONCE)
      .all()
    problems.push(...some.flatMap((entry) => checkEntry(db, entry)))
    const end = some.at(-1)
    if (!end) return problems
    last = end.id
  }
}

function checkFile(db: Reader): string[] {
  const problems: string[] = []
  renewIndexes(db)
  const results = db.all<{ integrity_check: string }>(sql`PRAGMA integrity_check`)
  for (const { integrity_check: result } of results) if (result !== 'ok') problems.push(result)
  for (const row of db.all(sql`PRAGMA foreign_key_check`)) {
    problems.push(`A reference leads nowhere: ${JSON.stringify(row)}`)
  }
  const triggers = db.all<{ name: string }>(
    sql`SELECT name FROM sqlite_schema WHERE type = 'trigger'`,
  )
  const present = new Set(triggers.map(({ name }) => name))
  for (const name of appendOnlyTriggers()) {
    if (!present.has(name)) problems.push(`The trigger ${name} is missing`)
  }
  return problems
}

type Entry = typeof entries.$inferSelect
type Revision = typeof revisions.$inferSelect

function checkEntry(db: Reader, entry: Entry): string[] {
  const history = db
    .select()
    .from(revisions)
    .where(eq(revisions.entryId, entry.id))
    .orderBy(asc(revisions.number))
    .all()
  const head = history.at(-1)
  if (!head || head.id !== entry.headRevisionId) {
    return [`${entry.path}: the head is not the newest revision`]
  }
  const document = upgradeDocument(head.document, head.schemaVersion)
  return [
    ...checkHistory(entry, history),
    ...validateDocument(document).map(
      ({ code }) => `${entry.path}: the head is not valid (${code})`,
    ),
    ...checkRow(db, entry, document),
    ...checkTables(db, entry, document),
    ...checkSearched(db, entry, document),
    ...checkListed(db, entry, document),
    ...checkProvenance(db, entry, history),
  ]
}

function checkHistory(entry: Entry, history: Revision[]): string[] {
  return history.flatMap((revision, index) => {
    const at = `${entry.path}: revision ${revision.number}`
    const problems: string[] = []
    if (revision.number !== index + 1) problems.push(`${at} does not follow the one before`)
    if (revision.parentId !== (history[index - 1]?.id ?? null))
      problems.push(`${at} has another parent`)
    if (hashOfText(revision.document) !== revision.hash)
      problems.push(`${at} is not what its hash names`)
    const document = upgradeDocument(revision.document, revision.schemaVersion)
    if (canonicalJson(document) !== revision.document) problems.push(`${at} is not canonical`)
    return problems
  })
}

function checkRow(db: Reader, entry: Entry, document: Document): string[] {
  const problems: string[] = []
  for (const [column, value] of Object.entries(entryColumns(db, entry.id, document))) {
    if (entry[column as keyof Entry] === value) continue
    problems.push(`${entry.path}: the column ${column} differs from the head`)
  }
  if (resolvePath(db, entry.path) !== entry.id && entry.status === 'live') {
    problems.push(`${entry.path}: the path leads elsewhere`)
  }
  return problems
}

function checkTables(db: Reader, entry: Entry, document: Document): string[] {
  const projected = { id: entry.id, kind: kindOf(entry.kind), document }
  const isLive = entry.status === 'live'
  const problems: string[] = []
  for (const { name, table, owner, rows } of ownedTables) {
    const stored = db.select().from(table).where(eq(owner, entry.id)).all()
    const computed = isLive ? rows(projected, (path) => resolvePath(db, path)) : []
    if (!haveSameRows(stored, computed))
      problems.push(`${entry.path}: ${name} differ from the head`)
  }
  const stored = db.select().from(people).where(eq(people.entryId, entry.id)).all()
  const computed = isLive ? personRow(db, projected, entry.sortName) : undefined
  if (!haveSameRows(stored, computed ? [computed] : [])) {
    problems.push(`${entry.path}: people differ from the head`)
  }
  return problems
}

function checkProvenance(db: Reader, entry: Entry, history: Revision[]): string[] {
  let known = new Map<string, AtomProvenance>()
  let before: Document | null = null
  for (const revision of history) {
    const document: Document = upgradeDocument(revision.document, revision.schemaVersion)
    known = nextProvenance(known, before, document, revision.id)
    before = document
  }
  const computed = [...known.values()].map((row) => ({ entryId: entry.id, ...row }))
  const stored = db.select().from(provenance).where(eq(provenance.entryId, entry.id)).all()
  return haveSameRows(stored, computed)
    ? []
    : [`${entry.path}: provenance differs from the history`]
}

/** Rows of projections whose entry is not there. */
function checkOwners(db: Reader): string[] {
  const searched = searchedTables.map(({ name, table }) => ({ name, table, owner: table.entryId }))
  return [...ownedTables, ...searched].flatMap(({ name, table, owner }) => {
    const orphan = db
      .select({ id: owner })
      .from(table)
      .where(sql`${owner} NOT IN (SELECT ${entries.id} FROM ${entries})`)
      .limit(1)
      .get()
    return orphan ? [`${name}: a row belongs to no entry`] : []
  })
}

function checkAudit(db: Reader): string[] {
  const broken = findAuditBreak(db)
  return broken === null ? [] : [`The audit log does not fit together at record ${broken}`]
}
