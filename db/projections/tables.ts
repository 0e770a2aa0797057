import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import {
  airings,
  citations,
  credits,
  dramas,
  episodes,
  links,
  numberings,
  viewership,
} from '../schema'
import { linkRows } from './links'
import type { ProjectedEntry, Resolve } from './projected-entry'
import {
  airingRows,
  citationRows,
  creditRows,
  dramaRows,
  episodeRows,
  numberingRows,
  viewershipRows,
} from './rows-by-table'

/** A table whose rows are computed from one document each: deleted and written anew whenever the head moves. */
export interface OwnedTable {
  name: string
  table: SQLiteTable
  owner: SQLiteColumn
  /** The kinds of entries that have rows in it; without it any may. */
  kinds?: string[]
  rows: (entry: ProjectedEntry, resolve: Resolve) => Record<string, unknown>[]
}

const ofDramas = { kinds: ['drama'] }
const ofEpisodes = { kinds: ['episode'] }

export const ownedTables: OwnedTable[] = [
  { name: 'links', table: links, owner: links.fromId, rows: linkRows },
  { name: 'citations', table: citations, owner: citations.entryId, rows: citationRows },
  { name: 'dramas', table: dramas, owner: dramas.entryId, rows: dramaRows, ...ofDramas },
  { name: 'episodes', table: episodes, owner: episodes.entryId, rows: episodeRows, ...ofEpisodes },
  { name: 'airings', table: airings, owner: airings.entryId, rows: airingRows, ...ofEpisodes },
  {
    name: 'viewership',
    table: viewership,
    owner: viewership.entryId,
    rows: viewershipRows,
    ...ofEpisodes,
  },
  {
    name: 'numberings',
    table: numberings,
    owner: numberings.entryId,
    rows: numberingRows,
    ...ofEpisodes,
  },
  { name: 'credits', table: credits, owner: credits.dramaId, rows: creditRows, ...ofDramas },
]
