import { announcedRows } from '../kinds/names'
import { findField, findKind } from '../kinds/registry'
import { foldName } from '../names/fold'
import { isSame } from './canonical'
import { rowsOf, type Document } from './document'
import { patchBetween } from './patch'

/** How much can go wrong with an edit, least first. */
export const risks = ['sourced-addition', 'addition', 'overwrite', 'destructive'] as const
export type Risk = (typeof risks)[number]

/** Where an entry stands and whether it does: a change of these is destructive. */
const STANDING = ['address', 'state']

/**
 * The risk of making `after` out of `before` (null: a new entry). An addition fills what was empty; it is
 * sourced when every row it adds or fills is cited. Moving, deleting, restoring and renaming an entry are destructive.
 */
export function riskOf(before: Document | null, after: Document): Risk {
  const old: Document = before ?? { kind: after.kind, fields: {} }
  const patch = patchBetween(old, after)
  let risk: Risk = 'sourced-addition'
  const raise = (to: Risk) => {
    if (risks.indexOf(to) > risks.indexOf(risk)) risk = to
  }
  const cited = new Set(rowsOf(after, 'citations').map((row) => String(row.of)))
  if (before && isRenamed(before, after)) raise('destructive')
  if (Object.keys(patch.order).length > 0) raise('overwrite')
  for (const change of patch.rows) {
    if (before && STANDING.includes(change.field)) raise('destructive')
    else if (change.op === 'remove') raise('overwrite')
    else if (change.op === 'set') raise(fillsOnly(old, change) ? 'addition' : 'overwrite')
    else if (!cited.has(change.id) && wantsSource(after.kind, change.field)) raise('addition')
  }
  return risk
}

/** True when two documents say the same of where their entry stands, whether it does and who it is: all that is destructive. */
export function standsAlike(one: Document, other: Document): boolean {
  const isStanding = STANDING.every((field) => isSame(rowsOf(one, field), rowsOf(other, field)))
  return isStanding && !isRenamed(one, other)
}

/**
 * True when an entry that is known by its name would be called otherwise: another name would stand where one stood at its
 * head. Another way of writing the same name is no renaming, and neither is a second one beside it, or taking that away.
 */
export function isRenamed(before: Document, after: Document): boolean {
  const kind = findKind(before.kind)
  if (!kind?.isKnownByName) return false
  const namesOf = (document: Document) => {
    const { latin, hangul } = kind.nameOf(announcedRows(document))
    return [latin, hangul].flatMap((name) => (name ? [foldName(name)] : []))
  }
  const [old, now] = [new Set(namesOf(before)), new Set(namesOf(after))]
  return [...old].some((name) => !now.has(name)) && [...now].some((name) => !old.has(name))
}

function fillsOnly(
  old: Document,
  change: { field: string; id: string; columns: Record<string, unknown> },
): boolean {
  const row = rowsOf(old, change.field).find((candidate) => candidate.id === change.id)
  return Object.keys(change.columns).every((column) => row?.[column] === undefined)
}

/** Where an entry stands and what is cited need no source of their own; neither does anything about a source itself. */
function wantsSource(kindName: string, field: string): boolean {
  const kind = findKind(kindName)
  if (!kind || kind.name === 'source' || !findField(kind, field)) return false
  return field !== 'citations' && field !== 'address' && field !== 'state'
}

/** The greatest of several risks: an edit of several parts is as risky as its riskiest. */
export function greatestRisk(all: Risk[]): Risk {
  return risks[Math.max(0, ...all.map((risk) => risks.indexOf(risk)))] as Risk
}
