import { createHash } from 'node:crypto'
import { encodeTime } from 'ulid'
import type { Reference, Value } from '@/wiki/kinds/column'
import { kindOf, pathOf } from '@/wiki/kinds/registry'
import type { Document, KnownFrom, Row } from '@/wiki/revisions/document'
import { setRowId } from '@/wiki/revisions/set-row-id'
import type { Mention, StarterEntry, StarterGate, StarterRow, StarterValue } from './starter-entry'

/** The moment that the ids of starter entries name as their own: the day of the report. */
const MADE_AT = Date.UTC(2021, 0, 24)
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The id of a starter entry, made from its address: the same in every wiki that is set up. */
export function starterId(path: string): string {
  const digest = createHash('sha256').update(path).digest()
  const letters = Array.from(digest.subarray(0, 16), (byte) => CROCKFORD[byte % 32])
  return encodeTime(MADE_AT, 10) + letters.join('')
}

/** The address at which a starter entry will stand. */
export function starterPath({ kind, segment, parent }: StarterEntry): string {
  return pathOf(kindOf(kind), segment, parent)
}

/** The document that a starter entry says, with ids in place of addresses. */
export function starterDocument(entry: StarterEntry): Document {
  const fields: Record<string, Row[]> = { address: [addressOf(entry)] }
  for (const [field, rows] of Object.entries(entry.fields)) fields[field] = rows.map(toRow)
  for (const [field, values] of Object.entries(entry.sets ?? {})) {
    fields[field] = values.map(toValue).map((value) => ({ id: setRowId(field, value), value }))
  }
  const citations = (entry.citations ?? []).map(({ of, source, quote }) => ({
    id: `cite-${of}`,
    of,
    source: { entry: starterId(source) },
    ...(quote !== undefined && { quote }),
  }))
  if (citations.length > 0) fields.citations = citations
  return { kind: entry.kind, fields }
}

function addressOf({ segment, parent }: StarterEntry): Row {
  const row = { id: 'address', segment }
  return parent === undefined ? row : { ...row, parent: { entry: starterId(parent) } }
}

function toRow({ id, knownFrom, ...columns }: StarterRow): Row {
  const row: Row = { id }
  for (const [name, value] of Object.entries(columns)) {
    if (value !== undefined && !isGate(value)) row[name] = toValue(value)
  }
  if (knownFrom) row.knownFrom = toGate(knownFrom)
  return row
}

function toGate({ drama, episode }: StarterGate): KnownFrom {
  return { drama: starterId(drama), episode }
}

function toValue(value: StarterValue): Value {
  return isMention(value) ? toReference(value) : value
}

function toReference({ to, as }: Mention): Reference {
  const entry = starterId(to)
  return as === undefined ? { entry } : { entry, as }
}

function isMention(value: StarterValue): value is Mention {
  return typeof value === 'object' && 'to' in value
}

function isGate(value: StarterValue | StarterGate): value is StarterGate {
  return typeof value === 'object' && 'episode' in value
}
