import { isWholeFit } from '@/wiki/names/rank-name'
import type { Mention } from '@/wiki/reading/mention'
import { NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { findNames, findWholly, type NameSearch, type Reach } from './find-names'
import { describeEntries } from './mentions'
import { findEpisodes } from './search-episodes'

/** An entry that bears a name that was looked for, and that name. */
export interface NameHit {
  mention: Mention
  matched: string
  /** The name as a whole is what was typed, in this spelling or another. */
  isWhole: boolean
}

/**
 * Entries that bear a name like the one typed, in any spelling of it, the best first: the whole name, the episode of that
 * number where a drama's name and a number were typed, the beginning, a part, then what is only like it; among equals
 * those that others mention most. One hit for each entry. What a reader with this progress may not know of is not found.
 */
export function searchNames(db: Reader, text: string, options: NameSearch = {}): NameHit[] {
  return findHits(db, text, options).hits
}

/** The same, with whether there may be more than were asked for, and how far the search went. */
export function findHits(
  db: Reader,
  text: string,
  options: NameSearch = {},
): { hits: NameHit[]; isCut: boolean; reach: Reach } {
  const { limit = 20, progress = NOTHING_WATCHED } = options
  const { found, isCut, reach } = findNames(db, text, options)
  const named = found.map(({ candidate, fit }) => ({
    id: candidate.entryId,
    matched: candidate.text,
    isWhole: isWholeFit(fit),
  }))
  const wholes = named.filter(({ isWhole }) => isWhole)
  const isNamed = new Set(wholes.map(({ id }) => id))
  const episodes = findEpisodes(db, text, options).filter((id) => !isNamed.has(id))
  const rest = named.filter(({ id, isWhole }) => !isWhole && !episodes.includes(id))
  const counted = episodes.map((id) => ({ id, isWhole: true }))
  const best = [...wholes, ...counted, ...rest].slice(0, limit)
  const mentions = describeEntries(
    db,
    best.map(({ id }) => id),
    progress,
  )
  const hits = best.flatMap(({ id, ...hit }) => {
    const mention = mentions[id]
    return mention ? [{ mention, matched: nameOf(mention), ...hit }] : []
  })
  return { hits, isCut, reach }
}

const nameOf = ({ name }: Mention) => name.latin ?? name.hangul ?? ''

/** The entries that a text names as a whole, as `findWholly` finds them. */
export function listMeant(db: Reader, text: string, options: NameSearch = {}): Mention[] {
  const { limit = 20, progress = NOTHING_WATCHED } = options
  const ids = findWholly(db, text, options)
  const mentions = describeEntries(db, ids, progress)
  return ids.flatMap((id) => mentions[id] ?? []).slice(0, limit)
}
