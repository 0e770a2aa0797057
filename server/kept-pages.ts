import { LRUCache } from 'lru-cache'
import type { ReadLog } from '@/db/read-log'
import { watchedOf, type Progress } from '@/wiki/spoilers/progress'
import type { FinishedPage } from './finished-page'

/** What is asked for: an address without a query, and how far its reader has come. */
export interface Asked {
  address: string
  progress: Progress
}

/** A page that may be kept, with what it was built from. */
export interface Rendered {
  page: FinishedPage
  reads: ReadLog
  /** The keys that it was built from, as freshness knows them. */
  marks: readonly number[]
}

/** A finished page where it is kept. */
export interface KeptPage {
  readonly page: FinishedPage
  readonly marks: Rendered['marks']
  /** When the clock makes it untrue (ms UTC). */
  readonly validUntil: number | undefined
  /** How much of the log of commits had been seen when it was last known to be true. */
  trueAt: number
  /** Where it is filed. */
  readonly family: Family
  readonly form: string
}

/** All forms of one address: one for each stretch between the gates that were asked for on it. */
interface Family {
  address: string
  /** Episodes in rising order, by drama. */
  gates: Map<string, number[]>
  forms: Map<string, KeptPage>
}

/**
 * What a page takes beside its bodies, in bytes, as the whole process was measured to grow while 100,000 pages came and went:
 * three kilobytes in use, the rest what the allocators leave lying between one page and the next.
 */
const PAGE_BYTES = 22_000
/** The same for each key that it was built from. */
const KEY_BYTES = 40

/**
 * Finished pages, by address and by how far a reader has come.
 *
 * Two readers share a page when no gate that was asked for on it stands between them: what a rendering shows follows
 * from the answers at those gates alone. So a page is filed under the highest gate of each drama that its
 * reader had passed. A page leaves when the clock has made it untrue, when somebody asks for it and a commit has, when a
 * newer one takes its place, or when the bound (in bytes) needs its room.
 */
export class KeptPages {
  private readonly families = new Map<string, Family>()
  /** Each with the bytes that it is counted as. */
  private readonly byUse: LRUCache<KeptPage, number>

  constructor(maxBytes: number) {
    this.byUse = new LRUCache<KeptPage, number>({
      maxSize: maxBytes,
      sizeCalculation: (bytes) => bytes,
      dispose: (_bytes, kept, reason) => {
        if (reason !== 'set') this.unfile(kept)
      },
    })
  }

  /** How many pages are kept, and how many bytes they are counted as. */
  get extent(): { pages: number; bytes: number } {
    return { pages: this.byUse.size, bytes: this.byUse.calculatedSize }
  }

  /**
   * The page for a reader, or undefined where none is kept, or none that the clock leaves true at `now` (ms UTC). Whether
   * commits leave it true is for who asks to find out.
   */
  find({ address, progress }: Asked, now: number): KeptPage | undefined {
    const family = this.families.get(address)
    const kept = family?.forms.get(formKey(family.gates, progress))
    if (!kept) return undefined
    if (kept.validUntil !== undefined && kept.validUntil <= now) {
      this.drop(kept)
      return undefined
    }
    this.use(kept)
    return kept
  }

  /** Files what was rendered for a reader; nothing that it read was touched until the log stood at `trueAt`. */
  file({ address, progress }: Asked, { page, reads, marks }: Rendered, trueAt: number): void {
    const family = this.families.get(address) ?? { address, gates: new Map(), forms: new Map() }
    addGates(family.gates, reads.gates)
    const form = formKey(family.gates, progress)
    const old = family.forms.get(form)
    if (old) this.drop(old)
    const kept = { page, marks, validUntil: reads.validUntil, trueAt, family, form }
    family.forms.set(form, kept)
    this.families.set(address, family)
    this.use(kept)
  }

  /** Lets a page go. */
  drop(kept: KeptPage): void {
    this.byUse.delete(kept)
  }

  /** It was used now, and takes what it takes now: an encoding that somebody asked for may have come to it. */
  private use(kept: KeptPage): void {
    const bytes = sizeOf(kept)
    if (this.byUse.get(kept) === bytes) return
    this.byUse.set(kept, bytes)
    // What is over the bound was not taken in, and nobody is told.
    if (!this.byUse.has(kept)) this.unfile(kept)
  }

  private unfile(kept: KeptPage): void {
    const { family, form } = kept
    if (family.forms.get(form) === kept) family.forms.delete(form)
    if (family.forms.size === 0 && this.families.get(family.address) === family)
      this.families.delete(family.address)
  }
}

function sizeOf({ page, marks, family }: KeptPage): number {
  return page.bytes + family.address.length + marks.length * KEY_BYTES + PAGE_BYTES
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
