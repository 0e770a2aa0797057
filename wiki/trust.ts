import { isAtLeast, type Level } from './permissions'

/** What a contributor has done, as far as trust depends on it. Counts are of edits. */
export interface TrustFacts {
  /** Edits of theirs that were accepted or went live and were not taken back. */
  accepted: number
  /** On how many different days (UTC) those were submitted. */
  days: number
  /** How many different entries those changed. */
  entries: number
  /** Edits that were rejected, or taken back by somebody else. */
  turnedDown: number
  /** Edits that somebody else took back within the last seven days. */
  revertedThisWeek: number
  /** Banned now, or within the last ninety days. */
  wasBlockedLately: boolean
  /** The newest level that people gave them; undefined where nobody did. */
  granted?: Level
}

/** What is still missing to the next level that is reached by editing. */
export interface NextLevel {
  level: 'confirmed' | 'trusted'
  edits: number
  days: number
  entries: number
  /** Too many of the edits so far were turned down. */
  isTurnedDownTooOften: boolean
  isHeldByBlock: boolean
}

/** The level, why it is lower than the numbers alone would give, and what is missing to the next one. */
export interface Trust {
  level: Level
  fell?: 'block' | 'reverts'
  next?: NextLevel
}

/** The numbers of the law (engine.md, Trust × risk). */
const CONFIRMED = { edits: 5, days: 2, entries: 0 }
const TRUSTED = { edits: 50, days: 10, entries: 10 }
/** More than this share turned down keeps somebody from being trusted. */
const TURNED_DOWN_SHARE = 0.05
const REVERTS_THAT_COUNT = 3

/**
 * How far somebody is trusted: a pure function of facts, plus grants by people. Levels from `reviewer` on are
 * granted only and stay until another grant; below them the numbers count, a grant is a floor, and a block
 * or three reverts in a week bring both down at once.
 */
export function trustOf(facts: TrustFacts): Trust {
  const { granted = 'new' } = facts
  if (isAtLeast(granted, 'reviewer')) return { level: granted }
  if (facts.revertedThisWeek >= REVERTS_THAT_COUNT) return { level: 'new', fell: 'reverts' }
  const earned = earnedLevel(facts)
  const level = isAtLeast(granted, earned) ? granted : earned
  if (facts.wasBlockedLately && level !== 'new') {
    const held = earned === 'new' && granted === 'new' ? 'new' : 'confirmed'
    return { level: held, fell: 'block', next: nextLevel(facts, 'trusted') }
  }
  if (level === 'trusted') return { level }
  return { level, next: nextLevel(facts, level === 'new' ? 'confirmed' : 'trusted') }
}

function earnedLevel(facts: TrustFacts): Level {
  if (isMet(facts, TRUSTED) && !isTurnedDownTooOften(facts) && !facts.wasBlockedLately)
    return 'trusted'
  return isMet(facts, CONFIRMED) ? 'confirmed' : 'new'
}

function isMet(
  facts: TrustFacts,
  wanted: { edits: number; days: number; entries: number },
): boolean {
  return (
    facts.accepted >= wanted.edits && facts.days >= wanted.days && facts.entries >= wanted.entries
  )
}

function isTurnedDownTooOften({ accepted, turnedDown }: TrustFacts): boolean {
  const decided = accepted + turnedDown
  return decided > 0 && turnedDown / decided >= TURNED_DOWN_SHARE
}

function nextLevel(facts: TrustFacts, level: 'confirmed' | 'trusted'): NextLevel {
  const wanted = level === 'confirmed' ? CONFIRMED : TRUSTED
  return {
    level,
    edits: Math.max(0, wanted.edits - facts.accepted),
    days: Math.max(0, wanted.days - facts.days),
    entries: Math.max(0, wanted.entries - facts.entries),
    isTurnedDownTooOften: level === 'trusted' && isTurnedDownTooOften(facts),
    isHeldByBlock: level === 'trusted' && facts.wasBlockedLately,
  }
}
