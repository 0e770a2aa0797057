import { headsOf } from './edit-parts'
import type { ResolvedPart } from './resolved-part'

/** What keeps resolved parts from being published, as an outcome; undefined when nothing does. */
export function partsOutcome(parts: ResolvedPart[]) {
  const part = parts.findIndex(({ conflicts }) => conflicts.length > 0)
  if (part >= 0) {
    const conflicts = parts[part]?.conflicts ?? []
    return { status: 'conflict' as const, part, conflicts, heads: headsOf(parts) }
  }
  const problems = problemsOf(parts)
  if (problems.length > 0) return { status: 'invalid' as const, problems }
  if (parts.every(({ isChange }) => !isChange)) return { status: 'unchanged' as const }
  return undefined
}

/** What is wrong with all parts together, each problem with the number of its part. */
export function problemsOf(parts: ResolvedPart[]) {
  return parts.flatMap(({ problems }, part) => problems.map((problem) => ({ ...problem, part })))
}
