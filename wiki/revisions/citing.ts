import { isSame } from './canonical'
import { rowsOf, type Document } from './document'

/**
 * A document without the citations whose fact is gone: who removes a fact does not have to remove its sources too.
 * Gone is what one of `earlier` says and the document does not; a citation of what never stood stays, and is refused.
 */
export function withoutIdleCitations(document: Document, earlier: readonly Document[]): Document {
  const citations = document.fields.citations
  if (!citations) return document
  const facts = listFacts(document)
  const gone = new Set(
    earlier.flatMap((other) => [...listFacts(other)].filter((id) => !facts.has(id))),
  )
  const kept = citations.filter((row) => typeof row.of !== 'string' || !gone.has(row.of))
  if (kept.length === citations.length) return document
  const fields: Document['fields'] = { ...document.fields, citations: kept }
  if (kept.length === 0) delete fields.citations
  return { kind: document.kind, fields }
}

/** The ids of what a document says: of all its rows, but for the sources. */
export function listFacts(document: Document): Set<string> {
  return new Set(
    Object.entries(document.fields).flatMap(([field, rows]) =>
      field === 'citations' ? [] : rows.map((row) => row.id),
    ),
  )
}

/** The ids of the facts that a document cites and its base does not, or not in this way. */
export function listCitedAnew(base: Document, document: Document): Set<string> {
  const before = new Map(rowsOf(base, 'citations').map((row) => [row.id, row]))
  return new Set(
    rowsOf(document, 'citations').flatMap((row) =>
      typeof row.of !== 'string' || isSame(before.get(row.id), row) ? [] : [row.of],
    ),
  )
}
