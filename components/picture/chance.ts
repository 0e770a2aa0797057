/** A number that is always the same for the same text: FNV-1a, and a last stir so that neighbours differ in every bit. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const unit of text) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Draws that are always the same for the same path, one after the other. */
export interface Chance {
  /** A whole number from `least` up to, and with, `most`. */
  between(least: number, most: number): number
  /** One of these. */
  of<T>(choices: readonly [T, ...T[]]): T
}

/** The draws that belong to a text for ever (mulberry32). */
export function chanceOf(text: string): Chance {
  let state = hashOf(text)
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return { between, of: (choices) => choices[between(0, choices.length - 1)] ?? choices[0] }
}
