import { and, count, desc, eq, isNull, sql, type SQL } from 'drizzle-orm'
import { usernameKey } from '@/wiki/accounts/username'
import type { Level } from '@/wiki/permissions'
import { levelOf } from '../actor'
import type { HeldGroup } from '@/wiki/reading/held-group'
import type { Reader } from '../open'
import { blocks, changesets, edits, editVersions, revisions, users } from '../schema'
import { readProposal, type ProposedEntry } from './proposed-entries'
import { createRevisionShield, listRevisionsOfChangeset, type Viewer } from './revision-shield'
import { selectRevisionLines, toRevisionLine, type ChangedEntry } from './revisions'

export type EditState = (typeof edits.$inferSelect)['state']

/** The user of that name however it is cased; undefined when there is none. */
export function findUserByName(
  db: Reader,
  username: string,
): { id: string; username: string; createdAt: number } | undefined {
  return db
    .select({ id: users.id, username: users.username, createdAt: users.createdAt })
    .from(users)
    .where(eq(users.usernameKey, usernameKey(username)))
    .get()
}

/** A contributor as everybody may know them. */
export interface ContributorProfile {
  id: string
  username: string
  level: Level
  memberSince: number
  /** The ban that counts now. */
  block: { reason: string; since: number } | null
  publishedEdits: number
  /** Edits that still wait for somebody: pending, returned, or in conflict. */
  openEdits: number
}

/** The contributor of that name; null when there is none. */
export function getContributor(db: Reader, username: string): ContributorProfile | null {
  const user = findUserByName(db, username)
  if (!user) return null
  const block = db
    .select({ reason: blocks.reason, since: blocks.createdAt })
    .from(blocks)
    .where(and(eq(blocks.userId, user.id), isNull(blocks.liftedAt)))
    .limit(1)
    .get()
  const states = db
    .select({ state: edits.state, edits: count() })
    .from(edits)
    .where(eq(edits.authorId, user.id))
    .groupBy(edits.state)
    .all()
  const total = (...wanted: EditState[]) =>
    states.filter(({ state }) => wanted.includes(state)).reduce((sum, row) => sum + row.edits, 0)
  return {
    id: user.id,
    username: user.username,
    level: levelOf(db, user.id),
    memberSince: user.createdAt,
    block: block ?? null,
    publishedEdits: total('applied'),
    openEdits: total('pending', 'returned', 'conflicted'),
  }
}

/** One edit of a contributor. What it is about is `published` once it is live, and `proposed` before. */
export interface Contribution {
  editId: string
  state: EditState
  /** Null when the viewer may not see it. */
  summary: string | null
  /** From which episodes it is known what a summary that is withheld would tell. */
  warning: HeldGroup[]
  createdAt: number
  changedAt: number
  published: (ChangedEntry & { revisionId: number })[]
  proposed: ProposedEntry[]
}

/**
 * A contributor's edits, newest first. `includesUnpublished` is for the contributor and for reviewers: others
 * see what went live alone. The cursor is the id of the last edit of the page before.
 */
export function listContributions(
  db: Reader,
  input: {
    userId: string
    includesUnpublished: boolean
    /** It is the contributor who looks. */
    isSelf: boolean
    state?: EditState
    behind?: string
    limit: number
    viewer: Viewer
  },
): { lines: Contribution[]; next?: string } {
  const conditions: (SQL | undefined)[] = [eq(edits.authorId, input.userId)]
  if (!input.includesUnpublished) conditions.push(eq(edits.state, 'applied'))
  if (input.state !== undefined) conditions.push(eq(edits.state, input.state))
  if (input.behind !== undefined) conditions.push(olderThan(input.behind))
  const rows = db
    .select({ edit: edits, summary: editVersions.summary, changesetId: changesets.id })
    .from(edits)
    .innerJoin(
      editVersions,
      and(eq(editVersions.editId, edits.id), eq(editVersions.version, edits.version)),
    )
    .leftJoin(changesets, eq(changesets.editId, edits.id))
    .where(and(...conditions))
    .orderBy(desc(edits.createdAt), desc(edits.id))
    .limit(input.limit + 1)
    .all()
  const shield = createRevisionShield(db, input.viewer)
  const shown = rows.slice(0, input.limit)
  const lines = shown.map(({ edit, summary, changesetId }): Contribution => {
    const { id: editId, state, createdAt, changedAt, authorId } = edit
    const line = { editId, state, createdAt, changedAt }
    if (changesetId === null) {
      const { progress } = input.viewer
      const of = { editId, version: edit.version }
      const { entries, waiting } = readProposal(db, of, { progress, isAuthor: input.isSelf })
      const said = waiting.length > 0 ? null : summary
      return { ...line, summary: said, warning: waiting, published: [], proposed: entries }
    }
    const isOpen = shield.isSummaryOpen({ changesetId, authorId })
    const published = listRevisionsOfChangeset(db, changesetId).flatMap((revision) => {
      const row = selectRevisionLines(db).where(eq(revisions.id, revision.id)).get()
      if (!row) return []
      return [{ ...toRevisionLine(row, shield, input.viewer).entry, revisionId: revision.id }]
    })
    const warning = shield.warningOf({ changesetId, authorId })
    return { ...line, summary: isOpen ? summary : null, warning, published, proposed: [] }
  })
  return rows.length > input.limit ? { lines, next: shown.at(-1)?.edit.id } : { lines }
}

function olderThan(editId: string): SQL {
  return sql`(${edits.createdAt}, ${edits.id}) < (select e.created_at, e.id from edits e where e.id = ${editId})`
}

/** A user whose ban counts now. */
export interface BlockedUser {
  username: string
  reason: string
  since: number
  /** Null: the command line. */
  by: string | null
}

/** Everybody who is banned now, newest first. */
export function listBlockedUsers(db: Reader): BlockedUser[] {
  return db
    .select({
      username: users.username,
      reason: blocks.reason,
      since: blocks.createdAt,
      by: sql<string | null>`(select m.username from users m where m.id = ${blocks.blockedBy})`,
    })
    .from(blocks)
    .innerJoin(users, eq(users.id, blocks.userId))
    .where(isNull(blocks.liftedAt))
    .orderBy(desc(blocks.id))
    .limit(MOST_BLOCKS_SHOWN)
    .all()
}

const MOST_BLOCKS_SHOWN = 200
