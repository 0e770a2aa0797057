import { spellingCost } from './could-spell'
import { foldName } from './fold'
import { hasSyllable, isLatin } from './name-tokens'
import { spellingKeys } from './spelling-key'
import { surnameLength } from './surnames'
import { ordersOf, readTyped } from './typed-name'

/** Spellings further from the ordinary ones than this are of another name. */
const SEEN = 1

/**
 * Whether two entries with these names may be one: they share a name, or one of them has no name in Hangul and a Latin
 * one that spells the other's. Two people whose names differ in Hangul are two, though they share a romanization.
 */
export function mayBeSame(some: readonly string[], others: readonly string[]): boolean {
  const left = sorted(some)
  const right = sorted(others)
  if (left.others.some((name) => right.others.includes(name))) return true
  const shared = left.latin.filter((name) => right.latin.includes(name))
  const isRomanized = (name: string) =>
    spellsPart(name, left.hangul) && spellsPart(name, right.hangul)
  if (shared.some((name) => !isRomanized(name))) return true
  if (left.hangul.length > 0 && right.hangul.length > 0) return false
  if (left.hangul.length === 0 && right.hangul.length === 0) {
    return shared.length > 0 || isSameKey(some, others)
  }
  const [latin, hangul] = left.hangul.length === 0 ? [some, right.hangul] : [others, left.hangul]
  return latin.some((name) => orders(name).some((letters) => spells(letters, hangul)))
}

function sorted(names: readonly string[]) {
  const folded = names.map(foldName)
  return {
    latin: folded.filter(isLatin),
    hangul: folded.filter(hasSyllable),
    others: folded.filter((name) => !isLatin(name)),
  }
}

/** The ways to read a Latin name, family name first. */
function orders(name: string): string[] {
  const reading = readTyped(name)
  return reading?.isLatin ? ordersOf(reading) : []
}

function spells(latin: string, names: readonly string[]): boolean {
  return names.some((hangul) => spellingCost(latin, hangul) <= SEEN)
}

/** The whole name or the given name. */
function spellsPart(latin: string, names: readonly string[]): boolean {
  return spells(latin, [...names, ...names.map((name) => name.slice(surnameLength(name)))])
}

function isSameKey(some: readonly string[], others: readonly string[]): boolean {
  const keys = new Set(others.map((name) => spellingKeys(name)[0]))
  return some.some((name) => keys.has(spellingKeys(name)[0]))
}
