import { and, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { HitFacts } from '@/wiki/reading/search-filters'
import { nameFor } from '@/wiki/reading/shown-name'
import type { Reader } from '../open'
import { credits, dramas, entries, episodes, people } from '../schema'
import { prepared } from './prepared'
import { nameOfRow } from './entries'

const networks = alias(entries, 'networks')
const parents = alias(entries, 'parents')

const isAsked = sql`${entries.id} in (select value from json_each(${sql.placeholder('ids')}))`

/** What stands under a drama has its network and year; an episode the year of its own day. */
const factsOf = prepared((db) =>
  db
    .select({
      id: entries.id,
      kind: entries.kind,
      airedFrom: dramas.airedFrom,
      airsOn: episodes.airsOn,
      network: networks.path,
      networkName: networks.latinName,
      networkHangul: networks.hangulName,
      isActor: people.isActor,
    })
    .from(entries)
    .leftJoin(parents, and(eq(parents.id, entries.parentId), eq(parents.knownEpisode, 0)))
    .leftJoin(dramas, eq(dramas.entryId, sql`coalesce(${parents.id}, ${entries.id})`))
    .leftJoin(
      networks,
      and(
        eq(networks.id, dramas.networkId),
        eq(networks.knownEpisode, 0),
        eq(networks.status, 'live'),
      ),
    )
    .leftJoin(episodes, eq(episodes.entryId, entries.id))
    .leftJoin(people, eq(people.entryId, entries.id))
    .where(isAsked)
    .prepare(),
)

const jobsOf = prepared((db) =>
  db
    .selectDistinct({ id: credits.personId, job: credits.role })
    .from(credits)
    .where(
      and(
        sql`${credits.personId} in (select value from json_each(${sql.placeholder('ids')}))`,
        eq(credits.field, 'crew'),
        eq(credits.knownEpisode, 0),
      ),
    )
    .prepare(),
)

/** What hits can be filtered by, as far as everybody may know it, and the names of the networks among it. */
export function listHitFacts(
  db: Reader,
  hits: readonly string[],
): { facts: Map<string, HitFacts>; networkNames: Map<string, string> } {
  const ids = JSON.stringify(hits)
  const jobs = new Map<string, string[]>()
  for (const { id, job } of jobsOf(db).all({ ids })) {
    if (id !== null && job !== null) jobs.set(id, [...(jobs.get(id) ?? []), job])
  }
  const networkNames = new Map<string, string>()
  const facts = new Map<string, HitFacts>()
  for (const row of factsOf(db).all({ ids })) {
    const network = row.network?.split('/').at(-1)
    if (network !== undefined && row.networkName !== null) {
      const name = { latinName: row.networkName, hangulName: row.networkHangul }
      networkNames.set(network, nameFor(nameOfRow(name)))
    }
    const year = (row.kind === 'episode' ? row.airsOn : row.airedFrom)?.slice(0, 4)
    facts.set(row.id, {
      kind: [row.kind],
      network: network === undefined ? [] : [network],
      year: year === undefined ? [] : [year],
      role: [...(row.isActor ? ['actor'] : []), ...(jobs.get(row.id) ?? [])],
    })
  }
  return { facts, networkNames }
}
