import {
  cursorFrom,
  hrefWith,
  numberFrom,
  viewerFrom,
  type PageViewer,
  type SearchParams,
} from '@/app/_server/viewer'
import { standing, currentUser } from '@/app/_server/actor'
import { reader } from '@/db/connection'
import { newId } from '@/db/entry-id'
import { listChanges } from '@/db/queries/changes'
import { nameChangedEntries } from '@/db/queries/difference-names'
import type { Page } from '@/db/queries/revision-pages'
import { getRevision, type Revision, type RevisionLine } from '@/db/queries/revisions'
import type { NamedEntries } from '@/components/revision/row-names'
import { findKind } from '@/wiki/kinds/registry'
import { can } from '@/wiki/permissions'
import { words } from '@/wiki/words'

const { history } = words

/** Changes on one page of the list. */
const PAGE_SIZE = 50

/** A page that could not be read, in words. */
interface Refusal {
  status: 'refused'
  title: string
  text: string
  link: { href: string; text: string }
}

/** A page of the recent changes. */
export interface ChangesReading {
  status: 'list'
  page: Page<RevisionLine>
  kind?: string
  viewer: PageViewer
  links: { newest: string | null; newer: string | null; older: string | null }
}

/** Reads the page of the recent changes that an address asks for. */
export async function readChanges(search: SearchParams): Promise<ChangesReading | Refusal> {
  const viewer = await viewerFrom(search)
  if (!viewer) return refused(words.reading.badProgressTitle, history.badProgress)
  // An empty choice of the filter's form is every kind.
  const kind = search.kind === '' ? undefined : search.kind
  if (kind !== undefined && (typeof kind !== 'string' || !findKind(kind))) {
    return refused(history.unknownKindTitle, history.unknownKind)
  }
  const cursor = cursorFrom(search)
  if (!cursor) return refused(history.badPlaceTitle, history.badPlace)
  const page = listChanges(reader(), { kind, cursor, limit: PAGE_SIZE, viewer })
  const href = (place: { before?: number; after?: number }) =>
    hrefWith('/changes', { kind, progress: viewer.progressParam, ...place })
  const { newer, older } = page
  const links = {
    newest: newer === undefined ? null : href({}),
    newer: newer === undefined ? null : href({ after: newer }),
    older: older === undefined ? null : href({ before: older }),
  }
  return { status: 'list', page, kind, viewer, links }
}

function refused(title: string, text: string): Refusal {
  return { status: 'refused', title, text, link: { href: '/changes', text: history.firstPage } }
}

/** One change and what this reader may do about it. */
export interface ChangeReading {
  status: 'change'
  revision: Revision
  names: NamedEntries
  viewer: PageViewer
  /** What a form that takes it back carries; null for who cannot. */
  revert: { key: string } | null
  isSignedIn: boolean
}

/** Reads one change by the number in its address. */
export async function readChange(
  number: string,
  search: SearchParams,
): Promise<ChangeReading | (Refusal & { code: 400 | 404 })> {
  const viewer = await viewerFrom(search)
  if (!viewer) return { ...refused(words.reading.badProgressTitle, history.badProgress), code: 400 }
  const id = numberFrom(number)
  const revision = typeof id === 'number' ? getRevision(reader(), id, viewer) : null
  if (!revision) return { ...refused(history.noChangeTitle, history.noChange), code: 404 }
  const mayRevert = can(await standing(), { action: 'revert' })
  return {
    status: 'change',
    revision,
    names: nameChangedEntries(reader(), revision.view.shown, viewer),
    viewer,
    revert: mayRevert && revision.entry.status !== 'merged' ? { key: newId() } : null,
    isSignedIn: (await currentUser()) !== null,
  }
}
