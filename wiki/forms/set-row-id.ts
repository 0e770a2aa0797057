import { isReference, type Value } from '../kinds/column'
import { stableJson } from '../revisions/canonical'

/**
 * The id of a row of a set, made from its content, so that two people who add the same add one row.
 * Readable where the value is a short key, else a hash of it; an `as` beside a reference does not count.
 */
export function setRowId(field: string, value: Value): string {
  const content = isReference(value) && 'entry' in value ? { entry: value.entry } : value
  if (typeof content === 'string' && /^[A-Za-z0-9]{1,30}$/.test(content))
    return `${field}-${content}`
  if (typeof content === 'object' && 'entry' in content) return `${field}-${content.entry}`
  return `${field}-${hashOf(stableJson(content))}`
}

/** FNV-1a twice with different seeds: 64 bits tell the few values of one set apart. */
function hashOf(text: string): string {
  return [0x811c9dc5, 0x9dc5811c]
    .map((seed) => {
      let hash = seed
      for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
      return (hash >>> 0).toString(36).padStart(7, '0')
    })
    .join('')
}
