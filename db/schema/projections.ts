import {
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { gate } from './gate'

/** Every mention of an entry by another: reference columns and wiki links in prose. */
export const links = sqliteTable(
  'links',
  {
    fromId: text('from_id').notNull(),
    field: text('field').notNull(),
    rowId: text('row_id').notNull(),
    column: text('column').notNull(),
    /** Counts the wiki links within one prose column; 0 for a reference. */
    position: integer('position').notNull(),
    /** The entry that is meant; null for a red link. */
    toId: text('to_id'),
    /** For what is meant by path: the path, so that a red link finds its entry when it comes to be. */
    toPath: text('to_path'),
    label: text('label'),
    ...gate(),
  },
  (table) => [
    primaryKey({ columns: [table.fromId, table.field, table.rowId, table.column, table.position] }),
    // With all that is asked of those who mention an entry, so that they are counted without a look at each row.
    index('links_by_target').on(
      table.toId,
      table.field,
      table.fromId,
      table.column,
      table.knownEpisode,
      table.knownDrama,
    ),
    index('links_by_path').on(table.toPath),
  ],
)

/**
 * Every name by which an entry may be looked for. The id is the row of the full-text index (`search-index.ts`), and
 * ascends from the heaviest entries to the lightest.
 */
export const names = sqliteTable(
  'names',
  {
    id: integer('id').primaryKey(),
    entryId: text('entry_id').notNull(),
    field: text('field').notNull(),
    rowId: text('row_id').notNull(),
    column: text('column').notNull(),
    text: text('text').notNull(),
    /** The name without spaces, marks and case: `wiki/names` folds both sides. */
    folded: text('folded').notNull(),
    /** Its spelling keys, joined by spaces. */
    keys: text('keys').notNull(),
    /** What is the entry's, so that a search looks at its rows alone: its kind, and the gate of the whole entry. */
    kind: text('kind').notNull().default(''),
    entryKnownDrama: text('entry_known_drama'),
    entryKnownEpisode: integer('entry_known_episode').notNull().default(0),
    ...gate(),
  },
  (table) => [
    uniqueIndex('names_by_place').on(table.entryId, table.field, table.rowId, table.column),
    index('names_by_folded').on(table.folded),
  ],
)

/** The paragraphs of an entry's prose and the quotes in it, as plain text; the ids as those of names. */
export const passages = sqliteTable(
  'passages',
  {
    id: integer('id').primaryKey(),
    entryId: text('entry_id').notNull(),
    field: text('field').notNull(),
    rowId: text('row_id').notNull(),
    column: text('column').notNull(),
    /** Counts the blocks within one column. */
    position: integer('position').notNull(),
    text: text('text').notNull(),
    ...gate(),
  },
  (table) => [
    uniqueIndex('passages_by_place').on(
      table.entryId,
      table.field,
      table.rowId,
      table.column,
      table.position,
    ),
  ],
)

/** Which fact is cited from which source. */
export const citations = sqliteTable(
  'citations',
  {
    entryId: text('entry_id').notNull(),
    rowId: text('row_id').notNull(),
    /** The field and row that are cited, and the column where one is named. */
    ofField: text('of_field').notNull(),
    ofRow: text('of_row').notNull(),
    ofColumn: text('of_column'),
    sourceId: text('source_id'),
    quote: text('quote'),
    checkedOn: text('checked_on'),
    ...gate(),
  },
  (table) => [
    primaryKey({ columns: [table.entryId, table.rowId] }),
    index('citations_by_source').on(table.sourceId),
  ],
)

/** Who added an atom and who changed it last. */
export const provenance = sqliteTable(
  'provenance',
  {
    entryId: text('entry_id').notNull(),
    field: text('field').notNull(),
    rowId: text('row_id').notNull(),
    addedIn: integer('added_in').notNull(),
    changedIn: integer('changed_in').notNull(),
  },
  (table) => [primaryKey({ columns: [table.entryId, table.field, table.rowId] })],
)

export const dramas = sqliteTable(
  'dramas',
  {
    entryId: text('entry_id').primaryKey(),
    format: text('format'),
    status: text('status'),
    /** Dates as known: to the year, the month or the day. */
    airedFrom: text('aired_from'),
    airedUntil: text('aired_until'),
    plannedEpisodes: integer('planned_episodes'),
    networkId: text('network_id'),
  },
  (table) => [
    index('dramas_by_start').on(table.airedFrom, table.entryId),
    index('dramas_by_status').on(table.status, table.airedFrom),
  ],
)

export const episodes = sqliteTable(
  'episodes',
  {
    entryId: text('entry_id').primaryKey(),
    dramaId: text('drama_id').notNull(),
    number: integer('number').notNull(),
    /** The broadcast day of its first airing that was not called off, and the instant (ms UTC) where the time is known. */
    airsOn: text('airs_on'),
    airsAt: integer('airs_at'),
  },
  (table) => [
    index('episodes_by_drama').on(table.dramaId, table.number),
    index('episodes_by_day').on(table.airsOn, table.entryId),
  ],
)

export const airings = sqliteTable(
  'airings',
  {
    entryId: text('entry_id').notNull(),
    rowId: text('row_id').notNull(),
    dramaId: text('drama_id').notNull(),
    channelId: text('channel_id'),
    broadcastDay: text('broadcast_day').notNull(),
    /** Instants in ms UTC, from the broadcast day and a time that may pass 24:00, in Asia/Seoul. */
    plannedAt: integer('planned_at'),
    actualAt: integer('actual_at'),
    status: text('status'),
    ...gate(),
  },
  (table) => [
    primaryKey({ columns: [table.entryId, table.rowId] }),
    index('airings_by_day').on(table.broadcastDay),
  ],
)

export const people = sqliteTable(
  'people',
  {
    entryId: text('entry_id').primaryKey(),
    born: text('born'),
    /** Their own document names acting among their occupations. */
    saysToAct: integer('says_to_act', { mode: 'boolean' }).notNull(),
    /** They say to act, or are in the cast of a drama. */
    isActor: integer('is_actor', { mode: 'boolean' }).notNull(),
    sortName: text('sort_name').notNull(),
  },
  (table) => [index('people_by_name').on(table.isActor, table.sortName, table.entryId)],
)

/** Who did what in which drama: the rows of its cast and crew, by person. */
export const credits = sqliteTable(
  'credits',
  {
    dramaId: text('drama_id').notNull(),
    field: text('field', { enum: ['cast', 'crew'] }).notNull(),
    rowId: text('row_id').notNull(),
    personId: text('person_id'),
    characterId: text('character_id'),
    /** The role's weight in a cast (`main` …), or the job in a crew. */
    role: text('role'),
    creditedAs: text('credited_as'),
    billing: integer('billing').notNull(),
    /** The row as a whole, as canonical JSON: the page of a long career would parse the documents of all its dramas. */
    json: text('json').notNull().default('{}'),
    ...gate(),
  },
  (table) => [
    primaryKey({ columns: [table.dramaId, table.field, table.rowId] }),
    // With all that a person's page asks of their credits: the rows themselves stand by drama, a career's in as many places.
    index('credits_by_person').on(
      table.personId,
      table.dramaId,
      table.knownEpisode,
      table.knownDrama,
      table.field,
      table.characterId,
      table.billing,
      table.json,
    ),
    index('credits_by_character').on(table.characterId),
  ],
)

/**
 * The log of what commits have changed, by the keys of db/read-log.ts: what was built from a key is true as long as no
 * line of it is newer. Only the newest lines are kept; who has missed some has to take everything for changed.
 */
export const touched = sqliteTable('touched', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  key: text('key').notNull(),
})

/** A number under which an episode is shown elsewhere: platforms show two broadcast halves of an evening as one. */
export const numberings = sqliteTable(
  'numberings',
  {
    entryId: text('entry_id').notNull(),
    rowId: text('row_id').notNull(),
    dramaId: text('drama_id').notNull(),
    platform: text('platform'),
    number: integer('number').notNull(),
    ...gate(),
  },
  (table) => [
    primaryKey({ columns: [table.entryId, table.rowId] }),
    index('numberings_by_drama').on(table.dramaId),
  ],
)

/** A figure of an episode that was measured: kept apart by agency and area, never mixed. */
export const viewership = sqliteTable(
  'viewership',
  {
    entryId: text('entry_id').notNull(),
    rowId: text('row_id').notNull(),
    agency: text('agency'),
    area: text('area'),
    percent: real('percent'),
    ...gate(),
  },
  (table) => [primaryKey({ columns: [table.entryId, table.rowId] })],
)
