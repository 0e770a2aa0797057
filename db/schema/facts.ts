import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { entries } from './entries'

/** One act that changed content: the revisions that came with it stand or fall together. */
export const changesets = sqliteTable('changesets', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  /** The edit that was applied. One edit is applied at most once. */
  editId: text('edit_id').notNull().unique(),
  createdAt: integer('created_at').notNull(),
})

/** What an entry said from one moment on: the whole document as canonical JSON. */
export const revisions = sqliteTable(
  'revisions',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    changesetId: integer('changeset_id')
      .notNull()
      .references(() => changesets.id),
    entryId: text('entry_id')
      .notNull()
      .references(() => entries.id),
    /** Counts the revisions of one entry from 1. */
    number: integer('number').notNull(),
    parentId: integer('parent_id'),
    document: text('document').notNull(),
    /** The kind of its entry, as the document says it: the recent changes of one kind are found by it. */
    kind: text('kind').generatedAlwaysAs(sql`(json_extract("document", '$.kind'))`, {
      mode: 'virtual',
    }),
    /** SHA-256 of the document's canonical JSON, in hexadecimal. */
    hash: text('hash').notNull(),
    schemaVersion: integer('schema_version').notNull(),
    /** Null: the system. */
    authorId: text('author_id'),
    /** Who let it pass; null for what went live at once. */
    approverId: text('approver_id'),
    summary: text('summary').notNull(),
    /** The names of the fields that differ from the parent, as a JSON list. */
    touchedFields: text('touched_fields').notNull(),
    /** The reviewer who amended the edit before accepting it; the author keeps the credit. */
    amenderId: text('amender_id'),
    /** The revision whose changes this one takes back. */
    revertsId: integer('reverts_id'),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('revisions_by_entry').on(table.entryId, table.number),
    index('revisions_by_author').on(table.authorId, table.id),
    index('revisions_by_author_entry')
      .on(table.authorId, table.entryId, table.changesetId)
      .where(sql`${table.authorId} is not null`),
    index('revisions_by_kind').on(table.kind, table.id),
    index('revisions_by_changeset').on(table.changesetId),
    index('revisions_by_reverted').on(table.revertsId),
  ],
)

/** Every decision of a reviewer, and every publication without one. */
export const reviews = sqliteTable(
  'reviews',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    editId: text('edit_id').notNull(),
    version: integer('version').notNull(),
    /**
     * Null: the system. For `published` the author, who was trusted enough; for `published-own` the author, whose edit
     * had been in public view for long enough.
     */
    reviewerId: text('reviewer_id'),
    decision: text('decision', {
      enum: ['approved', 'rejected', 'returned', 'published', 'published-own'],
    }).notNull(),
    reason: text('reason').notNull(),
    /** The heads on which the decision was made: entry id → revision id, as JSON. */
    heads: text('heads').notNull(),
    /** The hash of the difference that the reviewer saw. */
    seenHash: text('seen_hash').notNull(),
    /** The ids of the atoms accepted, as a JSON list; null: all. */
    accepted: text('accepted'),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    index('reviews_by_edit').on(table.editId, table.id),
    index('reviews_by_time').on(table.createdAt),
  ],
)

/** What people with power did, chained by hashes, so that a gap shows. */
export const auditLog = sqliteTable('audit_log', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  /** Null: the system or the command line. */
  actorId: text('actor_id'),
  action: text('action').notNull(),
  subject: text('subject').notNull(),
  details: text('details').notNull(),
  createdAt: integer('created_at').notNull(),
  previousHash: text('previous_hash').notNull(),
  hash: text('hash').notNull(),
})
