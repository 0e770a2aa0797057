import { stableJson } from '@/wiki/revisions/canonical'
import { columnOf, filledColumns, rowsOf, type Row } from '@/wiki/revisions/document'
import type {
  airings,
  citations,
  credits,
  dramas,
  episodes,
  numberings,
  viewership,
} from '../schema'
import { broadcastInstant } from '@/wiki/kinds/broadcast-time'
import { parentOf, segmentOf } from '@/wiki/revisions/validate'
import {
  announcedRow,
  gateColumns,
  mentioned,
  numberIn,
  textIn,
  type ProjectedEntry,
  type Resolve,
} from './projected-entry'

/** Which fact of a document is cited from where. A citation is known from when its fact is. */
export function citationRows(
  entry: ProjectedEntry,
  resolve: Resolve,
): (typeof citations.$inferInsert)[] {
  const places = new Map<string, { field: string; row: Row }>()
  for (const [field, rows] of Object.entries(entry.document.fields)) {
    for (const row of rows) places.set(row.id, { field, row })
  }
  return rowsOf(entry.document, 'citations').flatMap((row) => {
    const place = places.get(textIn(row, 'of') ?? '')
    if (!place) return []
    const own = gateColumns(entry, 'citations', row)
    const gate = own.knownEpisode > 0 ? own : gateColumns(entry, place.field, place.row)
    return [
      {
        entryId: entry.id,
        rowId: row.id,
        ofField: place.field,
        ofRow: place.row.id,
        ofColumn: textIn(row, 'column'),
        sourceId: mentioned(row, 'source', resolve),
        quote: textIn(row, 'quote'),
        checkedOn: textIn(row, 'checkedOn'),
        ...gate,
      },
    ]
  })
}

/** What lists of dramas sort and filter by. */
export function dramaRows(entry: ProjectedEntry, resolve: Resolve): (typeof dramas.$inferInsert)[] {
  if (entry.kind.name !== 'drama') return []
  const first = (field: string) => announcedRow(entry, field)
  return [
    {
      entryId: entry.id,
      format: textIn(first('format'), 'value'),
      status: textIn(first('status'), 'value'),
      airedFrom: textIn(first('airedFrom'), 'value'),
      airedUntil: textIn(first('airedUntil'), 'value'),
      plannedEpisodes: numberIn(first('plannedEpisodes'), 'value'),
      networkId: mentioned(first('networks'), 'network', resolve),
    },
  ]
}

/** Every dated broadcast of an episode, as instants. */
export function airingRows(
  entry: ProjectedEntry,
  resolve: Resolve,
): (typeof airings.$inferInsert)[] {
  const dramaId = parentOf(entry.document)
  if (entry.kind.name !== 'episode' || dramaId === undefined) return []
  return rowsOf(entry.document, 'airings').flatMap((row) => {
    const day = textIn(row, 'broadcastDay')
    if (day === null) return []
    const instant = (column: string) => broadcastInstant(day, textIn(row, column) ?? '') ?? null
    return [
      {
        entryId: entry.id,
        rowId: row.id,
        dramaId,
        channelId: mentioned(row, 'channel', resolve),
        broadcastDay: day,
        plannedAt: instant('plannedTime'),
        actualAt: instant('actualTime'),
        status: textIn(row, 'status'),
        ...gateColumns(entry, 'airings', row),
      },
    ]
  })
}

/** An episode with its number and the day of its first airing that was not called off. */
export function episodeRows(
  entry: ProjectedEntry,
  resolve: Resolve,
): (typeof episodes.$inferInsert)[] {
  const dramaId = parentOf(entry.document)
  if (entry.kind.name !== 'episode' || dramaId === undefined) return []
  const first = airingRows(entry, resolve)
    .filter((row) => row.status !== 'preempted' && row.knownEpisode === 0)
    .sort((a, b) => (a.broadcastDay < b.broadcastDay ? -1 : 1))[0]
  return [
    {
      entryId: entry.id,
      dramaId,
      number: Number(segmentOf(entry.document)),
      airsOn: first?.broadcastDay ?? null,
      airsAt: first?.actualAt ?? first?.plannedAt ?? null,
    },
  ]
}

/** The numbers under which an episode is shown elsewhere. */
export function numberingRows(entry: ProjectedEntry): (typeof numberings.$inferInsert)[] {
  const dramaId = parentOf(entry.document)
  if (entry.kind.name !== 'episode' || dramaId === undefined) return []
  return rowsOf(entry.document, 'otherNumberings').flatMap((row) => {
    const number = numberIn(row, 'number')
    if (number === null) return []
    const place = { entryId: entry.id, rowId: row.id, dramaId }
    const gate = gateColumns(entry, 'otherNumberings', row)
    return [{ ...place, platform: textIn(row, 'platform'), number, ...gate }]
  })
}

/** Who did what in a drama. A row without a person or a character says nothing about anybody yet. */
export function creditRows(
  entry: ProjectedEntry,
  resolve: Resolve,
): (typeof credits.$inferInsert)[] {
  if (entry.kind.name !== 'drama') return []
  return (['cast', 'crew'] as const).flatMap((field) =>
    rowsOf(entry.document, field).map((row, billing) => ({
      dramaId: entry.id,
      field,
      rowId: row.id,
      personId: mentioned(row, 'person', resolve),
      characterId: mentioned(row, 'character', resolve),
      role: textIn(row, field === 'cast' ? 'role' : 'job'),
      creditedAs: textIn(row, 'creditedAs'),
      billing,
      json: stableJson(row),
      ...gateColumns(entry, field, row),
    })),
  )
}

/** The measured figures of an episode. */
export function viewershipRows(entry: ProjectedEntry): (typeof viewership.$inferInsert)[] {
  if (entry.kind.name !== 'episode') return []
  return rowsOf(entry.document, 'viewership')
    .filter((row) => filledColumns(row).length > 0)
    .map((row) => ({
      entryId: entry.id,
      rowId: row.id,
      agency: textIn(row, 'agency'),
      area: textIn(row, 'area'),
      percent: numberIn(row, 'percent'),
      ...gateColumns(entry, 'viewership', row),
    }))
}

/** True when a person's own document says that they act. */
export function saysToAct(entry: ProjectedEntry): boolean {
  return rowsOf(entry.document, 'occupations').some(
    (row) =>
      columnOf(row, 'value') === 'actor' &&
      gateColumns(entry, 'occupations', row).knownEpisode === 0,
  )
}
