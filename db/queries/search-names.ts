import { guessesFor, planFor, type Step } from '@/wiki/names/match-plan'
import {
  fitOf,
  isExactFit,
  isNearFit,
  isSureFit,
  isWholeFit,
  type Fit,
} from '@/wiki/names/rank-name'
import { readMeant, readTyped, type Reading } from '@/wiki/names/typed-name'
import type { Mention } from '@/wiki/reading/mention'
import { NOTHING_WATCHED, type Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { describeEntries } from './mentions'
import { listCandidates, type Candidate } from './name-candidates'
import type { Narrowing } from './narrowing'

/** An entry that bears a name that was looked for, and that name. */
export interface NameHit {
  mention: Mention
  matched: string
  /** The name as a whole is what was typed, in this spelling or another. */
  isWhole: boolean
}

interface Options extends Partial<Narrowing> {
  /** At most as many, 20 unless told. */
  limit?: number
  progress?: Progress
  /** No further than another search for the same text went. */
  reach?: Reach
}

/** How far a search had to go beyond what was typed as it stands. */
export interface Reach {
  /** To what it may have been meant as. */
  isMeant: boolean
  /** To slips, and to what is only like it. */
  isGuessed: boolean
}

const ANYWHERE: Reach = { isMeant: true, isGuessed: true }

type Found = Map<string, { candidate: Candidate; fit: Fit }>

/**
 * Entries that bear a name like the one typed, in any spelling of it, the best first: the whole name, its beginning, a
 * part of it, then what is only like it; among equals those that others mention most. One hit for each entry. What a
 * reader with this progress may not know of is not found.
 */
export function searchNames(db: Reader, text: string, options: Options = {}): NameHit[] {
  return findHits(db, text, options).hits
}

/** The same, with whether there may be more than were asked for, and how far the search went. */
export function findHits(
  db: Reader,
  text: string,
  options: Options = {},
): { hits: NameHit[]; isCut: boolean; reach: Reach } {
  const { limit = 20, progress = NOTHING_WATCHED } = options
  const { found, isCut, reach } = findNames(db, text, { ...options, limit, progress })
  const best = [...found.values()].toSorted(inOrder).slice(0, limit)
  const ids = best.map(({ candidate }) => candidate.entryId)
  const mentions = describeEntries(db, ids, progress)
  const hits = best.flatMap(({ candidate, fit }) => {
    const mention = mentions[candidate.entryId]
    return mention ? [{ mention, matched: candidate.text, isWhole: isWholeFit(fit) }] : []
  })
  return { hits, isCut, reach }
}

function inOrder(a: { candidate: Candidate; fit: Fit }, b: { candidate: Candidate; fit: Fit }) {
  return (
    a.fit - b.fit ||
    a.candidate.id - b.candidate.id ||
    (a.candidate.entryId < b.candidate.entryId ? -1 : 1)
  )
}

/** Names that are looked at for each that is wanted: an entry has several, and some fall through. */
const LOOKED_AT = 5
const FEWEST_LOOKED_AT = 60
const MOST_LOOKED_AT = 400

/**
 * Asks step by step, the surest first, and no further once there is enough. What the text may have been meant as is
 * asked only when nothing bears it as it stands; a slip is thought of when no name begins like it, and what is only like
 * it when nothing else was found.
 */
function findNames(
  db: Reader,
  text: string,
  options: Options & { limit: number; progress: Progress },
): { found: Found; isCut: boolean; reach: Reach } {
  const { kinds = null, values, limit, progress, reach = ANYWHERE } = options
  const found: Found = new Map()
  const most = Math.min(MOST_LOOKED_AT, Math.max(FEWEST_LOOKED_AT, LOOKED_AT * limit))
  const among = { kinds, progress, most, ...(values && { values }) }
  let isCut = false
  const ask = (reading: Reading, steps: readonly Step[], isEnough?: (fit: Fit) => boolean) => {
    const known = new Set<number>()
    for (const step of steps) {
      if (isEnough && has(found, isEnough)) return
      isCut ||= found.size >= limit
      if (found.size >= limit) return
      const candidates = listCandidates(db, step, among)
      isCut ||= candidates.length === most
      keepBest(found, reading, withoutKnown(candidates, known))
    }
  }
  const askSurely = (reading: Reading) => {
    const { whole, beginning, part } = planFor(reading)
    ask(reading, [...whole, ...beginning, ...part])
  }
  const typed = readTyped(text)
  if (typed) askSurely(typed)
  const isMeant = reach.isMeant && found.size === 0
  if (isMeant) for (const reading of readMeant(text)) askSurely(reading)
  const isGuessed = typed !== undefined && reach.isGuessed && found.size < limit
  if (isGuessed) {
    const { slip, like } = guessesFor(typed)
    ask(typed, slip, isNearFit)
    ask(typed, like, isSureFit)
  }
  return { found, isCut, reach: { isMeant, isGuessed } }
}

/** Candidates that no earlier step gave; they are known from now on. */
function withoutKnown(candidates: readonly Candidate[], known: Set<number>): Candidate[] {
  return candidates.filter(({ id }) => {
    const isNew = !known.has(id)
    known.add(id)
    return isNew
  })
}

function has(found: Found, isFit: (fit: Fit) => boolean): boolean {
  return [...found.values()].some(({ fit }) => isFit(fit))
}

function keepBest(found: Found, reading: Reading, candidates: readonly Candidate[]): void {
  for (const candidate of candidates) {
    const fit = fitOf(reading, candidate)
    const known = found.get(candidate.entryId)
    if (fit < (known?.fit ?? Infinity)) found.set(candidate.entryId, { candidate, fit })
  }
}

/**
 * The entries that a text names as a whole: those with just this name, else those with a name that it spells in another
 * way. More than one where namesakes are, none where the text is a part of a name or something like it.
 */
export function listMeant(db: Reader, text: string, options: Options = {}): Mention[] {
  const { limit = 20, progress = NOTHING_WATCHED } = options
  const { found } = findNames(db, text, { ...options, limit: 1, progress })
  const whole = [...found.values()].filter(({ fit }) => isWholeFit(fit)).toSorted(inOrder)
  const exact = whole.filter(({ fit }) => isExactFit(fit))
  const ids = (exact.length > 0 ? exact : whole).map(({ candidate }) => candidate.entryId)
  const mentions = describeEntries(db, ids, progress)
  return ids.flatMap((id) => mentions[id] ?? []).slice(0, limit)
}
