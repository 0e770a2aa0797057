import type { Document } from './document'
import { mergeDocuments, type Merge } from './merge'

/**
 * Takes back just what one revision changed and keeps what came after it: a three-way merge with the
 * revision as base, the revision before it as what is wanted, and the head as what stands now.
 * The revert of a creation (no revision before it) is a deletion.
 */
export function revertRevision(revision: Document, before: Document | null, head: Document): Merge {
  return mergeDocuments(revision, head, before ?? deletedDocument(revision))
}

/** The same document, marked as deleted: its facts stay for whoever restores it. */
export function deletedDocument(document: Document): Document {
  return {
    kind: document.kind,
    fields: { ...document.fields, state: [{ id: 'state', value: 'deleted' }] },
  }
}

/** The same document, standing again. */
export function restoredDocument(document: Document): Document {
  const fields = { ...document.fields }
  delete fields.state
  return { kind: document.kind, fields }
}

/** True when the document says that its entry does not stand any more, on its own or as part of another. */
export function isDeleted(document: Document): boolean {
  return document.fields.state?.[0]?.value !== undefined
}
