import { listKinds } from '@/wiki/kinds/registry'
import {
  passesFilters,
  searchFilters,
  type ChosenFilters,
  type HitFacts,
} from '@/wiki/reading/search-filters'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { listHitFacts } from './hit-facts'
import { narrowingBy } from './narrowing'
import type { Reach } from './find-names'
import { findHits, type NameHit } from './search-names'

/** A hit with what it can be filtered by. */
export type FactHit = NameHit & { facts: HitFacts }

/** What a search found, the best first; where it is cut there may be more. */
export interface FoundHits {
  hits: FactHit[]
  isCut: boolean
}

/** Hits that are counted and can be paged through; who looks for more narrows it down or types more. */
export const MOST_HITS = 200
/** Hits of each kind that are looked at for what a search with more than can be counted could be narrowed down to. */
const SAMPLE = 50

/** The hits of one text as any filters leave them. */
export interface HitsWithin {
  /** All that have these values, among everything there is. */
  within: (chosen: ChosenFilters) => FoundHits
  /** Some of every kind, where `within` is cut. */
  sample: (chosen: ChosenFilters) => FactHit[]
  /** Names of the networks that hits were found to have, by the last part of their address. */
  networkNames: Map<string, string>
}

/**
 * Searches once, and where not everything could be counted once more for each choice of filters that is asked for: a
 * filter narrows down all there is, not only what was counted.
 */
export function readHits(db: Reader, text: string, progress: Progress): HitsWithin {
  const networkNames = new Map<string, string>()
  const read = (chosen: ChosenFilters, limit: number, reach?: Reach) => {
    const narrowing = narrowingBy(db, chosen, progress)
    const options = { ...narrowing, progress, limit: limit + 1, ...(reach && { reach }) }
    const found = narrowing ? findHits(db, text, options) : { ...NONE, reach }
    const isCut = found.isCut || found.hits.length > limit
    const hits = found.hits.slice(0, limit)
    const known = listHitFacts(
      db,
      hits.map(({ mention }) => mention.id),
      progress,
    )
    for (const [network, name] of known.networkNames) networkNames.set(network, name)
    return { hits: withFacts(hits, known.facts), isCut, reach: found.reach }
  }
  const all = read({}, MOST_HITS)
  const again = remembered((chosen) => read(chosen, MOST_HITS, all.reach))
  const within = (chosen: ChosenFilters): FoundHits => {
    if (Object.keys(chosen).length === 0) return all
    if (all.isCut) return again(chosen)
    return { hits: all.hits.filter(({ facts }) => passesFilters(facts, chosen)), isCut: false }
  }
  const some = remembered((chosen) => read(chosen, SAMPLE, all.reach).hits)
  const sample = (chosen: ChosenFilters) =>
    chosen.kind === undefined
      ? listKinds().flatMap(({ name }) => some({ ...chosen, kind: name }))
      : within(chosen).hits
  return { within, sample, networkNames }
}

const NONE = { hits: [], isCut: false }

function withFacts(hits: readonly NameHit[], known: Map<string, HitFacts>): FactHit[] {
  return hits.flatMap((hit) => {
    const facts = known.get(hit.mention.id)
    return facts ? [{ ...hit, facts }] : []
  })
}

/** The same function, which answers the same choice of filters only once. */
function remembered<Found>(
  find: (chosen: ChosenFilters) => Found,
): (chosen: ChosenFilters) => Found {
  const known = new Map<string, Found>()
  return (chosen) => {
    const key = JSON.stringify(searchFilters.map((filter) => chosen[filter] ?? null))
    const found = known.get(key) ?? find(chosen)
    known.set(key, found)
    return found
  }
}
