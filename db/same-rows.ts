import { stableJson } from '@/wiki/revisions/canonical'

/** True when two lists have the same rows, in whatever order. */
export function haveSameRows(left: readonly object[], right: readonly object[]): boolean {
  const sorted = (rows: readonly object[]) => rows.map(stableJson).sort().join('\n')
  return left.length === right.length && sorted(left) === sorted(right)
}
