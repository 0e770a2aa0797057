import { isReference, type Reference } from '../kinds/column'
import type { Kind } from '../kinds/kind'
import { kindOf } from '../kinds/registry'
import { listProseCitations, listProseLinks } from '../prose/list-prose-links'
import { columnOf, filledColumns, type Document, type Row } from '../revisions/document'
import type { Mention, Mentions } from './mention'
import { say } from '@/wiki/words/language'

/** What a document mentions: entries by id, and paths (red links, and the links in its prose). */
export interface Mentioned {
  ids: string[]
  paths: string[]
}

/** Everything that the rows of a document mention, for describing it in one go. Its prose must be gated before. */
export function mentionedIn(kind: Kind, document: Document): Mentioned {
  const mentioned: Mentioned = { ids: [], paths: [] }
  for (const [field, rows] of Object.entries(document.fields)) {
    for (const row of rows) collect(kind, field, row, mentioned)
  }
  return mentioned
}

/** Adds what one row mentions. */
export function collect(kind: Kind, field: string, row: Row, into: Mentioned): void {
  for (const name of filledColumns(row)) {
    const value = columnOf(row, name)
    if (isReference(value)) {
      if ('entry' in value) into.ids.push(value.entry)
      else into.paths.push(value.path)
    } else if (kind.fields[field]?.columns[name]?.type === 'prose' && typeof value === 'string') {
      into.paths.push(...listProseLinks(value))
    }
  }
}

/** The paths of the sources that the prose of a document cites, each once, in the order of its fields. */
export function proseCitationsIn(kind: Kind, document: Document): string[] {
  const paths = Object.entries(kind.fields).flatMap(([field, { columns }]) => {
    const prose = Object.keys(columns).filter((name) => columns[name]?.type === 'prose')
    return (document.fields[field] ?? []).flatMap((row) =>
      prose.flatMap((name) => listProseCitations(String(columnOf(row, name) ?? ''))),
    )
  })
  return [...new Set(paths)]
}

/** The mention that a reference stands for; undefined for a red link and for an id that no entry has. */
export function mentionFor(reference: Reference, mentions: Mentions): Mention | undefined {
  return 'entry' in reference ? mentions.byId[reference.entry] : mentions.byPath[reference.path]
}

/**
 * The document without the labels under which it mentions entries that this reader may not know of: the label of a
 * reference is typed by hand and may tell what its target's own name would.
 */
export function withoutHiddenLabels(document: Document, mentions: Mentions): Document {
  const clean = (row: Row): Row => {
    const hidden = filledColumns(row).filter((name) => {
      const value = columnOf(row, name)
      return isReference(value) && mentionFor(value, mentions)?.isKnown === false
    })
    if (hidden.length === 0) return row
    const columns = hidden.map((name) => [name, neutral(columnOf(row, name), mentions)])
    return { ...row, ...Object.fromEntries(columns) } as Row
  }
  const fields = Object.entries(document.fields).map(([field, rows]) => [field, rows.map(clean)])
  return { ...document, fields: Object.fromEntries(fields) as Document['fields'] }
}

function neutral(value: unknown, mentions: Mentions): Reference | undefined {
  if (!isReference(value)) return undefined
  const mention = mentionFor(value, mentions)
  if ('entry' in value) return { entry: value.entry }
  return { ...value, label: mention ? say(kindOf(mention.kind).label) : value.label }
}
