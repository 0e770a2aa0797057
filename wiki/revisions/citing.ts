import type { Document } from './document'

/** A document without the citations whose fact is gone: who removes a fact does not have to remove its sources too. */
export function withoutIdleCitations(document: Document): Document {
  const citations = document.fields.citations
  if (!citations) return document
  const ids = new Set(
    Object.entries(document.fields).flatMap(([field, rows]) =>
      field === 'citations' ? [] : rows.map((row) => row.id),
    ),
  )
  const kept = citations.filter((row) => typeof row.of !== 'string' || ids.has(row.of))
  if (kept.length === citations.length) return document
  return { kind: document.kind, fields: { ...document.fields, citations: kept } }
}
