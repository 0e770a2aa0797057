import { and, desc, eq, sql } from 'drizzle-orm'
import { isReference } from '@/wiki/kinds/column'
import { kindOf } from '@/wiki/kinds/registry'
import { parseProse } from '@/wiki/prose/parse-prose'
import { plainText } from '@/wiki/prose/plain-text'
import type { Cover, LookedAt } from '@/wiki/reading/cover'
import { columnOf, rowsOf, type Document, type Row } from '@/wiki/revisions/document'
import type { Progress } from '@/wiki/spoilers/progress'
import { shieldDocument } from '@/wiki/spoilers/shield'
import { currentLanguage } from '@/wiki/words/language'
import type { Reader } from '../open'
import { noteList } from '../read-log'
import { entries } from '../schema'
import type { DramaLine } from './dramas'
import { getHead } from './entries'
import { known, progressParams } from './known'
import { describeEntries } from './mentions'
import { prepared } from './prepared'

/** As much of a text as fits beside a poster. */
const LEAD = 260

/** As many names as make one want to look. */
const MOST_LEADS = 4

/** What the front page says of one drama: the beginning of its synopsis and its leads, as far as this reader may know. */
export function getCover(db: Reader, drama: DramaLine, progress: Progress): Cover {
  const document = shownDocument(db, drama.mention.id, progress)
  const leads = rowsOf(document, 'cast').filter((row) => columnOf(row, 'role') === 'main')
  const ids = leads.flatMap((row) => entryOf(row, 'person')).slice(0, MOST_LEADS)
  const mentions = describeEntries(db, ids, progress)
  return {
    ...drama,
    ...leadOf(document, 'synopsis'),
    leads: ids.flatMap((id) => (mentions[id]?.isKnown ? [mentions[id]] : [])),
  }
}

/** How many of the latest moments and videos take turns. */
const TURNS = 24

const latest = prepared((db) =>
  db
    .select({ id: entries.id })
    .from(entries)
    .where(
      and(eq(entries.kind, sql.placeholder('kind')), eq(entries.status, 'live'), known(entries)),
    )
    .orderBy(desc(entries.changedAt), desc(entries.id))
    .limit(TURNS)
    .prepare(),
)

/**
 * A moment to look at, or where this reader may know of none, a video: of the latest, another one each day (a number of
 * days). Null where there is neither.
 */
export function getLookedAt(db: Reader, day: number, progress: Progress): LookedAt | null {
  for (const kind of ['moment', 'video']) {
    noteList(kind)
    const found = latest(db).all({ kind, ...progressParams(progress) })
    const id = found[day % Math.max(found.length, 1)]?.id
    const mention = id === undefined ? undefined : describeEntries(db, [id], progress)[id]
    if (id !== undefined && mention?.isKnown) return lookedAt(db, id, mention, progress)
  }
  return null
}

function lookedAt(
  db: Reader,
  id: string,
  mention: LookedAt['mention'],
  progress: Progress,
): LookedAt {
  const document = shownDocument(db, id, progress)
  const home = [...rowsOf(document, 'address'), ...rowsOf(document, 'dramas')].flatMap((row) => [
    ...entryOf(row, 'parent'),
    ...entryOf(row, 'value'),
  ])[0]
  const drama = home === undefined ? undefined : describeEntries(db, [home], progress)[home]
  const [quote] = rowsOf(document, 'quotes')
  const words = (column: string) => textOf(quote, column)
  return {
    mention,
    ...(drama?.isKnown ? { drama } : {}),
    ...leadOf(document, mention.kind === 'moment' ? 'happens' : 'shows'),
    quote: { hangul: words('hangul'), translation: words('translation') },
  }
}

function shownDocument(db: Reader, id: string, progress: Progress): Document {
  const head = getHead(db, id)
  if (!head) throw new Error(`No entry has the id ${id}.`)
  return shieldDocument(kindOf(head.entry.kind), head.document, id, progress).document
}

/** The beginning of a text in the language of the page, or in another where it has none. */
function leadOf(document: Document, field: string): { lead?: string; language?: string } {
  const rows = rowsOf(document, field)
  const row = rows.find((one) => one.language === currentLanguage()) ?? rows[0]
  const text = textOf(row, 'text')
  if (text === undefined) return {}
  return { lead: plainText(parseProse(text), LEAD), language: textOf(row, 'language') }
}

function textOf(row: Row | undefined, column: string): string | undefined {
  const value = row && columnOf(row, column)
  return typeof value === 'string' ? value : undefined
}

function entryOf(row: Row, column: string): string[] {
  const value = columnOf(row, column)
  return isReference(value) && 'entry' in value ? [value.entry] : []
}
