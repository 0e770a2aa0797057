import { ENTRY_ID } from '../kinds/column'
import { canonicalDocument } from '../revisions/canonical'
import type { Document } from '../revisions/document'
import type { Conflict } from '../revisions/merge'
import { conflictName, resolveConflicts, type Choice } from '../revisions/resolve-conflicts'
import { rebase } from './rebase'

/** What can be decided about a part that has no inputs here: there is nothing to write by hand. */
export type KeptChoice = Exclude<Choice, 'hand'>

/**
 * A part of the edit that is worked on again, of which the form shows nothing but its conflicts: what the part wants
 * stands in the edit, so the form carries just which head they were shown with, and what is decided.
 */
export interface KeptPart {
  /** The entry that it is about. */
  entry: string
  /** The revision that its author was shown as what stands now. */
  head: number
  /** By the name of the conflict within its part. */
  choices: Record<string, KeptChoice>
}

const HEAD = 'settled:'

/** The name of a conflict of a kept part: unique in the form, because no field is called like an entry. */
export function keptName(entry: string, conflict: Conflict): string {
  return `${entry}/${conflictName(conflict)}`
}

/** True for the name of a conflict of a kept part. */
export function isKeptName(name: string): boolean {
  return ENTRY_ID.test(name.split('/')[0] ?? '')
}

/** Reads kept parts back from what was posted; null for what no form posts. */
export function readKeptParts(posted: ReadonlyMap<string, string[]>): KeptPart[] | null {
  const parts: KeptPart[] = []
  for (const [name, values] of posted) {
    if (!name.startsWith(HEAD)) continue
    const [entry, head] = [name.slice(HEAD.length), values.at(-1) ?? '']
    if (!ENTRY_ID.test(entry) || !/^[1-9]\d{0,14}$/.test(head)) return null
    parts.push({ entry, head: Number(head), choices: choicesOf(entry, posted) })
  }
  return parts
}

function choicesOf(
  entry: string,
  posted: ReadonlyMap<string, string[]>,
): Record<string, KeptChoice> {
  const prefix = `choice:${entry}/`
  return Object.fromEntries(
    [...posted].flatMap(([name, values]): [string, KeptChoice][] => {
      const choice = values.at(-1)
      const isChoice = choice === 'theirs' || choice === 'mine'
      return name.startsWith(prefix) && isChoice ? [[name.slice(prefix.length), choice]] : []
    }),
  )
}

/** The inputs that carry kept parts, by name. */
export function keptPartInputs(parts: KeptPart[] = []): [string, string][] {
  return parts.flatMap(({ entry, head, choices }): [string, string][] => [
    [`${HEAD}${entry}`, String(head)],
    ...Object.entries(choices).map(([name, choice]): [string, string] => [
      `choice:${entry}/${name}`,
      choice,
    ]),
  ])
}

/** A kept part on top of the head: what it comes to as far as it is decided, and every conflict with its choice. */
export function settleKept(
  { choices }: KeptPart,
  sides: { base: Document; head: Document; yours: Document },
): { document: Document; settled: { conflict: Conflict; choice: KeptChoice | null }[] } {
  const { base, head, yours } = sides
  const { document, conflicts } = rebase(base, head, yours)
  const settled = conflicts.map((conflict) => ({
    conflict,
    choice: choices[conflictName(conflict)] ?? null,
  }))
  const decided = settled.flatMap(({ conflict, choice }) => (choice ? [{ conflict, choice }] : []))
  const resolved = resolveConflicts(document, decided, { theirs: head, yours })
  return { document: canonicalDocument(resolved), settled }
}
