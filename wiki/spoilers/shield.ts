import type { Kind } from '../kinds/kind'
import type { Document, Row } from '../revisions/document'
import { findField } from '../kinds/registry'
import { gateText } from '../prose/gate-text'
import { gateOfEntry, gateOfRow, homeDrama, isKnown, type Gate } from './gate'
import type { Progress } from './progress'

/** What a reader may see of a document, and what was held back. */
export interface Shielded {
  document: Document
  /** True when the reader may not know of the entry at all; `document` is then empty. */
  isHidden: boolean
  /** The gate that hides the whole entry. */
  gate?: Gate
  /** One gate for each row held back. */
  held: Gate[]
}

/** The pure function from document and progress to what this reader may see. `self` is the entry's id. */
export function shieldDocument(
  kind: Kind,
  document: Document,
  self: string,
  progress: Progress,
): Shielded {
  const gate = gateOfEntry(kind, document, self)
  if (!isKnown(gate, progress)) {
    return { document: { kind: document.kind, fields: {} }, isHidden: true, gate, held: [] }
  }
  const fields: Record<string, Row[]> = {}
  const held: Gate[] = []
  const hiddenIds = new Set<string>()
  const home = kind.name === 'drama' ? self : homeDrama(kind, document)
  const isBlockKnown = (episode: number) => {
    const block = { drama: home, episode }
    if (isKnown(block, progress)) return true
    held.push(block)
    return false
  }
  for (const [name, rows] of Object.entries(document.fields)) {
    if (name === 'citations') continue
    const visible = rows.filter((row) => {
      const rowGate = gateOfRow(kind, name, row, document, self)
      if (isKnown(rowGate, progress)) return true
      if (rowGate) held.push(rowGate)
      hiddenIds.add(row.id)
      return false
    })
    const gated = gateProse(kind, name, visible, isBlockKnown, (id) => hiddenIds.add(id))
    if (gated.length > 0) fields[name] = gated
  }
  const citations = (document.fields.citations ?? []).filter(
    (row) => !hiddenIds.has(String(row.of)) && isKnown(row.knownFrom, progress),
  )
  if (citations.length > 0) fields.citations = citations
  return { document: { kind: document.kind, fields }, isHidden: false, held }
}

/** Rows without the spoiler blocks in their prose that are not known yet, and without rows of which nothing is left. */
function gateProse(
  kind: Kind,
  field: string,
  rows: Row[],
  isKnownFrom: (episode: number) => boolean,
  onEmptied: (id: string) => void,
): Row[] {
  const columns = Object.entries(findField(kind, field)?.columns ?? {})
  const prose = columns.filter(([, { type }]) => type === 'prose').map(([name]) => name)
  if (prose.length === 0) return rows
  return rows.flatMap((row) => {
    const shown: Row = { ...row }
    for (const column of prose) {
      const text = row[column]
      if (typeof text !== 'string') continue
      const gated = gateText(text, isKnownFrom).text
      if (gated === '') {
        onEmptied(row.id)
        return []
      }
      shown[column] = gated
    }
    return [shown]
  })
}

/** The value of a one-valued field that holds for this reader: the one from the latest episode that is visible. */
export function latestRow(rows: Row[]): Row | undefined {
  return rows.reduce<Row | undefined>(
    (latest, row) =>
      !latest || (row.knownFrom?.episode ?? 0) >= (latest.knownFrom?.episode ?? 0) ? row : latest,
    undefined,
  )
}
