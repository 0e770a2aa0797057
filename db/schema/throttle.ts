import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** How often something was tried lately, so that guessing passwords is slow in every process together. */
export const rateCounters = sqliteTable(
  'rate_counters',
  {
    /** SHA-256 of what is counted: a table of who tried to sign in from where is nothing to keep. */
    bucket: text('bucket').primaryKey(),
    count: integer('count').notNull(),
    /** When the counting window ends and the count begins anew. */
    endsAt: integer('ends_at').notNull(),
  },
  (table) => [index('rate_counters_by_end').on(table.endsAt)],
)
