import { lastTouch, listTouched } from '@/db/queries/touched'
import type { Reader } from '@/db/open'

/**
 * Of so many keys it is known when they were touched last. A page that nobody asked for while more were touched cannot be
 * told to be true any more, and is rendered anew.
 */
const MOST_REMEMBERED = 100_000

/**
 * Keys as numbers of 32 bits (FNV-1a): a tenth of the memory. Where two keys share a number, a page is rendered once more
 * than it would have to be; none is taken for true that is not.
 */
export function marksOf(keys: Iterable<string>): number[] {
  // As a copy, a list has no room for more.
  return Array.from(keys, markOf).slice()
}

function markOf(key: string): number {
  let mark = 0x811c9dc5
  for (let at = 0; at < key.length; at += 1) mark = Math.imul(mark ^ key.charCodeAt(at), 0x01000193)
  return mark
}

/**
 * What commits, of this process or any other, have touched since this process began to look. Asking costs some
 * microseconds while nothing was committed: `PRAGMA data_version` on the handle that reads (it does not move for a connection's own
 * commits, and this one makes none).
 */
export class Freshness {
  /** How much of the log has been seen. What is rendered now is filed under it. */
  seen: number
  private version: number
  private readonly touchedAt = new Map<number, number>()
  /** Touches before this place are forgotten. */
  private floor: number

  constructor(
    private readonly db: Reader,
    private readonly dataVersion: () => number,
  ) {
    this.version = dataVersion()
    this.seen = this.floor = lastTouch(db)
  }

  /** Looks at what was committed since the last time. */
  look(): void {
    const version = this.dataVersion()
    if (version === this.version) return
    // First the version, then the log: a commit between the two is seen twice and never missed.
    this.version = version
    const { keys, last, isComplete } = listTouched(this.db, this.seen)
    this.seen = last
    if (!isComplete) {
      this.touchedAt.clear()
      this.floor = last
      return
    }
    for (const mark of marksOf(keys)) {
      this.touchedAt.delete(mark)
      this.touchedAt.set(mark, last)
    }
    this.forgetOldest()
  }

  /** Was none of the keys touched after the place `from`? When too much happened since to say, the answer is no. */
  isUntouched(marks: readonly number[], from: number): boolean {
    if (from === this.seen) return true
    if (from < this.floor) return false
    for (const mark of marks) {
      const at = this.touchedAt.get(mark)
      if (at !== undefined && at > from) return false
    }
    return true
  }

  private forgetOldest(): void {
    for (const [mark, at] of this.touchedAt) {
      if (this.touchedAt.size <= MOST_REMEMBERED) return
      this.touchedAt.delete(mark)
      this.floor = Math.max(this.floor, at)
    }
  }
}
