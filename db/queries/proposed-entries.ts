import { and, asc, eq } from 'drizzle-orm'
import type { EntryName } from '@/wiki/kinds/kind'
import { findKind, pathOf } from '@/wiki/kinds/registry'
import { applyPatch, type Patch } from '@/wiki/revisions/patch'
import { parentOf, segmentOf } from '@/wiki/revisions/validate'
import type { HeldGroup } from '@/wiki/reading/held-group'
import type { Gate } from '@/wiki/spoilers/gate'
import type { Reader } from '../open'
import { editParts } from '../schema'
import { shieldPart, type EditViewer } from './edit-shield'
import { getEntryRow } from './entry-row'
import { nameOfRow } from './entries'
import { getRevisionOf } from './head'
import { describeHeld } from './held-dramas'

/** The entry that one part of an edit is about: one that stands, or one that the edit would make. */
export interface ProposedEntry {
  entryId: string
  kind: string
  /** Null for who may not know what it is called. */
  name: EntryName | null
  /** Where it stands or would stand; null when what it would stand under is not there yet, and where it has no name. */
  path: string | null
  /** Of an entry that is not named: the drama that it belongs to, where that may be. */
  parent?: { latin: string } | null
  isNew: boolean
}

/** What an edit is about, as far as somebody may know of it. */
export interface Proposal {
  entries: ProposedEntry[]
  /** What the edit would tell them, by the episode from which it is known; empty where they may see all of it. */
  waiting: HeldGroup[]
}

/**
 * The entries that a version of an edit is about. Where the page or the edit says that they are known later, they are
 * neither named nor linked; an author's own words are no surprise to them.
 */
export function readProposal(
  db: Reader,
  { editId, version }: { editId: string; version: number },
  viewer: EditViewer,
): Proposal {
  const parts = db
    .select()
    .from(editParts)
    .where(and(eq(editParts.editId, editId), eq(editParts.version, version)))
    .orderBy(asc(editParts.position))
    .all()
  const held: Gate[] = []
  const entries = parts.map((part): ProposedEntry => {
    const entry = standingEntry(db, part.entryId) ?? newEntry(db, part)
    const shielded = shieldPart(db, { ...part, ...statesOf(db, part), name: entry.name }, viewer)
    held.push(...shielded.held)
    if (shielded.name) return entry
    const [of] = shielded.waiting.flatMap((group) => group.of ?? [])
    return { ...entry, name: null, path: null, parent: of ? { latin: of.name } : null }
  })
  return { entries, waiting: describeHeld(db, held, viewer.progress) }
}

/** The state that a part begins from, and what its author made of it. */
function statesOf(db: Reader, { entryId, kind, baseRevisionId, patch }: PartRow) {
  const head = baseRevisionId === null ? null : getRevisionOf(db, entryId, baseRevisionId)
  const result = applyPatch(head?.document ?? { kind, fields: {} }, JSON.parse(patch) as Patch)
  return { head, result }
}

type PartRow = typeof editParts.$inferSelect
type NamedEntry = ProposedEntry & { name: EntryName }

function standingEntry(db: Reader, entryId: string): NamedEntry | undefined {
  const entry = getEntryRow(db, entryId)
  if (!entry) return undefined
  return { entryId, kind: entry.kind, name: nameOfRow(entry), path: entry.path, isNew: false }
}

function newEntry(db: Reader, part: PartRow): NamedEntry {
  const kind = findKind(part.kind)
  const patch = JSON.parse(part.patch) as Patch
  const document = applyPatch({ kind: part.kind, fields: {} }, patch)
  const name = kind?.nameOf((field) => document.fields[field] ?? []) ?? { latin: '' }
  const parentId = parentOf(document)
  const parentPath = parentId === undefined ? undefined : standingEntry(db, parentId)?.path
  const isPlaced = kind !== undefined && (kind.parent === undefined) === (parentPath == null)
  const path = isPlaced ? pathOf(kind, segmentOf(document), parentPath ?? undefined) : null
  return { entryId: part.entryId, kind: part.kind, name, path, isNew: true }
}
