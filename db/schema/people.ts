import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Watched } from '@/wiki/spoilers/join-watched'
import { entries } from './entries'

/** Accounts of contributors. */
export const users = sqliteTable(
  'users',
  {
    /** A ULID. */
    id: text('id').primaryKey(),
    /** As its owner writes it. */
    username: text('username').notNull(),
    /** The folded username, by which it is unique. */
    usernameKey: text('username_key').notNull().unique(),
    /** What the username looks like: a new one that looks the same is refused. Computed anew at every start. */
    usernameSkeleton: text('username_skeleton').notNull().default(''),
    email: text('email'),
    /** Argon2id; null for an account that signs in elsewhere. */
    passwordHash: text('password_hash'),
    /** SHA-256 of the secret in the address of their private feed; null until they ask for one. */
    feedHash: text('feed_hash'),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('users_by_skeleton').on(table.usernameSkeleton)],
)

/** Identities at other sites by which an account can be entered. */
export const accounts = sqliteTable(
  'accounts',
  {
    provider: text('provider').notNull(),
    providerAccountId: text('provider_account_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.providerAccountId] }),
    index('accounts_by_user').on(table.userId),
  ],
)

/** Who is signed in where. The cookie carries the session's secret; the row its SHA-256. */
export const sessions = sqliteTable(
  'sessions',
  {
    idHash: text('id_hash').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    revokedAt: integer('revoked_at'),
  },
  (table) => [index('sessions_by_user').on(table.userId)],
)

/** The columns of what somebody keeps about a drama. */
const ofUserAndDrama = () => ({
  userId: text('user_id')
    .notNull()
    .references(() => users.id),
  dramaId: text('drama_id')
    .notNull()
    .references(() => entries.id),
})

/** How far a reader has watched each drama, beside the cookie of each of their browsers. */
export const watched = sqliteTable(
  'watched',
  {
    ...ofUserAndDrama(),
    /** The last broadcast episode seen; 9999 is all. */
    episode: integer('episode').notNull(),
    changedAt: integer('changed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.dramaId] }),
    index('watched_by_user').on(table.userId, table.changedAt),
  ],
)

/** What a browser and the account each said before a sign-in joined them, as long as that can be taken back. */
export const watchedJoins = sqliteTable('watched_joins', {
  sessionHash: text('session_hash')
    .primaryKey()
    .references(() => sessions.idHash),
  /** Episodes by the id of the drama. */
  browser: text('browser', { mode: 'json' }).$type<Watched>().notNull(),
  account: text('account', { mode: 'json' }).$type<Watched>().notNull(),
  joinedAt: integer('joined_at').notNull(),
})

/** The dramas of which a user has agreed to see everything while they edit. */
export const spoilerConsents = sqliteTable(
  'spoiler_consents',
  {
    ...ofUserAndDrama(),
    agreedAt: integer('agreed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.dramaId] })],
)

/** Levels given by people. The newest row of a user counts. Append-only. */
export const roleGrants = sqliteTable(
  'role_grants',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    level: text('level', {
      enum: ['new', 'confirmed', 'trusted', 'reviewer', 'moderator', 'admin'],
    }).notNull(),
    /** Null: the command line. */
    grantedBy: text('granted_by').references(() => users.id),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('role_grants_by_user').on(table.userId, table.id)],
)

/** Bans, sitewide. One that is not lifted counts. */
export const blocks = sqliteTable(
  'blocks',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    reason: text('reason').notNull(),
    blockedBy: text('blocked_by').references(() => users.id),
    createdAt: integer('created_at').notNull(),
    liftedAt: integer('lifted_at'),
  },
  (table) => [index('blocks_by_user').on(table.userId, table.liftedAt)],
)

/** What there is to be told: decisions, conflicts, answers, reverts. */
export const noticeTypes = [
  'approved',
  'partly-approved',
  'rejected',
  'returned',
  'conflicted',
  'answered',
  'reverted',
] as const

/** What a contributor should be told: a decision about an edit, a revert of a change. */
export const notifications = sqliteTable(
  'notifications',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    type: text('type', { enum: noticeTypes }).notNull(),
    editId: text('edit_id').notNull(),
    /** The revision that took the change back, for `reverted`. */
    revisionId: integer('revision_id'),
    /** The message of the outbox that it was delivered from: each is recorded once, however often it is delivered. */
    outboxId: integer('outbox_id').unique(),
    createdAt: integer('created_at').notNull(),
    readAt: integer('read_at'),
  },
  (table) => [index('notifications_by_user').on(table.userId, table.readAt, table.id)],
)

/** What is to be told, written in the transaction that it tells of, and delivered after it, at least once. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    type: text('type', { enum: noticeTypes }).notNull(),
    editId: text('edit_id').notNull(),
    revisionId: integer('revision_id'),
    createdAt: integer('created_at').notNull(),
    deliveredAt: integer('delivered_at'),
  },
  (table) => [index('outbox_waiting').on(table.deliveredAt, table.id)],
)
