import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { gate } from './gate'

/** An entry in the list of its kind: the keys of every order in which it can be read. Live entries alone have a row. */
export const listed = sqliteTable(
  'listed',
  {
    entryId: text('entry_id').primaryKey(),
    kind: text('kind').notNull(),
    /** The date of its kind's list as far as it is known, '' without one: read backwards, those come last. */
    newest: text('newest').notNull(),
    /** The same date, and behind all dates without one. */
    oldest: text('oldest').notNull(),
    /** `sortKey` of the Latin name; null for what stands under another entry and is called by a number. */
    name: text('name'),
    /** `sortKey` of the Hangul name; behind all Hangul without one. */
    hangul: text('hangul'),
    ...gate(),
  },
  (table) => [
    index('listed_by_newest').on(table.kind, table.newest, table.entryId),
    index('listed_by_oldest').on(table.kind, table.oldest, table.entryId),
    index('listed_by_name')
      .on(table.kind, table.name, table.entryId)
      .where(sql`${table.name} is not null`),
    index('listed_by_hangul')
      .on(table.kind, table.hangul, table.entryId)
      .where(sql`${table.hangul} is not null`),
    index('listed_gated')
      .on(table.kind)
      .where(sql`${table.knownEpisode} > 0`),
  ],
)

/** What the entries of a list can be filtered by. A value that several rows give with different gates stands once for each. */
export const listValues = sqliteTable(
  'list_values',
  {
    entryId: text('entry_id').notNull(),
    kind: text('kind').notNull(),
    filter: text('filter').notNull(),
    value: text('value').notNull(),
    ...gate(),
    /** Neither it nor its entry is gated: it is counted in `list_counts`. */
    isOpen: integer('is_open', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    index('list_values_by_value').on(table.kind, table.filter, table.value, table.entryId),
    index('list_values_by_entry').on(table.entryId, table.filter, table.value),
    index('list_values_gated')
      .on(table.kind, table.filter)
      .where(sql`${table.isOpen} = 0`),
  ],
)

/**
 * How many entries of a kind everybody finds under a value, alone (`beside` two empty texts) or beside another; with all
 * texts empty, in the list as a whole. Kept by the gate, so that a list of 100,000 entries says its figures without
 * counting. Of two values only those of filters that a list shows figures of are kept, in both directions.
 */
export const listCounts = sqliteTable(
  'list_counts',
  {
    kind: text('kind').notNull(),
    besideFilter: text('beside_filter').notNull().default(''),
    besideValue: text('beside_value').notNull().default(''),
    filter: text('filter').notNull(),
    value: text('value').notNull(),
    entries: integer('entries').notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.kind, table.besideFilter, table.besideValue, table.filter, table.value],
    }),
  ],
)
