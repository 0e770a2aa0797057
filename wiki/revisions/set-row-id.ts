import { isReference, type Value } from '../kinds/column'

const SPEAKING = /^[A-Za-z0-9]{1,30}$/

/**
 * The id of a row in a field that is a set, made from what the row says: two people who add the same thing
 * add one row, and nothing that differs shares an id by chance.
 */
export function setRowId(field: string, value: Value): string {
  if (isReference(value)) {
    return `${field}-${'entry' in value ? value.entry : digestOf(value.path)}`
  }
  const text = String(value).normalize('NFC')
  return `${field}-${SPEAKING.test(text) ? text : digestOf(text)}`
}

/** Two rounds of FNV-1a over UTF-16, 32 bits each: a digest for ids, not for secrets. */
function digestOf(text: string): string {
  return [0x811c9dc5, 0x9747b28c].map((seed) => fnv(text, seed)).join('')
}

function fnv(text: string, seed: number): string {
  let hash = seed
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
