import { lettersOf } from './hangul-letters'

/** What Korean hangs on a name, by whether the name ends with a consonant; the longest first. */
const AFTER_CONSONANT = ['이라는', '으로', '이랑', '이나', '은', '이', '을', '과', '아']
const AFTER_VOWEL = ['라는', '로', '랑', '나', '는', '가', '를', '와', '야']
const AFTER_BOTH = '에게서 에게 한테 에서 부터 까지 처럼 보다 께서 의 에 도 만 씨 님'.split(' ')
/** A single syllable is no name that anybody looks for by a sentence. */
const SHORTEST = 2
/** `수영이는`, `태오님의`: more than two are a sentence. */
const MOST = 2

/**
 * A name in Hangul as it was copied from a sentence, without the particles and titles at its end, what least was taken
 * from first: `강태오는` gives 강태오, `수영이는` 수영이 and 수영. Empty where nothing hangs on it.
 */
export function withoutParticles(folded: string): string[] {
  const found: string[] = []
  for (let name = folded; found.length < MOST;) {
    const rest = withoutParticle(name)
    if (rest === undefined) break
    found.push(rest)
    name = rest
  }
  return found
}

function withoutParticle(name: string): string | undefined {
  const fitting = (particles: readonly string[], isFit: (rest: string) => boolean) =>
    particles
      .filter((particle) => name.endsWith(particle))
      .map((particle) => name.slice(0, -particle.length))
      .find((rest) => Array.from(rest).length >= SHORTEST && isFit(rest))
  return (
    fitting(AFTER_BOTH, (rest) => endingOf(rest) !== undefined) ??
    fitting(AFTER_CONSONANT, (rest) => Boolean(endingOf(rest))) ??
    fitting(AFTER_VOWEL, (rest) => endingOf(rest) === '')
  )
}

/** The last consonant of a text in Hangul; undefined where it ends with something else. */
const endingOf = (text: string) => lettersOf(Array.from(text).at(-1) ?? '')?.ending
