import { can, type Standing } from '@/wiki/permissions'
import { greatestRisk, riskOf, type Risk } from '@/wiki/revisions/risk'
import type { ResolvedPart } from './resolved-part'

/** How risky an edit is as a whole, and whether who asks may put it live at once. */
export function editRisk(
  standing: Standing,
  parts: ResolvedPart[],
): { risk: Risk; isPublished: boolean } {
  const changes = parts.filter((part) => part.isChange)
  const risk = greatestRisk(changes.map((part) => riskOf(part.head?.document ?? null, part.result)))
  return { risk, isPublished: can(standing, { action: 'publish', risk }) }
}
