import type { Figure } from './figures'
import { measureFirstRenderings } from './first-renderings'
import { measureMixedLoad } from './mixed-load'
import { measureKeptPages } from './page-load'
import { measureStampede } from './stampede'

/** What readers meet: kept pages, pages under edits, a crowd on one page, and first renderings in a wiki of so many dramas. */
export async function measurePages(dramas: number): Promise<Figure[]> {
  return [
    ...(await measureKeptPages()),
    ...(await measureMixedLoad()),
    ...(await measureStampede()),
    ...(await measureFirstRenderings(dramas)),
  ]
}
