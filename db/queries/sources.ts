import { and, asc, count, eq, sql } from 'drizzle-orm'
import { isReference } from '@/wiki/kinds/column'
import { kindOf } from '@/wiki/kinds/registry'
import type { CitedFact, SourceLine } from '@/wiki/reading/around'
import { columnOf, rowsOf, type Document } from '@/wiki/revisions/document'
import { isKnown } from '@/wiki/spoilers/gate'
import type { Progress } from '@/wiki/spoilers/progress'
import { shieldDocument } from '@/wiki/spoilers/shield'
import type { Reader } from '../open'
import { noteAround } from '../read-log'
import { citations, entries, links } from '../schema'
import { decodeCursor, pageOf, type Page } from './cursor'
import { getHeads, type HeadEntry } from './entries'
import { known, progressParams } from './known'
import { describeEntries, describePaths } from './mentions'
import { prepared } from './prepared'

/** A source that a document cites: by id, or by the path of one that has no page yet. */
export type CitedSource = { entry: string } | { path: string; label: string }

/** The sources that the rows of `citations` and `news` name, each once, those cited first. */
export function citedSources(document: Document, field: 'citations' | 'news'): CitedSource[] {
  return rowsOf(document, field).flatMap((row) => {
    const source = columnOf(row, 'source')
    if (!isReference(source)) return []
    return 'entry' in source ? { entry: source.entry } : { path: source.path, label: source.label }
  })
}

/** Sources with publisher and date, in the order given and each once. What is not to be known yet is left out. */
export function describeSources(
  db: Reader,
  cited: readonly CitedSource[],
  progress: Progress,
): SourceLine[] {
  const paths = cited.flatMap((source) => ('path' in source ? [source.path] : []))
  const byPath = describePaths(db, paths, progress)
  const idOf = (source: CitedSource) => ('entry' in source ? source.entry : byPath[source.path]?.id)
  const heads = getHeads(
    db,
    cited.flatMap((source) => idOf(source) ?? []),
  )
  const lines = new Map<string, SourceLine>()
  for (const source of cited) {
    const head = heads.get(idOf(source) ?? '')
    const line = head ? lineOf(head, progress) : missingLine(source)
    if (line && !lines.has(line.key)) lines.set(line.key, line)
  }
  return [...lines.values()]
}

function missingLine(source: CitedSource): SourceLine | undefined {
  if (!('path' in source)) return undefined
  return { key: source.path, path: source.path, name: { latin: source.label }, isMissing: true }
}

function lineOf({ entry, document }: HeadEntry, progress: Progress): SourceLine | undefined {
  const kind = kindOf(entry.kind)
  const { document: shown, isHidden } = shieldDocument(kind, document, entry.id, progress)
  if (isHidden || entry.status !== 'live') return undefined
  const text = (field: string) => {
    const row = rowsOf(shown, field)[0]
    const value = row && columnOf(row, 'value')
    return typeof value === 'string' ? value : undefined
  }
  const line: SourceLine = {
    key: entry.id,
    path: entry.path,
    name: kind.nameOf((field) => rowsOf(shown, field)),
    isMissing: false,
  }
  for (const field of ['publisher', 'publishedOn', 'url', 'archivedUrl'] as const) {
    const value = text(field)
    if (value !== undefined) line[field] = value
  }
  return line
}

/** The latest first; those without a date last. */
export function newestFirst(sources: SourceLine[]): SourceLine[] {
  return sources.toSorted((a, b) => {
    const [left, right] = [a.publishedOn ?? '', b.publishedOn ?? '']
    return left === right ? 0 : left < right ? 1 : -1
  })
}

const FACTS_PER_PAGE = 100

/** Through the links, which know of sources that had no page yet when a fact cited them. */
const isCitation = and(eq(citations.entryId, links.fromId), eq(citations.rowId, links.rowId))

const isShown = and(
  eq(links.toId, sql.placeholder('source')),
  eq(links.field, 'citations'),
  eq(entries.status, 'live'),
  known(citations),
  known(entries),
)

const citing = prepared((db) =>
  db
    .select({
      entryId: citations.entryId,
      rowId: citations.rowId,
      ofField: citations.ofField,
      ofRow: citations.ofRow,
      ofColumn: citations.ofColumn,
      quote: citations.quote,
      checkedOn: citations.checkedOn,
    })
    .from(links)
    .innerJoin(citations, isCitation)
    .innerJoin(entries, eq(entries.id, citations.entryId))
    .where(
      and(
        isShown,
        sql`(${citations.entryId}, ${citations.rowId}) > (${sql.placeholder('entry')}, ${sql.placeholder('row')})`,
      ),
    )
    .orderBy(asc(citations.entryId), asc(citations.rowId))
    .limit(FACTS_PER_PAGE + 1)
    .prepare(),
)

const total = prepared((db) =>
  db
    .select({ value: count() })
    .from(links)
    .innerJoin(citations, isCitation)
    .innerJoin(entries, eq(entries.id, citations.entryId))
    .where(isShown)
    .prepare(),
)

/**
 * The facts that cite a source, each with the row that says it, as far as this reader may know them. Null when the
 * cursor is none that this list gave.
 */
export function listCitedFacts(
  db: Reader,
  source: string,
  progress: Progress,
  cursor?: string,
): Page<CitedFact> | null {
  const after = cursor === undefined ? ['', ''] : decodeCursor(cursor, ['text', 'text'])
  if (!after) return null
  const [entry = '', row = ''] = after
  noteAround(source)
  const params = { source, ...progressParams(progress) }
  const all = total(db).get(params)?.value ?? 0
  const rows = citing(db).all({ ...params, entry, row })
  const cut = pageOf(rows, FACTS_PER_PAGE, all, (fact) => [fact.entryId, fact.rowId])
  const ids = [...new Set(cut.rows.map((fact) => fact.entryId))]
  const heads = getHeads(db, ids)
  const mentions = describeEntries(db, ids, progress)
  const facts = cut.rows.flatMap((fact): CitedFact[] => {
    const [head, mention] = [heads.get(fact.entryId), mentions[fact.entryId]]
    if (!head || !mention) return []
    const kind = kindOf(head.entry.kind)
    const shown = shieldDocument(kind, head.document, head.entry.id, progress)
    const found = rowsOf(shown.document, fact.ofField).find(({ id }) => id === fact.ofRow)
    if (!found || !isKnown(found.knownFrom, progress)) return []
    return [
      {
        entry: mention,
        field: fact.ofField,
        row: found,
        ...(fact.ofColumn !== null && { column: fact.ofColumn }),
        ...(fact.quote !== null && { quote: fact.quote }),
        ...(fact.checkedOn !== null && { checkedOn: fact.checkedOn }),
      },
    ]
  })
  return { ...cut, rows: facts }
}
