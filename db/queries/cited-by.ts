import { and, eq, sql } from 'drizzle-orm'
import type { CitedBy } from '@/wiki/reading/around'
import type { Reader } from '../open'
import { noteEntries } from '../read-log'
import { provenance, revisions, users } from '../schema'
import { prepared } from './prepared'

const adding = prepared((db) =>
  db
    .select({ row: provenance.rowId, at: revisions.createdAt, username: users.username })
    .from(provenance)
    .innerJoin(revisions, eq(revisions.id, provenance.addedIn))
    .leftJoin(users, eq(users.id, revisions.authorId))
    .where(and(eq(provenance.entryId, sql.placeholder('entry')), eq(provenance.field, 'citations')))
    .prepare(),
)

/** Who added each citation of an entry, and when, by the citation's row. Names of accounts never change. */
export function listCitedBy(db: Reader, entry: string): Map<string, CitedBy> {
  noteEntries([entry])
  return new Map(
    adding(db)
      .all({ entry })
      .map(({ row, ...by }) => [row, by]),
  )
}
