import { and, asc, count, eq, gt, lt, min, ne, or, type SQL } from 'drizzle-orm'
import type { Level } from '@/wiki/permissions'
import type { Risk } from '@/wiki/revisions/risk'
import { levelOf } from '../actor'
import type { Reader } from '../open'
import { edits, editVersions, users } from '../schema'
import { listProposedEntries, type ProposedEntry } from './proposed-entries'
import type { Contributor } from './revisions'

/** An edit that waits for a reviewer, as a line of the queue. */
export interface WaitingEdit {
  id: string
  version: number
  risk: Risk
  author: (Contributor & { level: Level }) | null
  summary: string
  createdAt: number
  entries: ProposedEntry[]
}

/** Where an edit stands in the queue: older ones come first. */
export interface QueuePlace {
  createdAt: number
  id: string
}

const behind = (place: QueuePlace): SQL | undefined =>
  or(
    gt(edits.createdAt, place.createdAt),
    and(eq(edits.createdAt, place.createdAt), gt(edits.id, place.id)),
  )

const aheadOf = (place: QueuePlace): SQL | undefined =>
  or(
    lt(edits.createdAt, place.createdAt),
    and(eq(edits.createdAt, place.createdAt), lt(edits.id, place.id)),
  )

const isWaiting = eq(edits.state, 'pending')

/** What waits, oldest first. `next` is where the following page begins. */
export function listWaitingEdits(
  db: Reader,
  input: { risk?: Risk; behind?: QueuePlace; limit: number },
): { lines: WaitingEdit[]; next?: QueuePlace } {
  const conditions = [isWaiting]
  if (input.risk !== undefined) conditions.push(eq(edits.risk, input.risk))
  const place = input.behind && behind(input.behind)
  const rows = selectQueue(db)
    .where(and(...conditions, place))
    .orderBy(asc(edits.createdAt), asc(edits.id))
    .limit(input.limit + 1)
    .all()
  const shown = rows.slice(0, input.limit)
  const last = shown.at(-1)
  const lines = shown.map(({ authorId, username, ...row }) => ({
    ...row,
    author:
      authorId === null
        ? null
        : { id: authorId, username: username ?? '', level: levelOf(db, authorId) },
    entries: listProposedEntries(db, row.id, row.version),
  }))
  if (rows.length <= input.limit || !last) return { lines }
  return { lines, next: { createdAt: last.createdAt, id: last.id } }
}

function selectQueue(db: Reader) {
  return db
    .select({
      id: edits.id,
      version: edits.version,
      risk: edits.risk,
      authorId: edits.authorId,
      username: users.username,
      summary: editVersions.summary,
      createdAt: edits.createdAt,
    })
    .from(edits)
    .innerJoin(
      editVersions,
      and(eq(editVersions.editId, edits.id), eq(editVersions.version, edits.version)),
    )
    .leftJoin(users, eq(users.id, edits.authorId))
}

/** How much waits and since when; public, so that everybody sees whether reviews keep up. */
export interface QueueLength {
  waiting: number
  oldestAt: number | null
}

export function countWaitingEdits(db: Reader, risk?: Risk): QueueLength {
  const row = db
    .select({ waiting: count(), oldestAt: min(edits.createdAt) })
    .from(edits)
    .where(risk === undefined ? isWaiting : and(isWaiting, eq(edits.risk, risk)))
    .get()
  return { waiting: row?.waiting ?? 0, oldestAt: row?.oldestAt ?? null }
}

/** How many edits are ahead of one that waits. */
export function countAhead(db: Reader, place: QueuePlace): number {
  const row = db
    .select({ ahead: count() })
    .from(edits)
    .where(and(isWaiting, aheadOf(place)))
    .get()
  return row?.ahead ?? 0
}

/** The waiting edit that a reviewer comes to next: the one behind `place`, else the oldest; never their own. */
export function findNextWaiting(
  db: Reader,
  input: { place: QueuePlace; reviewerId: string },
): string | null {
  const find = (where: SQL | undefined) =>
    db
      .select({ id: edits.id })
      .from(edits)
      .where(and(isWaiting, where, ne(edits.id, input.place.id), notBy(input.reviewerId)))
      .orderBy(asc(edits.createdAt), asc(edits.id))
      .limit(1)
      .get()
  return (find(behind(input.place)) ?? find(undefined))?.id ?? null
}

const notBy = (userId: string): SQL | undefined => ne(edits.authorId, userId)
