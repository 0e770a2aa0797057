import { sql } from 'drizzle-orm'
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
    /** Whose revision that is: what was taken back of somebody's is found from here. */
    revertedAuthorId: text('reverted_author_id'),
    /** One form submits once: the author's key of its first submission. */
    submissionKey: text('submission_key').notNull().unique(),
    /** The edit of which this one is what was not accepted. */
    continuesId: text('continues_id'),
    claimedBy: text('claimed_by').references(() => users.id),
    claimedUntil: integer('claimed_until'),
    /** It is about a drama that is on air, which is looked at before others of its lane. */
    isOnAir: integer('is_on_air', { mode: 'boolean' }).notNull().default(false),
    createdAt: integer('created_at').notNull(),
    changedAt: integer('changed_at').notNull(),
  },
  (table) => [
    index('edits_by_state').on(table.state, table.createdAt, table.id),
    index('edits_by_lane').on(
      table.state,
      table.risk,
      sql`${table.isOnAir} desc`,
      table.createdAt,
      table.id,
    ),
    index('edits_by_continued').on(table.continuesId),
    index('edits_by_author').on(table.authorId, table.createdAt),
    // What the cap on open edits and the level of an author are counted in, without a look at the rows.
    index('edits_by_author_state').on(table.authorId, table.state, table.createdAt, table.id),
    index('edits_by_reverted_author')
      .on(table.revertedAuthorId, table.state)
      .where(sql`${table.revertedAuthorId} is not null`),
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
    /** The reviewer whose amendment this version is; null: the author's own. */
    amendedBy: text('amended_by').references(() => users.id),
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

/** What author and reviewers say to each other about an edit, beside its decisions. Append-only. */
export const editAnswers = sqliteTable(
  'edit_answers',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    editId: text('edit_id')
      .notNull()
      .references(() => edits.id),
    version: integer('version').notNull(),
    authorId: text('author_id')
      .notNull()
      .references(() => users.id),
    text: text('text').notNull(),
    submissionKey: text('submission_key').notNull().unique(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('edit_answers_by_edit').on(table.editId, table.id)],
)

/** What somebody has typed and not submitted: one draft for each form of theirs. */
export const drafts = sqliteTable(
  'drafts',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    /** Which form it is: `edit:<entry id>`, `new:<kind>:<path or nothing>`, `resume:<edit id>`. */
    form: text('form').notNull(),
    /** The name of what it is about, for the list of drafts; '' where none was typed yet. */
    title: text('title').notNull(),
    /** The address at which the form is opened again. */
    address: text('address').notNull(),
    /** The posted fields, as a JSON list of [name, text]. */
    fields: text('fields').notNull(),
    /** Raised by each save of a form; a save with a smaller one came late and is refused. */
    sequence: integer('sequence').notNull(),
    /** The rendering of the form that saved it, so that another device's draft is told from one's own. */
    device: text('device').notNull(),
    savedAt: integer('saved_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.form] }),
    index('drafts_by_user').on(table.userId, table.savedAt),
  ],
)

/** What went live at once and was drawn for somebody else to look at. */
export const patrols = sqliteTable(
  'patrols',
  {
    revisionId: integer('revision_id').primaryKey(),
    authorId: text('author_id').notNull(),
    createdAt: integer('created_at').notNull(),
    patrolledBy: text('patrolled_by').references(() => users.id),
    patrolledAt: integer('patrolled_at'),
  },
  (table) => [index('patrols_waiting').on(table.patrolledAt, table.revisionId)],
)
