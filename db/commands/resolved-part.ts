import type { Document } from '@/wiki/revisions/document'
import type { Conflict } from '@/wiki/revisions/merge'
import type { Patch } from '@/wiki/revisions/patch'
import type { Problem } from '@/wiki/revisions/problem'
import type { StoredDocument } from '../queries/head'

/** What an edit does to one entry. */
export interface EditPart {
  /** The entry's id; for a new entry the id that it will have. */
  entryId: string
  kind: string
  /** The revision that the author edited; null for a new entry. */
  base: number | null
  patch: Patch
}

/** A part beside the head as it is now: what would be published, and what stands in the way. */
export interface ResolvedPart {
  entryId: string
  kind: string
  base: Document | null
  head: StoredDocument | null
  /** The merged document in canonical form. */
  result: Document
  /** The canonical JSON of the result: what its revision stores, and what its hash is taken of. */
  json: string
  conflicts: Conflict[]
  problems: Problem[]
  /** True when the result differs from the head. */
  isChange: boolean
}
