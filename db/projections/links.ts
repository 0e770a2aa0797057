import { isReference } from '@/wiki/kinds/column'
import { columnOf, type Row } from '@/wiki/revisions/document'
import { parseProse } from '@/wiki/prose/parse-prose'
import { visitProse } from '@/wiki/prose/tree'
import { homeDrama } from '@/wiki/spoilers/gate'
import type { links } from '../schema'
import { gateColumns, type ProjectedEntry, type Resolve } from './projected-entry'

type LinkRow = typeof links.$inferInsert

/** Every mention of another entry in a document. `resolve` gives the id of the entry that has or had a path. */
export function linkRows(entry: ProjectedEntry, resolve: Resolve): LinkRow[] {
  const rows: LinkRow[] = []
  for (const [field, list] of Object.entries(entry.document.fields)) {
    for (const row of list) {
      const gate = gateColumns(entry, field, row)
      for (const column of Object.keys(entry.kind.fields[field]?.columns ?? {})) {
        const at = { fromId: entry.id, field, rowId: row.id, column, ...gate }
        rows.push(...referenceRow(at, row, resolve), ...proseRows(entry, at, row, resolve))
      }
    }
  }
  return rows
}

type Place = Pick<LinkRow, 'fromId' | 'field' | 'rowId' | 'column' | 'knownDrama' | 'knownEpisode'>

function referenceRow(at: Place, row: Row, resolve: Resolve): LinkRow[] {
  const value = columnOf(row, at.column)
  if (!isReference(value)) return []
  if ('entry' in value) {
    return [{ ...at, position: 0, toId: value.entry, toPath: null, label: value.as ?? null }]
  }
  const { path, label } = value
  return [{ ...at, position: 0, toId: resolve(path), toPath: path, label }]
}

function proseRows(entry: ProjectedEntry, at: Place, row: Row, resolve: Resolve): LinkRow[] {
  const value = columnOf(row, at.column)
  if (entry.kind.fields[at.field]?.columns[at.column]?.type !== 'prose') return []
  if (typeof value !== 'string') return []
  const rows: LinkRow[] = []
  const collect = (blocks: Parameters<typeof visitProse>[0], gate: Partial<Place>) =>
    visitProse(blocks, (node) => {
      if (node.type !== 'entry' && node.type !== 'citation') return
      const label = (node.type === 'entry' && node.label) || null
      const toId = resolve(node.path)
      rows.push({ ...at, ...gate, position: rows.length, toId, toPath: node.path, label })
    })
  const home = entry.kind.name === 'drama' ? entry.id : homeDrama(entry.kind, entry.document)
  for (const block of parseProse(value).blocks) {
    const isLater = block.type === 'spoiler' && block.episode > (at.knownEpisode ?? 0)
    collect([block], isLater ? { knownDrama: home, knownEpisode: block.episode } : {})
  }
  return rows
}
