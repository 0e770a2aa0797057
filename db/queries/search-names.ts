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
import { listCandidates, type Among, type Candidate } from './name-candidates'

/** An entry that bears a name that was looked for, and that name. */
export interface NameHit {
  mention: Mention
  matched: string
  /** The name as a whole is what was typed, in this spelling or another. */
  isWhole: boolean
}

interface Options {
  /** Only entries of these kinds. */
  kinds?: readonly string[]
  /** At most as many, 20 unless told. */
  limit?: number
  progress?: Progress
}

type Found = Map<string, { candidate: Candidate; fit: Fit }>

/**
 * Entries that bear a name like the one typed, in any spelling of it, the best first: the whole name, its beginning, a
 * part of it, then what is only like it; among equals those that others mention most. One hit for each entry. What a
 * reader with this progress may not know of is not found.
 */
export function searchNames(db: Reader, text: string, options: Options = {}): NameHit[] {
  const { kinds = null, limit = 20, progress = NOTHING_WATCHED } = options
  const found = findNames(db, text, limit, { kinds, progress })
  const best = [...found.values()].toSorted(inOrder).slice(0, limit)
  const ids = best.map(({ candidate }) => candidate.entryId)
  const mentions = describeEntries(db, ids, progress)
  return best.flatMap(({ candidate, fit }) => {
    const mention = mentions[candidate.entryId]
    return mention ? [{ mention, matched: candidate.text, isWhole: isWholeFit(fit) }] : []
  })
}

function inOrder(a: { candidate: Candidate; fit: Fit }, b: { candidate: Candidate; fit: Fit }) {
  return (
    a.fit - b.fit ||
    a.candidate.id - b.candidate.id ||
    (a.candidate.entryId < b.candidate.entryId ? -1 : 1)
  )
}

const SURE_ROUNDS = ['whole', 'beginning', 'part'] as const

/** Names that are looked at for each that is wanted: an entry has several, and some fall through. */
const LOOKED_AT = 5
const FEWEST_LOOKED_AT = 60
const MOST_LOOKED_AT = 400

/**
 * Asks step by step, the surest first, and no further once there is enough. What the text may have been meant as is
 * asked only when nothing bears it as it stands; a slip is thought of when no name begins like it, and what is only like
 * it when nothing else was found.
 */
function findNames(db: Reader, text: string, limit: number, within: Omit<Among, 'most'>): Found {
  const found: Found = new Map()
  const most = Math.min(MOST_LOOKED_AT, Math.max(FEWEST_LOOKED_AT, LOOKED_AT * limit))
  const typed = readTyped(text)
  if (!typed) return found
  const looked = new Map<Reading, Set<number>>()
  const ask = (reading: Reading, steps: readonly Step[], isEnough?: (fit: Fit) => boolean) => {
    const known = looked.get(reading) ?? new Set()
    looked.set(reading, known)
    for (const step of steps) {
      if (found.size >= limit || (isEnough && has(found, isEnough))) return
      const candidates = listCandidates(db, step, { ...within, most })
      keepBest(
        found,
        reading,
        candidates.filter(({ id }) => !known.has(id)),
      )
      for (const { id } of candidates) known.add(id)
    }
  }
  const plan = planFor(typed)
  for (const round of SURE_ROUNDS) ask(typed, plan[round])
  for (const reading of found.size > 0 ? [] : readMeant(text)) {
    const other = planFor(reading)
    for (const round of SURE_ROUNDS) ask(reading, other[round])
  }
  if (found.size >= limit) return found
  const { slip, like } = guessesFor(typed)
  ask(typed, slip, isNearFit)
  ask(typed, like, isSureFit)
  return found
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
  const { kinds = null, limit = 20, progress = NOTHING_WATCHED } = options
  const found = findNames(db, text, 1, { kinds, progress })
  const whole = [...found.values()].filter(({ fit }) => isWholeFit(fit)).toSorted(inOrder)
  const exact = whole.filter(({ fit }) => isExactFit(fit))
  const ids = (exact.length > 0 ? exact : whole).map(({ candidate }) => candidate.entryId)
  const mentions = describeEntries(db, ids, progress)
  return ids.flatMap((id) => mentions[id] ?? []).slice(0, limit)
}
