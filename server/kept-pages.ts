import { LRUCache } from 'lru-cache'
import type { ReadLog } from '@/db/read-log'
import { watchedOf, type Progress } from '@/wiki/spoilers/progress'
import type { FinishedPage } from './finished-page'

/** A finished page with what it was built from. */
interface Kept {
  page: FinishedPage
  reads: ReadLog
  /** Where it is filed. */
  family: Family
  key: string
}

/** All forms of one address: one for each stretch between the gates that were asked for on it. */
interface Family {
  address: string
  /** Episodes in rising order, by drama. */
  gates: Map<string, number[]>
  forms: Map<string, Kept>
}

/** What one key costs in the index beside the page, in bytes: its text, an entry of a set or two. */
const KEY_BYTES = 200

/** What a page takes beside its text and its keys, in bytes: its headers in a few orders, its place in the index. */
const PAGE_BYTES = 2000

/** A page with its encodings, which are made when they are asked for, in lengths of its text: each is about a seventh of it. */
const LENGTHS = 1.35

/**
 * Finished pages, by address and by how far a reader has come.
 *
 * Two readers share a page when no gate that was asked for on it stands between them: what a rendering shows follows
 * from the answers at those gates alone. So a page is filed under the highest gate of each drama that its
 * reader had passed. A page leaves when a key that it was built from is touched, when the clock makes it untrue, or when
 * the bound (in bytes) needs its place.
 */
export class KeptPages {
  private readonly families = new Map<string, Family>()
  private readonly readers = new Map<string, Set<Kept>>()
  private readonly byUse: LRUCache<Kept, true>

  constructor(maxBytes: number) {
    this.byUse = new LRUCache<Kept, true>({
      maxSize: maxBytes,
      sizeCalculation: (_true, kept) => sizeOf(kept),
      dispose: (_true, kept) => this.unfile(kept),
    })
  }

  /** How many pages are kept, and how many bytes they take. */
  get extent(): { pages: number; bytes: number } {
    return { pages: this.byUse.size, bytes: this.byUse.calculatedSize }
  }

  /** The page for a reader, or undefined where none is kept that is true at `now` (ms UTC). */
  find(address: string, progress: Progress, now: number): FinishedPage | undefined {
    const family = this.families.get(address)
    const kept = family?.forms.get(formKey(family.gates, progress))
    if (!kept) return undefined
    if (kept.reads.validUntil !== undefined && kept.reads.validUntil <= now) {
      this.byUse.delete(kept)
      return undefined
    }
    this.byUse.get(kept)
    return kept.page
  }

  /** Files what was rendered for a reader. The caller has made sure that nothing it read was touched since. */
  file(address: string, progress: Progress, page: FinishedPage, reads: ReadLog): void {
    const family = this.families.get(address) ?? { address, gates: new Map(), forms: new Map() }
    addGates(family.gates, reads.gates)
    const key = formKey(family.gates, progress)
    const old = family.forms.get(key)
    if (old) this.byUse.delete(old)
    const kept = { page, reads, family, key }
    family.forms.set(key, kept)
    this.families.set(address, family)
    for (const read of reads.keys) {
      const readers = this.readers.get(read) ?? new Set()
      this.readers.set(read, readers.add(kept))
    }
    this.byUse.set(kept, true)
    // A page over the bound was never taken in, and nobody is told.
    if (!this.byUse.has(kept)) this.unfile(kept)
  }

  /** Drops every page that was built from one of these keys. */
  drop(keys: readonly string[] | 'anything'): void {
    if (keys === 'anything') return this.byUse.clear()
    for (const key of keys)
      for (const kept of [...(this.readers.get(key) ?? [])]) this.byUse.delete(kept)
  }

  private unfile(kept: Kept): void {
    const { family, key } = kept
    if (family.forms.get(key) === kept) family.forms.delete(key)
    if (family.forms.size === 0 && this.families.get(family.address) === family)
      this.families.delete(family.address)
    for (const read of kept.reads.keys) {
      const readers = this.readers.get(read)
      readers?.delete(kept)
      if (readers?.size === 0) this.readers.delete(read)
    }
  }
}

/** As much as pages of dramas, people and episodes were measured to take, and a little more. */
function sizeOf({ page, reads, family }: Kept): number {
  const text = Math.ceil(page.body.length * LENGTHS)
  return text + family.address.length + reads.keys.size * KEY_BYTES + PAGE_BYTES
}

function addGates(into: Map<string, number[]>, asked: ReadLog['gates']): void {
  for (const [drama, episodes] of asked) {
    const all = new Set([...(into.get(drama) ?? []), ...episodes])
    into.set(
      drama,
      [...all].sort((a, b) => a - b),
    )
  }
}

/** Of each drama the highest gate that this reader has passed: readers of one key see one page. */
function formKey(gates: Map<string, number[]>, progress: Progress): string {
  let key = ''
  for (const [drama, episodes] of gates) {
    const watched = drama === '' ? progress.others : watchedOf(progress, drama)
    const passed = episodes.findLast((episode) => episode <= watched)
    if (passed !== undefined) key += `${drama}.${passed} `
  }
  return key
}
