import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'

/** What the wiki has pages about. Beside the id, the kind and the head, all columns are a projection of the head revision. */
export const entries = sqliteTable(
  'entries',
  {
    /** A ULID. */
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    status: text('status', { enum: ['live', 'deleted', 'merged'] }).notNull(),
    parentId: text('parent_id').references((): AnySQLiteColumn => entries.id),
    segment: text('segment').notNull(),
    /** The address at which it stands now, such as `/dramas/run-on`. */
    path: text('path').notNull(),
    headRevisionId: integer('head_revision_id').notNull(),
    /** The name that may be shown to everybody who may know of the entry. */
    latinName: text('latin_name').notNull(),
    hangulName: text('hangul_name'),
    /** Orders by name: folded Latin, and Hangul as it is. */
    sortName: text('sort_name').notNull(),
    /** The gate of the whole entry; a null drama with a positive episode is known only to who sees everything. */
    knownDrama: text('known_drama'),
    knownEpisode: integer('known_episode').notNull().default(0),
    /** Milliseconds since 1970, UTC, as all times of the wiki's own doing. */
    createdAt: integer('created_at').notNull(),
    changedAt: integer('changed_at').notNull(),
  },
  (table) => [
    index('entries_by_kind_name').on(table.kind, table.status, table.sortName, table.id),
    index('entries_by_parent').on(table.parentId, table.kind, table.status),
    index('entries_by_path').on(table.path),
    // Not led by the status: a query that joins live entries would begin with all of them.
    index('entries_by_change')
      .on(table.changedAt)
      .where(sql`${table.status} = 'live'`),
    // The few that not everybody may know of, to be taken off the totals of lists.
    index('entries_gated')
      .on(table.kind, table.status, table.knownDrama, table.knownEpisode)
      .where(sql`${table.knownEpisode} > 0`),
    index('entries_by_kind_change').on(table.kind, table.status, table.changedAt, table.id),
  ],
)

/** Every path that an entry ever had, so that an old one leads to it and is never given away. */
export const entryPaths = sqliteTable(
  'entry_paths',
  {
    path: text('path').primaryKey(),
    entryId: text('entry_id')
      .notNull()
      .references(() => entries.id),
    since: integer('since').notNull(),
  },
  (table) => [index('entry_paths_by_entry').on(table.entryId)],
)
