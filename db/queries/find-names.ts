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
import { NOTHING_WATCHED, type Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { listCandidates, type Candidate } from './name-candidates'
import type { Narrowing } from './narrowing'

/** Among what a search for names looks, and how far. */
export interface NameSearch extends Partial<Narrowing> {
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

/** A name that was found, with how it fits what was typed. */
export interface FoundName {
  candidate: Candidate
  fit: Fit
}

/** The best name of each entry. */
type Found = Map<string, FoundName>

/** The best fit first; among equals what others mention most, which the numbers of names are ordered by. */
function inOrder(a: FoundName, b: FoundName) {
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
 * The best name of each entry that bears one like the text, the best first, and whether there may be more. Asks step by
 * step, the surest first, and no further once there is enough. What the text may have been meant as is asked only when
 * nothing bears it as it stands; a slip is thought of when no name begins like it, and what is only like it when nothing
 * else was found.
 */
export function findNames(
  db: Reader,
  text: string,
  options: NameSearch = {},
): { found: FoundName[]; isCut: boolean; reach: Reach } {
  const { kinds = null, values, limit = 20, progress = NOTHING_WATCHED } = options
  const { reach = ANYWHERE } = options
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
  return { found: [...found.values()].toSorted(inOrder), isCut, reach: { isMeant, isGuessed } }
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
 * The ids of the entries that a text names as a whole: those with just this name, else those with a name that it spells
 * in another way. More than one where namesakes are, none where the text is a part of a name or something like it.
 */
export function findWholly(db: Reader, text: string, options: NameSearch = {}): string[] {
  const { found } = findNames(db, text, { ...options, limit: 1 })
  const whole = found.filter(({ fit }) => isWholeFit(fit))
  const exact = whole.filter(({ fit }) => isExactFit(fit))
  return (exact.length > 0 ? exact : whole).map(({ candidate }) => candidate.entryId)
}
