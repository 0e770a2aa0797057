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
 * and is shown. `self` is the entry's id, and `gating` the states whose gates count: of what somebody writes themselves
 * only those of the page that they write it on.
 */
export function shieldForm(
  kind: Kind,
  document: Document,
  self: string,
  progress: Progress,
  gating: readonly Document[] = [document],
): ShieldedForm {
  const states = { kind, self, progress, gating }
  const entry = shutGateOfEntry(states)
  if (entry) {
    const empty = { kind: document.kind, fields: {} }
    return { document: empty, held: [entry], isHidden: true, closed: [] }
  }
  const held: Gate[] = []
  const hidden = new Set<string>()
  const closed: string[] = []
  const fields: Record<string, Row[]> = {}
  const isOpen = (field: string, row: Row) => {
    const gate = shutGateOfRow(states, field, row.id)
    if (gate && field !== 'citations') held.push(gate)
    if (gate) hidden.add(row.id)
    return !gate
  }
  for (const [name, rows] of Object.entries(document.fields)) {
    if (name === 'citations') continue
    fields[name] = rows.filter((row) => isOpen(name, row))
    const isEmptied = rows.length > 0 && fields[name].length === 0
    if (isEmptied && findField(kind, name)?.isSingle) closed.push(name)
  }
  fields.citations = (document.fields.citations ?? []).filter(
    (row) => !hidden.has(String(row.of)) && isOpen('citations', row),
  )
  return { document: { kind: document.kind, fields }, held, isHidden: false, closed }
}

/** States of an entry (`self` is its id) whose gates count for an editor with this progress. */
export interface GatingStates {
  kind: Kind
  self: string
  progress: Progress
  gating: readonly Document[]
}

/** The gate that keeps the whole entry from an editor; undefined where none does. */
export function shutGateOfEntry({ kind, self, progress, gating }: GatingStates): Gate | undefined {
  return gating
    .map((state) => gateOfEntry(kind, state, self))
    .find((gate) => isShut(gate, progress))
}

/** The gate that keeps one row from an editor; undefined where none does. */
export function shutGateOfRow(
  { kind, self, progress, gating }: GatingStates,
  field: string,
  id: string,
): Gate | undefined {
  return gating
    .flatMap((state) => gatesOf(kind, state, self, field, id))
    .find((gate) => isShut(gate, progress))
}

function isShut(gate: Gate | undefined, progress: Progress): boolean {
  return gate?.drama != null && !isKnown(gate, progress)
}

/** The gates that a state puts on one row: its own, and those of the spoiler blocks in its prose. */
function gatesOf(
  kind: Kind,
  state: Document,
  self: string,
  field: string,
  id: string,
): (Gate | undefined)[] {
  const row = state.fields[field]?.find((candidate) => candidate.id === id)
  if (!row) return []
  if (field === 'citations') return [row.knownFrom]
  const home = kind.name === 'drama' ? self : homeDrama(kind, state)
  return [gateOfRow(kind, field, row, state, self), ...gatesIn(kind, field, row, home)]
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
