import { newId } from '@/db/entry-id'
import type { EditPart } from '@/db/commands/resolved-part'
import type { Reader } from '@/db/open'
import type { EditView } from '@/db/queries/edit'
import type { FormProblem } from '@/wiki/forms/form-problem'
import { isDescribed, newSourceDocument } from '@/wiki/forms/new-source'
import { typedRows, type TypedForm, type TypedRow } from '@/wiki/forms/typed-form'
import type { Document } from '@/wiki/revisions/document'
import { patchBetween } from '@/wiki/revisions/patch'
import { sourceSegment } from './propose-address'

/** The sources that a form describes on the spot, each a part of the edit. */
export interface SourceParts {
  parts: { citation: string; part: EditPart }[]
  /** By citation: the entry of the source that it cites. */
  entries: Record<string, string>
  problems: FormProblem[]
}

/**
 * Makes a part of each source that is described in the form. The same page cited for two facts is described once; a
 * source of the edit that is worked on again keeps the entry that it will have.
 */
export function sourceParts(db: Reader, form: TypedForm, resumed: EditView | null): SourceParts {
  const made: SourceParts = { parts: [], entries: {}, problems: [] }
  const segments = new Set<string>()
  const known = new Map<string, string>()
  for (const citation of typedRows(form, 'citations')) {
    const { source } = citation
    if (!isWanted(form, citation) || !isDescribed(source)) continue
    const { document, problems } = newSourceDocument(citation.id, source)
    const identity = identityOf(source.cells)
    const same = known.get(identity)
    if (same !== undefined) {
      made.entries[citation.id] = same
      continue
    }
    made.problems.push(...problems)
    const earlier = resumed?.parts.find((part) => part.isNew && part.entryId === source.entry)
    const entryId = earlier?.entryId ?? newId()
    const segment = keptSegment(earlier?.result) ?? sourceSegment(db, document, segments)
    segments.add(segment)
    known.set(identity, entryId)
    made.entries[citation.id] = entryId
    made.parts.push({ citation: citation.id, part: newSourcePart(entryId, document, segment) })
  }
  return made
}

/** A source counts for a fact that stands; one of the wiki that was chosen beside it counts before it. */
function isWanted(form: TypedForm, citation: TypedRow): boolean {
  const of = citation.cells.of?.text
  const fact = Object.values(form.fields)
    .flat()
    .find((row) => row.id === of)
  const chosen = citation.cells.source?.text.trim() ?? ''
  return !citation.isRemoved && fact?.isRemoved !== true && chosen === ''
}

function identityOf(cells: Record<string, string>): string {
  const url = cells.url?.trim() ?? ''
  return url === '' ? JSON.stringify(Object.entries(cells).sort()) : url
}

function keptSegment(document: Document | undefined): string | undefined {
  const segment = document?.fields.address?.[0]?.segment
  return typeof segment === 'string' ? segment : undefined
}

function newSourcePart(entryId: string, document: Document, segment: string): EditPart {
  const complete: Document = {
    kind: document.kind,
    fields: { ...document.fields, address: [{ id: 'address', segment }] },
  }
  const patch = patchBetween({ kind: document.kind, fields: {} }, complete)
  return { entryId, kind: document.kind, base: null, patch }
}
