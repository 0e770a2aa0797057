import { lastTouch, listTouched } from '@/db/queries/touched'
import type { Reader } from '@/db/open'

/** More keys than the edits of the longest rendering touch. */
const MOST_REMEMBERED = 50_000

/**
 * What commits, of this process or any other, have touched since this process began to look. Asking costs a microsecond
 * while nothing was committed: `PRAGMA data_version` on the handle that reads (it does not move for a connection's own
 * commits, and this one makes none).
 */
export class Freshness {
  /** How much of the log has been seen. What is rendered now is filed under it. */
  seen: number
  private version: number
  private readonly touchedAt = new Map<string, number>()
  /** Touches before this place are forgotten. */
  private floor: number

  constructor(
    private readonly db: Reader,
    private readonly dataVersion: () => number,
    private readonly onTouched: (keys: readonly string[] | 'anything') => void,
  ) {
    this.version = dataVersion()
    this.seen = this.floor = lastTouch(db)
  }

  /** Looks at what was committed since the last time, and tells of it. */
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
      return this.onTouched('anything')
    }
    for (const key of keys) {
      this.touchedAt.delete(key)
      this.touchedAt.set(key, last)
    }
    this.forgetOldest()
    if (keys.length > 0) this.onTouched(keys)
  }

  /** Was none of the keys touched after the place `from`? When too much happened since to say, the answer is no. */
  isUntouched(keys: Iterable<string>, from: number): boolean {
    if (from < this.floor) return false
    for (const key of keys) {
      const at = this.touchedAt.get(key)
      if (at !== undefined && at > from) return false
    }
    return true
  }

  private forgetOldest(): void {
    for (const [key, at] of this.touchedAt) {
      if (this.touchedAt.size <= MOST_REMEMBERED) return
      this.touchedAt.delete(key)
      this.floor = Math.max(this.floor, at)
    }
  }
}
