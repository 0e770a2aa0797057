import { createHash } from 'node:crypto'
import { stableJson } from '@/wiki/revisions/canonical'

/** SHA-256 of any plain value, the same for equal values. */
export function valueHash(value: unknown): string {
  return hashOfText(stableJson(value))
}

/** SHA-256 of a text, in hexadecimal. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
