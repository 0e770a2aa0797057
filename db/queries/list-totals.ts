import { and, count, eq, ne, sql, sum } from 'drizzle-orm'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { ACTORS } from '../projections/list-totals'
import { entries, listTotals, people } from '../schema'
import { known, progressParams } from './known'
import { prepared } from './prepared'

const kept = prepared((db) =>
  db
    .select({ entries: listTotals.entries })
    .from(listTotals)
    .where(eq(listTotals.list, sql.placeholder('list')))
    .prepare(),
)

const isHidden = and(
  eq(entries.kind, sql.placeholder('kind')),
  eq(entries.status, 'live'),
  // In so many words, as the index of gated entries has it.
  sql`${entries.knownEpisode} > 0`,
  sql`not ${known(entries)}`,
)

const hidden = prepared((db) =>
  db.select({ value: count() }).from(entries).where(isHidden).prepare(),
)

const hiddenActors = prepared((db) =>
  db
    .select({ value: count() })
    .from(entries)
    .innerJoin(people, and(eq(people.entryId, entries.id), eq(people.isActor, true)))
    .where(isHidden)
    .prepare(),
)

/** How many entries of a kind this reader may know of. */
export function countOfKind(db: Reader, kind: string, progress: Progress): number {
  const all = kept(db).get({ list: kind })?.entries ?? 0
  return all - (hidden(db).get({ kind, ...progressParams(progress) })?.value ?? 0)
}

const inAll = prepared((db) =>
  db
    .select({ entries: sum(listTotals.entries).mapWith(Number) })
    .from(listTotals)
    .where(ne(listTotals.list, ACTORS))
    .prepare(),
)

const gated = prepared((db) =>
  db
    .select({ value: count() })
    .from(entries)
    .where(and(sql`${entries.knownEpisode} > 0`, eq(entries.status, 'live')))
    .prepare(),
)

/** How many entries everybody may know of, of all kinds. */
export function countOpenEntries(db: Reader): number {
  return (inAll(db).get()?.entries ?? 0) - (gated(db).get()?.value ?? 0)
}

/** How many people who act this reader may know of. */
export function countActors(db: Reader, progress: Progress): number {
  const all = kept(db).get({ list: ACTORS })?.entries ?? 0
  const unseen = hiddenActors(db).get({ kind: 'person', ...progressParams(progress) })
  return all - (unseen?.value ?? 0)
}
