import { publish } from '@/db/testing-content'
import { parseCell } from '@/wiki/forms/parse-cell'
import type { Column, Value } from '@/wiki/kinds/column'
import type { Field, Kind } from '@/wiki/kinds/kind'
import { listKinds } from '@/wiki/kinds/registry'
import type { Row } from '@/wiki/revisions/document'
import { findEntryByPath } from '@/db/queries/entries'
import { cleanText } from '@/wiki/revisions/canonical'
import { setRowId } from '@/wiki/revisions/set-row-id'
import type { OwnWiki } from './own-wiki'
import { canaryValue } from './canaries'
import { scriptPayloads } from './script-payloads'

/** As many rows as a field of several gets. */
const ROWS = 12
/** As many entries of every kind, so that fields of one value are tried more than once. */
const ENTRIES = 2

const harmless = { what: 'harmless', secret: 'harmless' }

let turn = 0

/** The next payload that the column takes, as it stores it; each field begins where the one before it ended. */
function nextPayload(column: Column): string | undefined {
  for (let tries = 0; tries < scriptPayloads.length; tries += 1) {
    turn = (turn + 1) % scriptPayloads.length
    const parsed = parseCell(column, { text: scriptPayloads[turn] ?? '' })
    if ('value' in parsed && typeof parsed.value === 'string') return parsed.value
  }
  return undefined
}

/** As many payloads as one text takes, each a paragraph. */
function manyPayloads({ max = 20_000 }: Column): string {
  let text = ''
  for (let count = 0; count < scriptPayloads.length; count += 1) {
    turn = (turn + 1) % scriptPayloads.length
    const next = `${text}\n\n${scriptPayloads[turn] ?? ''}`
    if (next.length > max) break
    text = next
  }
  return cleanText(text)
}

function valueOf(column: Column): Value {
  if (column.type === 'prose') return manyPayloads(column)
  if (column.type === 'text' || column.type === 'url')
    return nextPayload(column) ?? canaryValue(column, harmless)
  const value = canaryValue(column, harmless)
  if (typeof value !== 'object' || !('path' in value)) return value
  turn = (turn + 1) % scriptPayloads.length
  const label = cleanText(scriptPayloads[turn] ?? '').replaceAll('\n', ' ')
  return { ...value, label: cleanText(label.slice(0, 200)) || 'harmless' }
}

function rowsOf(name: string, field: Field): Row[] {
  const count = field.isSingle || field.isSet ? 1 : ROWS
  return Array.from({ length: count }, (_, at) => {
    const columns = Object.fromEntries(
      Object.entries(field.columns).map(([column, declared]) => [column, valueOf(declared)]),
    )
    const first = columns[Object.keys(field.columns)[0] ?? ''] as Value
    const setId = field.isSet ? setRowId(name, first) : undefined
    return { id: field.isSingle ? name : (setId ?? `${name}-${at}`), ...columns } as Row
  })
}

/** The fields of a kind full of payloads, whatever fields it has. */
export function payloadRows(kind: Kind): Record<string, Row[]> {
  const fields = Object.entries(kind.fields).filter(
    ([name]) => !['address', 'state', 'citations'].includes(name),
  )
  return Object.fromEntries(fields.map(([name, field]) => [name, rowsOf(name, field)]))
}

/** Publishes entries of every kind whose every field is full of payloads. @returns their paths */
export async function plantPayloads(wiki: OwnWiki): Promise<{ id: string; path: string }[]> {
  const runOn = wiki.read((db) => findEntryByPath(db, '/dramas/run-on'))
  const planted: { id: string; path: string }[] = []
  for (const kind of listKinds()) {
    for (let at = 0; at < ENTRIES; at += 1) {
      const segment = kind.name === 'episode' ? `${90 + at}` : `planted${'abc'.charAt(at)}`
      const parent = kind.parent && runOn ? { parent: { entry: runOn.entry.id } } : {}
      const address: Row[] = [{ id: 'address', segment, ...parent }]
      const fields = { address, ...payloadRows(kind) }
      const { id } = await wiki.write((writer) => publish(writer, { kind: kind.name, fields }))
      const folder = kind.parent ? `/dramas/run-on/${kind.folder}` : `/${kind.folder}`
      planted.push({ id, path: `${folder}/${segment}` })
    }
  }
  return planted
}
