import { foldName } from '@/wiki/names/fold'
import { nameTokens } from '@/wiki/names/name-tokens'
import { passageTokens } from '@/wiki/names/passage-tokens'
import { spellingKeys } from '@/wiki/names/spelling-key'
import type { Column } from '@/wiki/kinds/column'
import { parseProse } from '@/wiki/prose/parse-prose'
import { plainText } from '@/wiki/prose/plain-text'
import { rowsOf } from '@/wiki/revisions/document'
import { gateOfEntry, homeDrama } from '@/wiki/spoilers/gate'
import type { names, passages } from '../schema'
import { gateColumns, textIn, type ProjectedEntry } from './projected-entry'

export type NameRow = Omit<typeof names.$inferSelect, 'id'>
export type PassageRow = Omit<typeof passages.$inferSelect, 'id'>

/** Every name by which an entry may be looked for, with the names of its own columns. */
export function nameRows(entry: ProjectedEntry): NameRow[] {
  const gate = gateOfEntry(entry.kind, entry.document, entry.id)
  const own = {
    entryId: entry.id,
    kind: entry.kind.name,
    entryKnownDrama: gate?.drama ?? null,
    entryKnownEpisode: gate?.episode ?? 0,
  }
  return cells(entry, ({ isName }) => isName).flatMap(({ text, ...place }) => {
    const folded = foldName(text)
    if (folded === '') return []
    return [{ ...own, ...place, text, folded, keys: spellingKeys(text).join(' ') }]
  })
}

/** The words of the kind as a token, so that a search among one kind walks through its names alone. */
export const kindToken = (kind: string) => `@${kind}`

/** The tokens under which a name is in the index. */
export function tokensOfName(row: NameRow, kind: string): string {
  return [kindToken(kind), ...nameTokens(row.text, row.keys.split(' ').filter(Boolean))].join(' ')
}

/** The tokens under which a passage is in the index. */
export function tokensOfPassage(row: PassageRow, kind: string): string {
  return [kindToken(kind), ...passageTokens(row.text)].join(' ')
}

/** A text column with more room than this holds what somebody said, not a value. */
const SPOKEN = 500

/** The paragraphs of an entry's prose, and what is quoted in it; a spoiler block is known from its own episode on. */
export function passageRows(entry: ProjectedEntry): PassageRow[] {
  const isRead = (column: Column) =>
    column.type === 'prose' || (column.type === 'text' && (column.max ?? 0) >= SPOKEN)
  return cells(entry, isRead).flatMap((cell) => {
    const isProse = entry.kind.fields[cell.field]?.columns[cell.column]?.type === 'prose'
    if (!isProse) return [{ entryId: entry.id, ...cell, position: 0 }]
    return parseProse(cell.text).blocks.flatMap((block, position) => {
      const text = plainText({ blocks: [block] }, Infinity, { withSpoilers: true })
      if (passageTokens(text).length === 0) return []
      const isLater = block.type === 'spoiler' && block.episode > cell.knownEpisode
      const later = isLater ? { knownDrama: homeOf(entry), knownEpisode: block.episode } : {}
      return [{ entryId: entry.id, ...cell, text, position, ...later }]
    })
  })
}

function homeOf(entry: ProjectedEntry): string | null {
  return entry.kind.name === 'drama' ? entry.id : homeDrama(entry.kind, entry.document)
}

/** The filled texts of the columns that are asked for, with their place and from when they are known. */
function cells(entry: ProjectedEntry, isAsked: (column: Column) => boolean) {
  return Object.entries(entry.kind.fields).flatMap(([field, { columns }]) => {
    const asked = Object.keys(columns).filter((name) => columns[name] && isAsked(columns[name]))
    return rowsOf(entry.document, field).flatMap((row) =>
      asked.flatMap((column) => {
        const text = textIn(row, column)
        if (text === null) return []
        return [{ field, rowId: row.id, column, text, ...gateColumns(entry, field, row) }]
      }),
    )
  })
}
