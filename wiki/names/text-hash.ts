/** FNV-1a over UTF-16 units, as a number of 32 bits: spreads texts evenly, and keeps no secret. */
export function hashOfUnits(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  return hash
}
