import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { users } from './people'

export const editStates = [
  'pending',
  'applied',
  'rejected',
  'returned',
  'conflicted',
  'withdrawn',
  'superseded',
  'expired',
] as const

/** A proposal to change content, from its submission on. What was proposed stands in `edit_parts`, per version. */
export const edits = sqliteTable(
  'edits',
  {
    /** A ULID. */
    id: text('id').primaryKey(),
    /** Null: the system. */
    authorId: text('author_id').references(() => users.id),
    state: text('state', { enum: editStates }).notNull(),
    /** The newest version, from 1. A decision names the version that it is about. */
    version: integer('version').notNull(),
    risk: text('risk', {
      enum: ['sourced-addition', 'addition', 'overwrite', 'destructive'],
    }).notNull(),
    /** How it came about. */
    origin: text('origin', {
      enum: ['form', 'creation', 'move', 'deletion', 'restoration', 'revert', 'starter'],
    }).notNull(),
    /** The revision that a revert takes back. */
    revertsId: integer('reverts_id'),
    /** One form submits once: the author's key of its first submission. */
    submissionKey: text('submission_key').notNull().unique(),
    claimedBy: text('claimed_by').references(() => users.id),
    claimedUntil: integer('claimed_until'),
    createdAt: integer('created_at').notNull(),
    changedAt: integer('changed_at').notNull(),
  },
  (table) => [
    index('edits_by_state').on(table.state, table.createdAt, table.id),
    index('edits_by_author').on(table.authorId, table.createdAt),
  ],
)

/** One version of an edit: what its author said about it when. Append-only. */
export const editVersions = sqliteTable(
  'edit_versions',
  {
    editId: text('edit_id')
      .notNull()
      .references(() => edits.id),
    version: integer('version').notNull(),
    summary: text('summary').notNull(),
    submissionKey: text('submission_key').notNull().unique(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.editId, table.version] })],
)

/** The part of a version that is about one entry: a base and a patch. Append-only. */
export const editParts = sqliteTable(
  'edit_parts',
  {
    editId: text('edit_id')
      .notNull()
      .references(() => edits.id),
    version: integer('version').notNull(),
    position: integer('position').notNull(),
    /** The id of an entry, or the one that a new entry will have. */
    entryId: text('entry_id').notNull(),
    kind: text('kind').notNull(),
    /** The revision that the author edited; null: a new entry. */
    baseRevisionId: integer('base_revision_id'),
    /** The patch, as JSON. */
    patch: text('patch').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.editId, table.version, table.position] }),
    index('edit_parts_by_entry').on(table.entryId),
  ],
)
