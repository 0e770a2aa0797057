import { isReference } from '../kinds/column'
import type { Kind } from '../kinds/kind'
import { findField } from '../kinds/registry'
import { rowsOf, type Document, type KnownFrom, type Row } from '../revisions/document'
import { parentOf } from '../revisions/validate'
import { LAST_EPISODE, isRevealed, watchedOf, type Progress } from './progress'

/** From when something is known; a drama of null cannot be watched, so only who sees everything sees it. */
export interface Gate {
  drama: string | null
  episode: number
}

/** The drama whose episodes gate what a document tells: its parent, or the first drama that it names as its home. */
export function homeDrama(kind: Kind, document: Document): string | null {
  const parent = parentOf(document)
  if (parent !== undefined) return parent
  if (kind.name === 'drama') return null
  for (const [name, field] of Object.entries(kind.fields)) {
    if (!field.isHome) continue
    for (const row of rowsOf(document, name)) {
      const reference = Object.values(row).find(isReference)
      if (reference && 'entry' in reference) return reference.entry
    }
  }
  return null
}

/** The gate of a row, undefined when everybody may see it. `self` is the entry's own id, which gates a drama's own rows. */
export function gateOfRow(
  kind: Kind,
  fieldName: string,
  row: Row,
  document: Document,
  self: string,
): Gate | undefined {
  if (row.knownFrom) return openGate(row.knownFrom)
  if (kind.telling === 'tells') return gateOfEntry(kind, document, self)
  if (findField(kind, fieldName)?.telling !== 'tells') return undefined
  return { drama: kind.name === 'drama' ? self : homeDrama(kind, document), episode: LAST_EPISODE }
}

/** The gate of a whole entry, undefined when everybody may know of it. */
export function gateOfEntry(kind: Kind, document: Document, self: string): Gate | undefined {
  const address = rowsOf(document, 'address')[0]
  if (address?.knownFrom) return openGate(address.knownFrom)
  if (kind.telling !== 'tells') return undefined
  return { drama: kind.name === 'drama' ? self : homeDrama(kind, document), episode: LAST_EPISODE }
}

function openGate(gate: KnownFrom): Gate | undefined {
  return gate.episode > 0 ? { drama: gate.drama, episode: gate.episode } : undefined
}

/** True when a reader with this progress may see what stands behind the gate. */
export function isKnown(gate: Gate | undefined, progress: Progress): boolean {
  if (!gate || gate.episode <= 0) return true
  progress.onAsked?.(gate.drama, gate.episode)
  if (gate.drama === null) return progress.others >= gate.episode
  const hasWatched = watchedOf(progress, gate.drama) >= gate.episode
  return hasWatched || isRevealed(progress, gate.drama, gate.episode)
}
