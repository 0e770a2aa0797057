import { textOf } from '@/app/_server/posted-form'
import type { EditPart } from '@/db/commands/resolved-part'
import type { Reader } from '@/db/open'
import { getHeads } from '@/db/queries/entries'
import { getRevisionOf } from '@/db/queries/head'
import { newId } from '@/db/entry-id'
import { ENTRY_ID } from '@/wiki/kinds/column'
import type { Document } from '@/wiki/revisions/document'
import { patchBetween } from '@/wiki/revisions/patch'

/** What a verb's form carries so that the server knows which page, as it stood when, was meant. */
export function verbTokens(entry: string, revision: number): Record<string, string> {
  return { entry, base: String(revision), key: newId() }
}

/** The posted tokens with the document that was seen. */
export interface SeenEntry {
  entry: string
  base: number
  key: string
  kind: string
  document: Document
}

/** Reads the tokens back; the name of the first that is missing or made up. */
export function readVerbTokens(db: Reader, form: FormData): SeenEntry | { missing: string } {
  const [entry, base, key] = ['entry', 'base', 'key'].map((name) => textOf(form, name)) as [
    string,
    string,
    string,
  ]
  if (!ENTRY_ID.test(entry)) return { missing: 'entry' }
  if (!/^[1-9]\d{0,14}$/.test(base)) return { missing: 'base' }
  if (key === '') return { missing: 'key' }
  const seen = getRevisionOf(db, entry, Number(base))
  if (!seen) return { missing: 'base' }
  const { document } = seen
  return { entry, base: Number(base), key, kind: document.kind, document }
}

/** The part of an edit that makes `wanted` out of what was seen. */
export function partTo(seen: SeenEntry, wanted: Document): EditPart {
  const patch = patchBetween(seen.document, wanted)
  return { entryId: seen.entry, kind: seen.kind, base: seen.base, patch }
}

/** Parts that make something of further entries, each as it stands now. */
export function partsOf(
  db: Reader,
  ids: readonly string[],
  wanted: (document: Document) => Document,
): EditPart[] {
  return [...getHeads(db, ids)].map(([entryId, { entry, document, revision }]) => ({
    entryId,
    kind: entry.kind,
    base: revision.id,
    patch: patchBetween(document, wanted(document)),
  }))
}
