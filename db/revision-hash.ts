import { createHash } from 'node:crypto'
import { canonicalJson, stableJson } from '@/wiki/revisions/canonical'
import type { Document } from '@/wiki/revisions/document'

/** SHA-256 of a document's canonical JSON, in hexadecimal: what a revision is known by. */
export function documentHash(document: Document): string {
  return hashOfText(canonicalJson(document))
}

/** SHA-256 of any plain value, the same for equal values. */
export function valueHash(value: unknown): string {
  return hashOfText(stableJson(value))
}

/** SHA-256 of a text, in hexadecimal. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
