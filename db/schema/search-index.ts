import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * The full-text indexes, as queries see them. They are virtual tables that a migration makes by hand (FTS5 without
 * content: `content=''`, `contentless_delete=1`, `detail=none`), so they are not exported with the tables of the schema.
 * A row has the id of its row in `names` or `passages` and the tokens that `wiki/names` computes, joined by spaces.
 */
export const namesIndex = sqliteTable('names_index', {
  rowid: integer('rowid').notNull(),
  tokens: text('tokens').notNull(),
})

export const passagesIndex = sqliteTable('passages_index', {
  rowid: integer('rowid').notNull(),
  tokens: text('tokens').notNull(),
})
