import { diff3Merge } from 'node-diff3'

const PARAGRAPH_BREAK = /\n{2,}/

/**
 * Merges two changes of a running text paragraph by paragraph. Null when both changed the same paragraph
 * in different ways: markers of a conflict never enter a text.
 */
export function mergeProse(base: string, theirs: string, yours: string): string | null {
  const [a, o, b] = [yours, base, theirs].map((text) =>
    text === '' ? [] : text.split(PARAGRAPH_BREAK),
  )
  const regions = diff3Merge(a as string[], o as string[], b as string[], {
    excludeFalseConflicts: true,
  })
  const paragraphs: string[] = []
  for (const region of regions) {
    if (region.conflict) return null
    paragraphs.push(...(region.ok ?? []))
  }
  return paragraphs.join('\n\n')
}
