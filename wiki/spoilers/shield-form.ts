import type { Kind } from '../kinds/kind'
import { findField } from '../kinds/registry'
import { gateText } from '../prose/gate-text'
import type { Document, Row } from '../revisions/document'
import { gateOfEntry, gateOfRow, homeDrama, isKnown, type Gate } from './gate'
import type { Progress } from './progress'

/** What of a document the form of an editor shows. */
export interface ShieldedForm {
  /** Rows that are shown are whole: what is cut could only be saved cut. */
  document: Document
  /** One gate for each row that is not shown. */
  held: Gate[]
  /** True when the editor may not know of the entry at all. */
  isHidden: boolean
  /** One-valued fields of which every value is held: an empty input would stand for a value that is there. */
  closed: string[]
}

/**
 * What an editor with this progress is shown of a document to change. What belongs to no drama can be watched by nobody
 * and is shown. `self` is the entry's id.
 */
export function shieldForm(
  kind: Kind,
  document: Document,
  self: string,
  progress: Progress,
): ShieldedForm {
  const isOpen = (gate: Gate | undefined) => gate?.drama == null || isKnown(gate, progress)
  const entry = gateOfEntry(kind, document, self)
  if (entry && !isOpen(entry)) {
    return {
      document: { kind: document.kind, fields: {} },
      held: [entry],
      isHidden: true,
      closed: [],
    }
  }
  const home = kind.name === 'drama' ? self : homeDrama(kind, document)
  const held: Gate[] = []
  const hidden = new Set<string>()
  const closed: string[] = []
  const fields: Record<string, Row[]> = {}
  for (const [name, rows] of Object.entries(document.fields)) {
    if (name === 'citations') continue
    fields[name] = rows.filter((row) => {
      const gates = [gateOfRow(kind, name, row, document, self), ...gatesIn(kind, name, row, home)]
      const gate = gates.find((one) => !isOpen(one))
      if (gate) {
        held.push(gate)
        hidden.add(row.id)
      }
      return !gate
    })
    const isEmptied = rows.length > 0 && fields[name].length === 0
    if (isEmptied && findField(kind, name)?.isSingle) closed.push(name)
  }
  fields.citations = (document.fields.citations ?? []).filter(
    (row) => !hidden.has(String(row.of)) && isOpen(row.knownFrom),
  )
  return { document: { kind: document.kind, fields }, held, isHidden: false, closed }
}

/** The gates of the spoiler blocks in a row's prose. */
function gatesIn(kind: Kind, field: string, row: Row, drama: string | null): Gate[] {
  const columns = Object.entries(findField(kind, field)?.columns ?? {})
  return columns.flatMap(([name, { type }]) => {
    const text = row[name]
    if (type !== 'prose' || typeof text !== 'string') return []
    return gateText(text, () => false).episodes.map((episode) => ({ drama, episode }))
  })
}
