import type { Figure } from './figures'
import { measureFirstRenderings, measureMemory } from './first-renderings'
import { measureMixedLoad } from './mixed-load'
import { measureKeptPages } from './page-load'
import { measureStampede } from './stampede'

/** What readers meet: kept pages, pages under edits, a crowd on one page, and first renderings in a wiki of so many dramas. */
export function pageParts(dramas: number): Record<string, () => Promise<Figure[]>> {
  return {
    kept: measureKeptPages,
    mixed: measureMixedLoad,
    stampede: measureStampede,
    first: () => measureFirstRenderings(dramas),
    memory: () => measureMemory(dramas),
  }
}
