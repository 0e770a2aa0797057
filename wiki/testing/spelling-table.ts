import { spelledPeople } from './spelled-people'
import { spelledTitles } from './spelled-titles'

/** An entry with its names, and what people type who mean it. */
export interface SpelledEntry {
  kind: string
  /** Unique within the table; the note of a namesake is part of it. */
  id: string
  /** The Hangul name first, then the common Latin one, then the others. */
  names: string[]
  /** What tells it from its namesakes. */
  note?: string
  spellings: string[]
  /** The matcher is tuned on one half; the figures that count are those of the other, which nobody looks into. */
  half: 'tuning' | 'held-out'
}

/**
 * The table by which the search is measured: names of well-known people and dramas with the spellings that fans use,
 * written before the matcher. `name = name = … # note | spelling / spelling / …`, behind `kind |` for what is no
 * person; `NFD:` marks a spelling that arrives decomposed. The split goes by a hash of the entry, fixed with the table.
 */
export function listSpelledEntries(): SpelledEntry[] {
  return [
    ...linesOf(spelledPeople).map((line) => readLine('person', line.split(' | '))),
    ...linesOf(spelledTitles).map((line) => {
      const [kind = '', ...rest] = line.split(' | ')
      return readLine(kind, rest)
    }),
  ]
}

function linesOf(text: string): string[] {
  return text.trim().split('\n')
}

function readLine(kind: string, [named = '', typed = '']: string[]): SpelledEntry {
  const [all = '', note] = named.split(' # ')
  const names = all.split(' = ')
  const id = [kind, ...names.slice(0, 2), note].filter(Boolean).join(' ')
  const half = isEven(id) ? 'tuning' : 'held-out'
  const spellings = typed.split(' / ').map(composed)
  return { kind, id, names, ...(note ? { note } : {}), spellings, half }
}

function composed(spelling: string): string {
  return spelling.startsWith('NFD:') ? spelling.slice(4).normalize('NFD') : spelling
}

/** Parity of the bits of FNV-1a over the text. */
function isEven(text: string): boolean {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  }
  return ((hash ^ (hash >>> 16)) & 1) === 0
}
