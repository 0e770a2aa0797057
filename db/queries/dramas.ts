import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Mention } from '@/wiki/reading/mention'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { noteEntries, noteList } from '../read-log'
import { dramas, entries } from '../schema'
import { decodeCursor, encodeCursor, type Page } from './cursor'
import { known, progressParams } from './known'
import { countOfKind } from './list-totals'
import { describeEntries } from './mentions'
import { prepared } from './prepared'

/** A drama in a list. Dates are as known: `2020`, `2020-12` or `2020-12-16`. */
export interface DramaLine {
  mention: Mention
  network?: Mention
  format: string | null
  status: string | null
  airedFrom: string | null
  airedUntil: string | null
  plannedEpisodes: number | null
}

const DRAMAS_PER_PAGE = 36

const isShown = and(eq(entries.status, 'live'), known(entries))

function select(db: Reader) {
  return db.select(shape()).from(dramas).innerJoin(entries, eq(entries.id, dramas.entryId))
}

function shape() {
  return {
    id: dramas.entryId,
    networkId: dramas.networkId,
    format: dramas.format,
    status: dramas.status,
    airedFrom: dramas.airedFrom,
    airedUntil: dramas.airedUntil,
    plannedEpisodes: dramas.plannedEpisodes,
  }
}

type Line = Omit<DramaLine, 'mention' | 'network'> & { id: string; networkId: string | null }

const dated = prepared((db) =>
  select(db)
    .where(
      and(
        sql`(${dramas.airedFrom}, ${dramas.entryId}) < (${sql.placeholder('from')}, ${sql.placeholder('id')})`,
        isShown,
      ),
    )
    .orderBy(desc(dramas.airedFrom), desc(dramas.entryId))
    .limit(sql.placeholder('limit'))
    .prepare(),
)

const undated = prepared((db) =>
  select(db)
    .where(
      and(isNull(dramas.airedFrom), sql`${dramas.entryId} < ${sql.placeholder('id')}`, isShown),
    )
    .orderBy(desc(dramas.entryId))
    .limit(sql.placeholder('limit'))
    .prepare(),
)

/** Sorts behind every date and every id. */
const BEHIND_ALL = '\u{10ffff}'

/** Dramas, the newest first and those without a date last. Null when the cursor is none that this list gave. */
export function listDramas(
  db: Reader,
  progress: Progress,
  cursor?: string,
  size = DRAMAS_PER_PAGE,
): Page<DramaLine> | null {
  const start =
    cursor === undefined ? [BEHIND_ALL, BEHIND_ALL] : decodeCursor(cursor, ['text?', 'text'])
  if (!start) return null
  const [from, id] = [start[0] ?? null, start[1] ?? '']
  noteList('drama')
  const params = progressParams(progress)
  const limit = size + 1
  const rows: Line[] = from === null ? [] : dated(db).all({ ...params, from, id, limit })
  if (rows.length < limit) {
    const rest = { ...params, id: from === null ? id : BEHIND_ALL, limit: limit - rows.length }
    rows.push(...undated(db).all(rest))
  }
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  return {
    rows: described(db, shown, progress),
    total: countOfKind(db, 'drama', progress),
    next: rows.length > size && last ? encodeCursor([last.airedFrom, last.id]) : null,
  }
}

const withStatus = prepared((db) =>
  select(db)
    .where(and(eq(dramas.status, sql.placeholder('status')), isShown))
    .orderBy(desc(dramas.airedFrom))
    .limit(sql.placeholder('limit'))
    .prepare(),
)

/** Dramas of one status (`airing`), the newest first. */
export function listDramasWithStatus(
  db: Reader,
  status: string,
  progress: Progress,
  limit: number,
): DramaLine[] {
  noteList('drama')
  return described(db, withStatus(db).all({ status, limit, ...progressParams(progress) }), progress)
}

const byIds = prepared((db) =>
  select(db)
    .where(
      and(
        sql`${dramas.entryId} in (select value from json_each(${sql.placeholder('ids')}))`,
        isShown,
      ),
    )
    .orderBy(desc(dramas.airedFrom))
    .prepare(),
)

/** Several dramas by id, the newest first; those that this reader may not know of are left out. */
export function listDramasById(db: Reader, ids: string[], progress: Progress): DramaLine[] {
  if (ids.length === 0) return []
  noteEntries(ids)
  return described(
    db,
    byIds(db).all({ ids: JSON.stringify(ids), ...progressParams(progress) }),
    progress,
  )
}

function described(db: Reader, lines: Line[], progress: Progress): DramaLine[] {
  const ids = lines.flatMap((line) => [line.id, line.networkId ?? []].flat())
  const mentions = describeEntries(db, ids, progress)
  return lines.flatMap(({ id, networkId, ...line }) => {
    const [mention, network] = [mentions[id], networkId === null ? undefined : mentions[networkId]]
    return mention ? [{ mention, ...(network?.isKnown ? { network } : {}), ...line }] : []
  })
}
