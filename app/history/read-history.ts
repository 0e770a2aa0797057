import {
  cursorFrom,
  numberFrom,
  viewerFrom,
  type PageViewer,
  type SearchParams,
} from '@/app/_server/viewer'
import { reader } from '@/db/connection'
import { nameChangedEntries } from '@/db/queries/difference-names'
import { findEntryByPath } from '@/db/queries/entries'
import type { Page } from '@/db/queries/revision-pages'
import {
  compareRevisions,
  countRevisions,
  listRevisions,
  type ChangedEntry,
  type Comparison,
  type RevisionLine,
} from '@/db/queries/revisions'
import type { NamedEntries } from '@/components/revision/row-names'
import { words } from '@/wiki/words'

const { history } = words

/** Versions on one page of a history. */
const PAGE_SIZE = 50

/** Why there is nothing to show, with the status of the answer and where to go instead. */
interface Refusal {
  code: 301 | 400 | 404
  title: string
  text: string
  link: { href: string; text: string }
}

/** What a request for the history of a path gets. */
export type HistoryReading =
  | ({ status: 'refused' } & Refusal)
  | {
      status: 'list'
      entry: ChangedEntry
      count: number
      page: Page<RevisionLine>
      viewer: PageViewer
    }
  | {
      status: 'comparison'
      entry: ChangedEntry
      comparison: Comparison
      names: NamedEntries
      viewer: PageViewer
    }

/** Reads the history of the entry at `path`, or the comparison of two of its versions. */
export async function readHistory(path: string, search: SearchParams): Promise<HistoryReading> {
  const db = reader()
  const found = findEntryByPath(db, path)
  if (!found) return missing(path)
  if (!found.isCurrent) return moved(`/history${found.entry.path}`)
  const refuse = (title: string, text: string) => refused(path, title, text)
  const viewer = await viewerFrom(search)
  if (!viewer) return refuse(words.reading.badProgressTitle, history.badProgress)
  const entryId = found.entry.id
  if (search.from !== undefined || search.to !== undefined) {
    return compare(entryId, search, viewer) ?? refuse(history.badCompareTitle, history.badCompare)
  }
  const cursor = cursorFrom(search)
  const page = cursor && listRevisions(db, { entryId, cursor, limit: PAGE_SIZE, viewer })
  const entry = page?.lines[0]?.entry
  if (!entry) return refuse(history.badPlaceTitle, history.badPlace)
  return { status: 'list', entry, count: countRevisions(db, entryId), page, viewer }
}

function compare(entryId: string, search: SearchParams, viewer: PageViewer): HistoryReading | null {
  const [from, to] = [numberFrom(search.from), numberFrom(search.to)]
  if (from == null || to == null) return null
  const db = reader()
  const comparison = compareRevisions(db, { entryId, from, to, viewer })
  if (!comparison) return null
  const { entry } = comparison.to
  const names = nameChangedEntries(db, comparison.view.shown, viewer)
  return { status: 'comparison', entry, comparison, names, viewer }
}

function missing(path: string): HistoryReading {
  const text = history.noHistory(path)
  const link = { href: path, text: path }
  return { status: 'refused', code: 404, title: history.noHistoryTitle, text, link }
}

function moved(to: string): HistoryReading {
  const { movedTitle: title, movedText: text } = words.reading
  return { status: 'refused', code: 301, title, text, link: { href: to, text: to } }
}

function refused(path: string, title: string, text: string): HistoryReading {
  const link = { href: `/history${path}`, text: history.backToHistory }
  return { status: 'refused', code: 400, title, text, link }
}
