import { and, asc, eq, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Mention } from '@/wiki/reading/mention'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { noteList } from '../read-log'
import { entries, links, people } from '../schema'
import { decodeCursor, pageOf, type Page } from './cursor'
import { known, progressParams } from './known'
import { countActors, countOfKind } from './list-totals'
import { describeEntries } from './mentions'
import { prepared } from './prepared'

/** A person in a list, with the number of dramas that credit them. */
export interface PersonLine {
  mention: Mention
  dramas: number
}

const PEOPLE_PER_PAGE = 60

const isShown = and(eq(entries.status, 'live'), known(entries))

/** Counted over the links, which know of people who had no page yet when a cast named them. */
const creditedIn = (id: SQLiteColumn) =>
  sql<number>`(select count(distinct ${links.fromId}) from ${links} where ${links.toId} = ${id} and ${links.field} in ('cast', 'crew') and ${links.column} = 'person' and ${known(links)})`

function select(db: Reader) {
  return db
    .select({ id: people.entryId, sortName: people.sortName, dramas: creditedIn(people.entryId) })
    .from(people)
    .innerJoin(entries, eq(entries.id, people.entryId))
}

const actors = prepared((db) =>
  select(db)
    .where(
      and(
        eq(people.isActor, true),
        sql`(${people.sortName}, ${people.entryId}) > (${sql.placeholder('name')}, ${sql.placeholder('id')})`,
        isShown,
      ),
    )
    .orderBy(asc(people.sortName), asc(people.entryId))
    .limit(PEOPLE_PER_PAGE + 1)
    .prepare(),
)

const everybody = prepared((db) =>
  db
    .select({ id: entries.id, sortName: entries.sortName, dramas: creditedIn(entries.id) })
    .from(entries)
    .where(
      and(
        eq(entries.kind, 'person'),
        isShown,
        sql`(${entries.sortName}, ${entries.id}) > (${sql.placeholder('name')}, ${sql.placeholder('id')})`,
      ),
    )
    .orderBy(asc(entries.sortName), asc(entries.id))
    .limit(PEOPLE_PER_PAGE + 1)
    .prepare(),
)

/**
 * People by name, all of them or those who act. Null when the cursor is none that this list gave.
 */
export function listPeople(
  db: Reader,
  { onlyActors }: { onlyActors: boolean },
  progress: Progress,
  cursor?: string,
): Page<PersonLine> | null {
  const after = cursor === undefined ? ['', ''] : decodeCursor(cursor, ['text', 'text'])
  if (!after) return null
  noteList('person')
  const params = progressParams(progress)
  const [name = '', id = ''] = after
  const rows = (onlyActors ? actors : everybody)(db).all({ ...params, name, id })
  const all = onlyActors ? countActors(db, progress) : countOfKind(db, 'person', progress)
  const cut = pageOf(rows, PEOPLE_PER_PAGE, all, (row) => [row.sortName, row.id])
  const mentions = describeEntries(
    db,
    cut.rows.map((row) => row.id),
    progress,
  )
  return {
    ...cut,
    rows: cut.rows.flatMap((row) => {
      const mention = mentions[row.id]
      return mention ? [{ mention, dramas: row.dramas }] : []
    }),
  }
}
