import { newId } from '@/db/entry-id'
import type { Reader } from '@/db/open'
import { titled } from '@/db/queries/complete'
import { findEntryByPath, nameOfEntry } from '@/db/queries/entries'
import { nameEntries } from '@/db/queries/form-names'
import { newDraftName } from '@/wiki/forms/draft-address'
import { listFormFields } from '@/wiki/forms/form-model'
import { blankRow, type TypedCell, type TypedForm, type TypedRow } from '@/wiki/forms/typed-form'
import { parsePath } from '@/wiki/kinds/registry'
import type { Kind } from '@/wiki/kinds/kind'
import type { Document } from '@/wiki/revisions/document'
import type { Progress } from '@/wiki/spoilers/progress'
import { words } from '@/wiki/words'
import { say } from '@/wiki/words/language'
import { draftPlace } from './draft-place'
import { stateOf } from './form-states'
import { episodeOf } from './episode-of'
import { fillNamedForm, modelFor, namedColumn, type OpenedForm } from './opened-form'
import { randomSegment } from './propose-address'

/** What a red link or a button knows of the entry that it leads to. */
export interface NewQuery {
  path?: string
  name?: string
  /** What a red link in prose calls it. */
  label?: string
  parent?: string
}

/** The form of a new entry, or the entry that stands at the path already. */
export type OpenedNew =
  OpenedForm | { status: 'exists'; path: string; name: string; isDeleted: boolean }

/** Opens the form of a new entry of a kind, filled with what is known about it: its address, its parent, its name. */
export function openNew(db: Reader, kind: Kind, query: NewQuery, progress: Progress): OpenedNew {
  const existing = query.path === undefined ? null : findEntryByPath(db, query.path)
  if (existing) {
    const { id, path, status } = existing.entry
    const name = nameEntries(db, [id], progress)(id)
    return { status: 'exists', path, name, isDeleted: status !== 'live' }
  }
  const parsed = query.path === undefined ? undefined : parsePath(query.path)
  const known = parsed?.kind.name === kind.name ? parsed : undefined
  const parent = findParent(db, kind, known?.parent ?? query.parent)
  const fields = ['address', ...listFormFields(kind)]
  const empty = { kind: kind.name, fields: {} }
  const filled = fillNamedForm(
    db,
    kind,
    empty,
    { entry: newId(), base: null, fields },
    progress,
    draftPlace(newDraftName(kind.name, query)),
  )
  const name = query.name ?? query.label ?? (known ? nameFrom(kind, known.segment) : '')
  const home = parent ?? findHome(db, kind, query.parent)
  const placed = withAddress(kind, withHome(kind, filled, home), known?.segment, parent)
  const form = withBlanks(kind, withName(kind, placed, name))
  return {
    status: 'open',
    title: words.editor.newTitle(say(kind.label)),
    model: modelFor(kind, fields, episodeOf(db, placedAt(kind, known?.segment ?? ''))),
    initial: stateOf('open', form),
    home: home?.id ?? null,
    path: null,
    notes: [],
  }
}

const placedAt = (kind: Kind, segment: string): Document => ({
  kind: kind.name,
  fields: { address: [{ id: 'address', segment }] },
})

interface Parent {
  id: string
  name: string
}

function findParent(db: Reader, kind: Kind, path: string | undefined): Parent | undefined {
  return kind.parent === undefined ? undefined : findLive(db, [kind.parent], path)
}

/** What an entry belongs to that stands under none: the drama from whose page a video is added. */
function findHome(db: Reader, kind: Kind, path: string | undefined): Parent | undefined {
  return findLive(db, homeField(kind)?.column.kinds ?? [], path)
}

function findLive(db: Reader, kinds: readonly string[], path: string | undefined) {
  const entry = path === undefined ? undefined : findEntryByPath(db, path)?.entry
  if (!entry || entry.status !== 'live' || !kinds.includes(entry.kind)) return undefined
  return { id: entry.id, name: nameOfEntry(entry) }
}

/** The field of a kind that says what its entries belong to, with its one column. */
function homeField(kind: Kind) {
  const found = Object.entries(kind.fields).find(([, field]) => field.isHome)
  const [columnName, column] = Object.entries(found?.[1].columns ?? {})[0] ?? []
  return found && columnName && column ? { name: found[0], columnName, column } : undefined
}

function withHome(kind: Kind, form: TypedForm, home: Parent | undefined): TypedForm {
  const field = homeField(kind)
  if (!field || !home) return form
  const cell: TypedCell = { text: home.name, reference: { entry: home.id }, was: home.name }
  const row: TypedRow = { ...blankRow(newRowId()), cells: { [field.columnName]: cell } }
  return { ...form, fields: { ...form.fields, [field.name]: [row] } }
}

function withAddress(
  kind: Kind,
  form: TypedForm,
  segment: string | undefined,
  parent: Parent | undefined,
): TypedForm {
  const text = segment ?? (kind.telling === 'tells' ? randomSegment() : '')
  const cells: Record<string, TypedCell> = { segment: { text } }
  if (kind.parent !== undefined) {
    cells.parent = parent
      ? { text: parent.name, reference: { entry: parent.id }, was: parent.name }
      : { text: '' }
  }
  const address = { ...blankRow('address'), cells }
  return { ...form, fields: { ...form.fields, address: [address] } }
}

/** A segment that was made from a name gives the name back, to be corrected; a number or a short id does not. */
function nameFrom(kind: Kind, segment: string): string {
  const isNamed = Object.values(kind.fields).some(
    (field) => !field.isSingle && namedColumn(field, '') !== undefined,
  )
  return isNamed && kind.telling !== 'tells' && !/^\d+$/.test(segment) ? titled(segment) : ''
}

function withName(kind: Kind, form: TypedForm, name: string): TypedForm {
  if (name.trim() === '') return form
  for (const [fieldName, field] of Object.entries(kind.fields)) {
    const column = namedColumn(field, name)
    if (column === undefined || form.fields[fieldName] === undefined) continue
    const row: TypedRow = {
      ...blankRow(field.isSingle ? fieldName : newRowId()),
      cells: { [column]: { text: name.slice(0, 200) } },
    }
    return { ...form, fields: { ...form.fields, [fieldName]: [row] } }
  }
  return form
}

/** In a new entry the first field invites to write: an empty row stands where nothing does yet. */
function withBlanks(kind: Kind, form: TypedForm): TypedForm {
  const first = Object.keys(kind.fields).find((name) => form.fields[name] !== undefined)
  if (first === undefined || (form.fields[first] ?? []).length > 0) return form
  return { ...form, fields: { ...form.fields, [first]: [blankRow(newRowId())] } }
}

/** An id for a row that a form adds. */
export function newRowId(): string {
  return newId().slice(-12).toLowerCase()
}
