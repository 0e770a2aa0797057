import { and, asc, eq, sql } from 'drizzle-orm'
import { foldName, fromWrongKeyboard } from '@/wiki/names/fold'
import type { Mention } from '@/wiki/reading/mention'
import { NOTHING_WATCHED, type Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { entries, names } from '../schema'
import { known, progressParams } from './known'
import { describeEntries } from './mentions'
import { prepared } from './prepared'

/** An entry that bears a name that was looked for, and that name. */
export interface NameHit {
  mention: Mention
  matched: string
}

interface Options {
  /** Only entries of these kinds. */
  kinds?: readonly string[]
  /** At most as many, 20 unless told. */
  limit?: number
  progress?: Progress
}

/** Longer than any name; what is typed beyond is not looked for. */
export const LONGEST_QUERY = 100

/** Hits that are ranked; among more, the shortest names win. */
const MOST_CANDIDATES = 400

const columns = { id: names.entryId, text: names.text, folded: names.folded, kind: entries.kind }

const isShown = and(eq(entries.status, 'live'), known(names), known(entries))

function select(db: Reader) {
  return db.select(columns).from(names).innerJoin(entries, eq(entries.id, names.entryId))
}

const ofKinds = sql`(${sql.placeholder('kinds')} is null or ${entries.kind} in (select value from json_each(${sql.placeholder('kinds')})))`

const beginning = prepared((db) =>
  select(db)
    .where(
      and(
        sql`${names.folded} >= ${sql.placeholder('folded')} and ${names.folded} < ${sql.placeholder('end')}`,
        ofKinds,
        isShown,
      ),
    )
    .orderBy(asc(names.folded), asc(names.entryId))
    .limit(MOST_CANDIDATES)
    .prepare(),
)

const containing = prepared((db) =>
  select(db)
    .where(
      and(sql`${names.folded} like ${sql.placeholder('pattern')} escape '\\'`, ofKinds, isShown),
    )
    .orderBy(asc(sql`length(${names.folded})`), asc(names.folded), asc(names.entryId))
    .limit(MOST_CANDIDATES)
    .prepare(),
)

type Candidate = { id: string; text: string; folded: string; kind: string }

/**
 * Entries that bear a name like the one typed, in any spacing, case and accent, the best first: the whole name, its
 * beginning, a part of it; Hangul typed on a Latin keyboard is tried when nothing is found. One hit for each entry.
 */
export function searchNames(db: Reader, query: string, options: Options = {}): NameHit[] {
  const { kinds, limit = 20, progress = NOTHING_WATCHED } = options
  const typed = query.slice(0, LONGEST_QUERY)
  const params = { kinds: kinds ? JSON.stringify(kinds) : null, ...progressParams(progress) }
  const found = candidates(db, foldName(typed), limit, params)
  const hits =
    found.length > 0 ? found : candidates(db, foldName(fromWrongKeyboard(typed)), limit, params)
  const mentions = describeEntries(
    db,
    hits.map((hit) => hit.id),
    progress,
  )
  return hits.flatMap(({ id, text }) => {
    const mention = mentions[id]
    return mention ? [{ mention, matched: text }] : []
  })
}

function candidates(
  db: Reader,
  folded: string,
  limit: number,
  params: { kinds: string | null; watched: string; others: number },
): Candidate[] {
  if (folded === '') return []
  const end = `${folded}\u{10ffff}`
  const found: Candidate[] = beginning(db).all({ ...params, folded, end })
  const best = bestOf(found, folded)
  if (best.length >= limit) return best.slice(0, limit)
  const pattern = `%${folded.replace(/[\\%_]/g, '\\$&')}%`
  return bestOf([...found, ...containing(db).all({ ...params, pattern })], folded).slice(0, limit)
}

/** One candidate for each entry, its best; those whose whole name it is first, then beginnings, then short names. */
function bestOf(found: Candidate[], folded: string): Candidate[] {
  const rank = (hit: Candidate) =>
    hit.folded === folded ? 0 : hit.folded.startsWith(folded) ? 1 : 2
  const sorted = found.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      KIND_ORDER.indexOf(b.kind) - KIND_ORDER.indexOf(a.kind) ||
      a.folded.length - b.folded.length,
  )
  const byEntry = new Map<string, Candidate>()
  for (const hit of sorted) if (!byEntry.has(hit.id)) byEntry.set(hit.id, hit)
  return [...byEntry.values()]
}

/** What people look for most stands last here, so that an unknown kind comes after it. */
const KIND_ORDER = ['source', 'video', 'episode', 'organization', 'character', 'person', 'drama']

const namesOf = prepared((db) =>
  db
    .select({ id: names.entryId })
    .from(names)
    .innerJoin(entries, eq(entries.id, names.entryId))
    .where(and(eq(names.folded, sql.placeholder('folded')), ofKinds, isShown))
    .limit(50)
    .prepare(),
)

/** The entries one of whose names is exactly this one, folded. */
export function listNamesakes(db: Reader, name: string, options: Options = {}): Mention[] {
  const { kinds, limit = 20, progress = NOTHING_WATCHED } = options
  const params = { kinds: kinds ? JSON.stringify(kinds) : null, ...progressParams(progress) }
  const ids = namesOf(db)
    .all({ ...params, folded: foldName(name) })
    .map((row) => row.id)
  return Object.values(describeEntries(db, ids, progress)).slice(0, limit)
}
