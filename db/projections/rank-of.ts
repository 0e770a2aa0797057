import { and, count, eq, sql } from 'drizzle-orm'
import type { Reader } from '../open'
import { prepared } from '../queries/prepared'
import { links } from '../schema'

/**
 * Ids are handed out in blocks of 2^40, one for each rank, so that the index gives the heaviest first without sorting:
 * a question that a hundred thousand names answer is cut off after the first few hundred.
 */
export const BLOCK = 2 ** 40

/** The rank that an id stands for; less is heavier. */
export const rankOfId = (id: number): number => Math.floor(id / BLOCK)

/** What people look for most; other kinds come after them. */
const KIND_WEIGHT: Record<string, number> = {
  drama: 4,
  person: 3,
  character: 2,
  organization: 2,
  episode: 1,
}
const LIGHTEST = 20
/** Mentions that are counted: beyond, everybody is famous. */
const MOST_MENTIONS = 4000

const openMentions = prepared((db) => {
  const mentions = db
    .select({ one: sql`1`.as('one') })
    .from(links)
    .where(and(eq(links.toId, sql.placeholder('id')), eq(links.knownEpisode, 0)))
    .limit(MOST_MENTIONS)
    .as('mentions')
  return db.select({ count: count() }).from(mentions).prepare()
})

/** How far behind an entry comes among equal matches: by its kind, and by how often others mention it openly. */
export function rankOf(db: Reader, id: string, kind: string): number {
  return rankBy(kind, openMentions(db).get({ id })?.count ?? 0)
}

/** The rank of an entry of a kind that is mentioned so many times. */
export function rankBy(kind: string, mentions: number): number {
  return LIGHTEST - (KIND_WEIGHT[kind] ?? 0) - Math.floor(Math.log2(1 + mentions))
}

/** The rank of what is mentioned so often that mentions are no longer counted. */
export function heaviestRank(kind: string): number {
  return rankBy(kind, MOST_MENTIONS)
}
