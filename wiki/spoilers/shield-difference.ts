import type { Kind } from '../kinds/kind'
import { findField } from '../kinds/registry'
import { gateText } from '../prose/gate-text'
import { isSame } from '../revisions/canonical'
import { differenceBetween, type RowDifference } from '../revisions/difference'
import type { Document, Row } from '../revisions/document'
import { gateOfEntry, gateOfRow, homeDrama, isKnown, type Gate } from './gate'
import type { Progress } from './progress'

/** Two states of an entry to compare, and its head: what was gated only later is gated in its history too. */
export interface ComparedStates {
  before: Document | null
  after: Document | null
  head: Document | null
  /** What comes after is the reader's own: its gates tell them nothing that they have not written. */
  isAfterOwn?: boolean
}

/** What a reader may see of a difference, and one gate for each change held back. */
export interface ShieldedDifference {
  shown: RowDifference[]
  held: Gate[]
  /** True when the reader may not know of the entry at all; nothing is shown then. */
  isHidden: boolean
}

/**
 * The part of a difference that a reader with this progress may see. The strictest gate counts: a row is held
 * back when any of the states gates it, so that no diff gives away what the page does not. `self` is the
 * entry's id.
 */
export function shieldDifference(
  kind: Kind,
  states: ComparedStates,
  self: string,
  progress: Progress,
): ShieldedDifference {
  const differences = differenceBetween(states.before, states.after, Object.keys(kind.fields))
  const after = states.isAfterOwn ? null : states.after
  const documents = [states.before, after, states.head].filter((one) => one !== null)
  const closed = documents
    .map((document) => gateOfEntry(kind, document, self))
    .find((gate) => !isKnown(gate, progress))
  if (closed) return { shown: [], held: differences.map(() => closed), isHidden: true }
  const shielded: ShieldedDifference = { shown: [], held: [], isHidden: false }
  const drama = dramaOfProse(kind, documents, self)
  const context: Context = { kind, documents, self, drama, progress, isAfterOwn: states.isAfterOwn }
  for (const difference of differences) {
    const gate = gatesOfRow(context, difference).find((one) => !isKnown(one, progress))
    if (gate) {
      shielded.held.push(gate)
      continue
    }
    const { shown, held } = shieldProse(context, difference)
    shielded.held.push(...held)
    if (shown) shielded.shown.push(shown)
  }
  return shielded
}

interface Context {
  kind: Kind
  documents: Document[]
  self: string
  /** The drama whose episodes the spoiler blocks of the prose name. */
  drama: string | null
  progress: Progress
  isAfterOwn?: boolean
}

/** The gates that the states put on one row; a citation has those of the row that it cites as well. */
function gatesOfRow(context: Context, { field, id }: Pick<RowDifference, 'field' | 'id'>): Gate[] {
  const { kind, documents, self } = context
  const gates: (Gate | undefined)[] = []
  for (const document of documents) {
    const row = document.fields[field]?.find((candidate) => candidate.id === id)
    if (!row) continue
    gates.push(gateOfRow(kind, field, row, document, self), gateOfProse(context, field, row))
    if (field !== 'citations') continue
    for (const [name, rows] of Object.entries(document.fields)) {
      const cited = name !== field && rows.find((candidate) => candidate.id === row.of)
      if (cited) gates.push(...gatesOfRow(context, { field: name, id: cited.id }))
    }
  }
  return gates.filter((gate) => gate !== undefined)
}

/** The gate of a row whose prose is nothing but spoilers: what is left of the row tells of them. */
function gateOfProse(context: Context, field: string, row: Row): Gate | undefined {
  for (const text of proseOf(context.kind, field, row)) {
    const gate = gateUntilKnown(context, text)
    if (gate.text === '' && gate.held[0]) return gate.held[0]
  }
  return undefined
}

function proseOf(kind: Kind, fieldName: string, row: Row): string[] {
  return Object.entries(columnsOf(kind, fieldName)).flatMap(([name, column]) => {
    const text = row[name]
    return column.type === 'prose' && typeof text === 'string' ? [text] : []
  })
}

function gateUntilKnown({ drama, progress }: Context, text: string) {
  const held: Gate[] = []
  const gated = gateText(text, (episode) => {
    const gate = { drama, episode }
    if (isKnown(gate, progress)) return true
    held.push(gate)
    return false
  })
  return { text: gated.text, held }
}

function dramaOfProse(kind: Kind, documents: Document[], self: string): string | null {
  if (kind.name === 'drama') return self
  return documents.map((document) => homeDrama(kind, document)).find((id) => id !== null) ?? null
}

/** Takes the spoiler blocks out of running text; a change of nothing else is held back as a whole. */
function shieldProse(
  context: Context,
  difference: RowDifference,
): { shown?: RowDifference; held: Gate[] } {
  const held: Gate[] = []
  const clean = (row: Row | undefined): Row | undefined => {
    if (!row) return undefined
    const result = { ...row }
    for (const [name, column] of Object.entries(columnsOf(context.kind, difference.field))) {
      const text = row[name]
      if (column.type !== 'prose' || typeof text !== 'string') continue
      const gated = gateUntilKnown(context, text)
      held.push(...gated.held)
      if (gated.held.length > 0) result[name] = gated.text
    }
    return result
  }
  const before = clean(difference.before)
  if (context.isAfterOwn && held.length === 0) return { shown: difference, held }
  const after = clean(difference.after)
  if (held.length === 0) return { shown: difference, held }
  if (!before || !after) return { shown: { ...difference, before, after }, held }
  const columns = difference.columns.filter((name) => !isSame(before[name], after[name]))
  if (columns.length === 0) return { held }
  return { shown: { ...difference, before, after, columns }, held }
}

function columnsOf(kind: Kind, field: string) {
  return findField(kind, field)?.columns ?? {}
}
