import { and, asc, eq, gte, lt, sql, type SQL } from 'drizzle-orm'
import type { Step } from '@/wiki/names/match-plan'
import type { StoredName } from '@/wiki/names/rank-name'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { kindToken } from '../projections/search-rows'
import { names } from '../schema'
import { namesIndex } from '../schema/search-index'
import { known, progressParams } from './known'
import { isNarrowed, narrowingParams, type Narrowing } from './narrowing'
import { prepared } from './prepared'

/** A stored name that may be meant. Ids ascend from the heaviest entry to the lightest. */
export interface Candidate extends StoredName {
  id: number
  entryId: string
}

/** Among whom is looked. */
export interface Among extends Narrowing {
  progress: Progress
  /** Candidates that are looked at for one question: the heaviest so many. */
  most: number
}

/** Names with one beginning that are put in order: those of a beginning of six letters are fewer in a million. */
const MOST_BEGINNING = 5000

const columns = {
  id: names.id,
  entryId: names.entryId,
  text: names.text,
  folded: names.folded,
  keys: names.keys,
}

const kindsGiven = sql.placeholder('kinds')
const isShown: SQL | undefined = and(
  known(names),
  known({ knownDrama: names.entryKnownDrama, knownEpisode: names.entryKnownEpisode }),
  sql`(${kindsGiven} is null or ${names.kind} in (select value from json_each(${kindsGiven})))`,
)
const most = sql.placeholder('most')

/** A question as it is asked of all names, and of those that a search is narrowed down to: most searches are not. */
function inTwoWays<Query>(build: (db: Reader, isAmong: SQL | undefined) => Query) {
  const ofAll = prepared((db) => build(db, isShown))
  const ofSome = prepared((db) => build(db, and(isShown, isNarrowed(names))))
  return (db: Reader, { values }: Narrowing) => (values ? ofSome : ofAll)(db)
}

// CROSS JOIN keeps SQLite from beginning with the names: it does not know how few rows the index gives.
const byTokens = inTwoWays((db, isAmong) =>
  db
    .select(columns)
    .from(namesIndex)
    .crossJoin(names)
    .where(
      and(
        sql`names_index match ${sql.placeholder('match')}`,
        eq(names.id, namesIndex.rowid),
        isAmong,
      ),
    )
    .orderBy(asc(namesIndex.rowid))
    .limit(most)
    .prepare(),
)

const byFolded = inTwoWays((db, isAmong) =>
  db
    .select(columns)
    .from(names)
    .where(
      and(
        sql`${names.folded} in (select value from json_each(${sql.placeholder('folded')}))`,
        isAmong,
      ),
    )
    .orderBy(asc(names.id))
    .limit(most)
    .prepare(),
)

const byBeginning = inTwoWays((db, isAmong) => {
  const beginning = db
    .select({ id: names.id })
    .from(names)
    .where(and(gte(names.folded, sql.placeholder('from')), lt(names.folded, sql.placeholder('to'))))
    .limit(MOST_BEGINNING)
    .as('beginning')
  return db
    .select(columns)
    .from(beginning)
    .crossJoin(names)
    .where(and(eq(names.id, beginning.id), isAmong))
    .orderBy(asc(beginning.id))
    .limit(most)
    .prepare()
})

/** The names that answer one question, as far as this reader may know of them, the heaviest first. */
export function listCandidates(db: Reader, step: Step, among: Among): Candidate[] {
  const { kinds, most, progress } = among
  const shown = {
    most,
    kinds: kinds && JSON.stringify(kinds),
    ...progressParams(progress),
    ...(among.values && narrowingParams(among)),
  }
  switch (step.by) {
    case 'folded':
      return byFolded(db, among).all({ ...shown, folded: JSON.stringify(step.names) })
    case 'beginning': {
      const { letters } = step
      return byBeginning(db, among).all({ ...shown, from: letters, to: `${letters}\u{10ffff}` })
    }
    case 'tokens':
      return byTokens(db, among).all({ ...shown, match: amongKinds(step.match, kinds) })
  }
}

/** An expression for the full-text index that looks at the rows of these kinds alone. */
export function amongKinds(match: string, kinds: readonly string[] | null): string {
  if (!kinds) return match
  return `(${kinds.map((kind) => `"${kindToken(kind)}"`).join(' OR ')}) AND ${match}`
}
