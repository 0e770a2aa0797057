import { eq, sql } from 'drizzle-orm'
import { kindOf } from '@/wiki/kinds/registry'
import type { Document } from '@/wiki/revisions/document'
import type { Reader } from './open'
import { entryColumns } from './projections/project-entry'
import { resolvePath } from './queries/entry-row'
import { countFigures } from './projections/list-figures'
import { computeListed } from './projections/write-listed'
import { entries, listCounts, listed, listValues } from './schema'
import { haveSameRows } from './same-rows'

type Entry = typeof entries.$inferSelect

/** Proves that an entry stands in its list where its head and its credits say, and is found under what they say. */
export function checkListed(db: Reader, entry: Entry, document: Document): string[] {
  const projected = { id: entry.id, kind: kindOf(entry.kind), document }
  const nothing = { row: undefined, values: [] }
  const isLive = entry.status === 'live'
  const { row, values } = isLive
    ? computeListed(db, projected, entryColumns(db, entry.id, document), (path) =>
        resolvePath(db, path),
      )
    : nothing
  const rows = db.select().from(listed).where(eq(listed.entryId, entry.id)).all()
  const found = db.select().from(listValues).where(eq(listValues.entryId, entry.id)).all()
  return [
    ...(haveSameRows(rows, row ? [row] : [])
      ? []
      : [`${entry.path}: its place in the list differs from the head`]),
    ...(haveSameRows(found, values)
      ? []
      : [`${entry.path}: what it is listed under differs from the head`]),
  ]
}

/** Proves that the figures of the lists are those of their rows, and that no row belongs to no entry. */
export function checkListCounts(db: Reader): string[] {
  const isCounted = haveSameRows(db.select().from(listCounts).all(), countFigures(db))
  const orphans = [listed, listValues].flatMap((table) =>
    db
      .select({ id: table.entryId })
      .from(table)
      .where(sql`${table.entryId} NOT IN (SELECT ${entries.id} FROM ${entries})`)
      .limit(1)
      .all(),
  )
  return [
    ...(isCounted ? [] : ['The figures of the lists are not those of their rows']),
    ...orphans.map(() => 'A row of a list belongs to no entry'),
  ]
}
