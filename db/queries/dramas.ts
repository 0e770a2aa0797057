import { and, desc, eq, sql } from 'drizzle-orm'
import type { Mention } from '@/wiki/reading/mention'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { noteEntries, noteList } from '../read-log'
import { dramas, entries } from '../schema'
import { inOrder } from './in-order'
import { known, progressParams } from './known'
import { listEntries } from './list-entries'
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
    .prepare(),
)

/** Several dramas by id, in that order; those that this reader may not know of are left out. */
export function listDramasById(db: Reader, ids: string[], progress: Progress): DramaLine[] {
  if (ids.length === 0) return []
  noteEntries(ids)
  const lines = byIds(db).all({ ids: JSON.stringify(ids), ...progressParams(progress) })
  return inOrder(ids, described(db, lines, progress))
}

/** The newest dramas, those that are only announced among them. */
export function listNewestDramas(db: Reader, progress: Progress, size: number): DramaLine[] {
  const asked = { kind: 'drama', values: {}, today: '' }
  const newest = listEntries(db, asked, { order: 'newest', size }, progress)
  return listDramasById(db, newest?.rows ?? [], progress)
}

function described(db: Reader, lines: Line[], progress: Progress): DramaLine[] {
  const ids = lines.flatMap((line) => [line.id, line.networkId ?? []].flat())
  const mentions = describeEntries(db, ids, progress)
  return lines.flatMap(({ id, networkId, ...line }) => {
    const [mention, network] = [mentions[id], networkId === null ? undefined : mentions[networkId]]
    return mention ? [{ mention, ...(network?.isKnown ? { network } : {}), ...line }] : []
  })
}
