import { eq, sql } from 'drizzle-orm'
import type { Reader } from '../open'
import { edits } from '../schema'
import { prepared } from './prepared'

const byId = prepared((db) =>
  db
    .select()
    .from(edits)
    .where(eq(edits.id, sql.placeholder('id')))
    .prepare(),
)

/** An edit's own row; undefined for an id that no edit has. */
export function getEditRow(db: Reader, id: string): typeof edits.$inferSelect | undefined {
  return byId(db).get({ id })
}
