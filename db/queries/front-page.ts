import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Mention } from '@/wiki/reading/mention'
import { parsePath } from '@/wiki/kinds/registry'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { noteList } from '../read-log'
import { citations, entries, links, provenance } from '../schema'
import { listDramasById, listDramasWithStatus, type DramaLine } from './dramas'
import { listDramasOnAir } from './episodes'
import { known, progressParams } from './known'
import { describeEntries } from './mentions'
import { prepared } from './prepared'

/** Dramas that say that they are airing, or that have an episode on air between two Korean days. */
export function listAiring(
  db: Reader,
  from: string,
  until: string,
  progress: Progress,
): DramaLine[] {
  const said = listDramasWithStatus(db, 'airing', progress, 12)
  const dated = listDramasById(db, listDramasOnAir(db, from, until), progress).toSorted((a, b) =>
    (a.airedFrom ?? '') < (b.airedFrom ?? '') ? 1 : -1,
  )
  const all = new Map([...said, ...dated].map((line) => [line.mention.id, line]))
  return [...all.values()].slice(0, 12)
}

/** In so many words, because the index of the latest changes holds live entries alone. */
const isLive = sql`${entries.status} = 'live'`

const changed = prepared((db) =>
  db
    .select({
      id: entries.id,
      kind: entries.kind,
      parentId: entries.parentId,
      changedAt: entries.changedAt,
    })
    .from(entries)
    .where(and(isLive, known(entries)))
    .orderBy(desc(entries.changedAt))
    .limit(sql.placeholder('limit'))
    .prepare(),
)

/** An entry that was changed, with how many of its siblings were changed with it. */
export interface ChangedEntry {
  mention: Mention
  /** The last of the changes, in ms UTC. */
  changedAt: number
  others: number
}

/** The entries that were changed last. A run of one drama's episodes is one line. */
export function listRecentlyChanged(db: Reader, progress: Progress, limit: number): ChangedEntry[] {
  noteList('changes')
  const rows = changed(db).all({ limit: limit * 20, ...progressParams(progress) })
  const lines: { id: string; run: string; changedAt: number; others: number }[] = []
  for (const { id, kind, parentId, changedAt } of rows) {
    const run = parentId === null ? id : `${parentId} ${kind}`
    const last = lines.at(-1)
    if (last?.run === run) last.others += 1
    else if (lines.length === limit) break
    else lines.push({ id, run, changedAt, others: 0 })
  }
  const mentions = describeEntries(
    db,
    lines.map((line) => line.id),
    progress,
  )
  return lines.flatMap(({ id, changedAt, others }) => {
    const mention = mentions[id]
    return mention ? [{ mention, changedAt, others }] : []
  })
}

/** Why a page could use a hand. */
export interface Wanted {
  mention: Mention
  /** Rows beside its names and its address. */
  facts: number
  hasSources: boolean
}

/** How far back pages are looked at: enough to find some, few enough to stay fast whatever the wiki's size. */
const LOOKED_AT = 400

/** A page with fewer facts than this is a stub. */
const FEW_FACTS = 6

const thin = prepared((db) => {
  const recent = db
    .select({ id: entries.id, kind: entries.kind })
    .from(entries)
    .where(and(isLive, known(entries)))
    .orderBy(desc(entries.changedAt))
    .limit(LOOKED_AT)
    .as('recent')
  const facts = sql<number>`(select count(*) from ${provenance} where ${provenance.entryId} = ${recent.id} and ${provenance.field} not in ('address', 'citations', 'titles', 'names'))`
  const cited = sql<number>`exists (select 1 from ${citations} where ${citations.entryId} = ${recent.id})`
  return db
    .select({ id: recent.id, facts: facts.as('facts'), cited: cited.as('cited') })
    .from(recent)
    .where(sql`${recent.kind} in ('drama', 'person', 'character')`)
    .orderBy(sql`cited`, sql`facts`, recent.id)
    .limit(sql.placeholder('limit'))
    .prepare()
})

/** Pages about dramas, people and characters that have few facts or no source, the neediest first. */
export function listWanted(db: Reader, progress: Progress, limit: number): Wanted[] {
  noteList('changes')
  const rows = thin(db).all({ limit, ...progressParams(progress) })
  const mentions = describeEntries(
    db,
    rows.map((row) => row.id),
    progress,
  )
  return rows.flatMap(({ id, facts, cited }) => {
    const mention = mentions[id]
    const isWanted = cited === 0 || facts < FEW_FACTS
    return mention && isWanted ? [{ mention, facts, hasSources: cited === 1 }] : []
  })
}

/** A page that others mention and nobody has written. */
export interface MissingPage {
  path: string
  kind: string
  label: string
  mentions: number
}

/**
 * What lately changed pages mention and nobody has written, with how often it is mentioned anywhere. A cross join keeps
 * SQLite to the order in which it is written: it would begin with every red link of the wiki.
 */
const red = prepared((db) => {
  const recent = db
    .select({ id: entries.id })
    .from(entries)
    .where(and(isLive, known(entries)))
    .orderBy(desc(entries.changedAt))
    .limit(LOOKED_AT)
    .as('recent')
  const missing = db
    .selectDistinct({ path: sql<string>`${links.toPath}`.as('missing_path') })
    .from(recent)
    .crossJoin(links)
    .where(
      and(eq(links.fromId, recent.id), isNull(links.toId), isNotNull(links.toPath), known(links)),
    )
    .as('missing')
  return db
    .select({
      path: missing.path,
      label: sql<string | null>`max(${links.label})`,
      mentions: sql<number>`count(distinct ${links.fromId})`,
    })
    .from(missing)
    .crossJoin(links)
    .innerJoin(entries, eq(entries.id, links.fromId))
    .where(
      and(
        eq(links.toPath, missing.path),
        isNull(links.toId),
        eq(entries.status, 'live'),
        known(links),
        known(entries),
      ),
    )
    .groupBy(sql`missing_path`)
    .orderBy(desc(sql`count(distinct ${links.fromId})`), sql`missing_path`)
    .limit(sql.placeholder('limit'))
    .prepare()
})

/**
 * The missing pages that are mentioned most among those that lately changed pages mention, as far as this reader may
 * know of the mentions.
 */
export function listMissingPages(db: Reader, progress: Progress, limit: number): MissingPage[] {
  noteList('changes')
  const rows = red(db).all({ limit, ...progressParams(progress) })
  return rows.flatMap(({ path, label, mentions }) => {
    const kind = parsePath(path)?.kind.name
    return kind === undefined ? [] : [{ path, kind, label: label ?? path, mentions }]
  })
}
