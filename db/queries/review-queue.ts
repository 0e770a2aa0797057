import { and, asc, count, desc, eq, gt, lt, min, ne, or, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Level } from '@/wiki/permissions'
import type { HeldGroup } from '@/wiki/reading/held-group'
import { risks, type Risk } from '@/wiki/revisions/risk'
import type { Progress } from '@/wiki/spoilers/progress'
import { levelOf } from '../actor'
import type { Reader } from '../open'
import { edits, editVersions, users } from '../schema'
import type { EditViewer } from './edit-shield'
import { readProposal, type ProposedEntry } from './proposed-entries'
import type { Contributor } from './revisions'

/** An edit that waits for a reviewer, as a line of the queue. */
export interface WaitingEdit {
  id: string
  version: number
  risk: Risk
  author: (Contributor & { level: Level }) | null
  /** Null for who may not know yet what the edit would tell. */
  summary: string | null
  /** From which episodes it is known. */
  warning: HeldGroup[]
  isOnAir: boolean
  createdAt: number
  /** Who looks at it, and until when they said so; the time may have passed. */
  claim: { username: string; until: number } | null
  entries: ProposedEntry[]
}

/** Where an edit stands in its lane: what is about a drama on air comes first, then older ones. */
export interface QueuePlace {
  isOnAir: boolean
  createdAt: number
  id: string
}

/** What comes after a place of the queue. */
export const behind = (place: QueuePlace): SQL | undefined =>
  or(
    lt(edits.isOnAir, place.isOnAir),
    and(eq(edits.isOnAir, place.isOnAir), gt(edits.createdAt, place.createdAt)),
    and(
      eq(edits.isOnAir, place.isOnAir),
      eq(edits.createdAt, place.createdAt),
      gt(edits.id, place.id),
    ),
  )

const aheadOf = (place: QueuePlace): SQL | undefined =>
  or(
    gt(edits.isOnAir, place.isOnAir),
    and(eq(edits.isOnAir, place.isOnAir), lt(edits.createdAt, place.createdAt)),
    and(
      eq(edits.isOnAir, place.isOnAir),
      eq(edits.createdAt, place.createdAt),
      lt(edits.id, place.id),
    ),
  )

/** The order of the queue. */
export const inOrder = [desc(edits.isOnAir), asc(edits.createdAt), asc(edits.id)]

const fromTheEnd = [asc(edits.isOnAir), desc(edits.createdAt), desc(edits.id)]

const isWaiting = eq(edits.state, 'pending')
const waitsIn = (risk: Risk): SQL | undefined => and(isWaiting, eq(edits.risk, risk))

/**
 * What waits in one lane, in the order in which it should be looked at, as far as a reviewer has come. `next` is where
 * the following page begins.
 */
export function listWaitingEdits(
  db: Reader,
  input: { risk: Risk; behind?: QueuePlace; limit: number; viewer: QueueViewer },
): { lines: WaitingEdit[]; next?: QueuePlace } {
  const place = input.behind && behind(input.behind)
  const rows = selectQueue(db)
    .where(and(waitsIn(input.risk), place))
    .orderBy(...inOrder)
    .limit(input.limit + 1)
    .all()
  const lines = rows.slice(0, input.limit).map((row) => toWaitingEdit(db, row, input.viewer))
  const last = lines.at(-1)
  if (rows.length <= input.limit || !last) return { lines }
  const { isOnAir, createdAt, id } = last
  return { lines, next: { isOnAir, createdAt, id } }
}

/**
 * The neighbourhood of an edit in its lane: at most so many edits that wait ahead of it, itself while it waits, and at most
 * so many behind it.
 */
export function listAround(
  db: Reader,
  input: { place: QueuePlace & { risk: Risk }; ahead: number; behind: number; viewer: QueueViewer },
): WaitingEdit[] {
  const { place } = input
  const waiting = waitsIn(place.risk)
  const ahead = selectQueue(db)
    .where(and(waiting, aheadOf(place)))
    .orderBy(...fromTheEnd)
    .limit(input.ahead)
    .all()
    .toReversed()
  const itself = selectQueue(db)
    .where(and(isWaiting, eq(edits.id, place.id)))
    .all()
  const after = selectQueue(db)
    .where(and(waiting, behind(place)))
    .orderBy(...inOrder)
    .limit(input.behind)
    .all()
  return [...ahead, ...itself, ...after].map((row) => toWaitingEdit(db, row, input.viewer))
}

function toWaitingEdit(
  db: Reader,
  { authorId, username, claimer, claimedUntil, ...row }: QueueRow,
  { progress, userId }: QueueViewer,
): WaitingEdit {
  return {
    ...row,
    ...proposed(db, row, { progress, isAuthor: authorId === userId }),
    author:
      authorId === null
        ? null
        : { id: authorId, username: username ?? '', level: levelOf(db, authorId) },
    claim:
      claimer === null || claimedUntil === null ? null : { username: claimer, until: claimedUntil },
  }
}

/** Who looks at the queue, and how far they have come. */
export interface QueueViewer {
  progress: Progress
  userId: string | null
}

function proposed(
  db: Reader,
  { id, version, summary }: { id: string; version: number; summary: string },
  viewer: EditViewer,
): Pick<WaitingEdit, 'entries' | 'summary' | 'warning'> {
  const { entries, waiting } = readProposal(db, { editId: id, version }, viewer)
  return { entries, summary: waiting.length > 0 ? null : summary, warning: waiting }
}

type QueueRow = NonNullable<ReturnType<ReturnType<typeof selectQueue>['get']>>

const claimers = alias(users, 'claimers')

function selectQueue(db: Reader) {
  return db
    .select({
      id: edits.id,
      version: edits.version,
      risk: edits.risk,
      authorId: edits.authorId,
      username: users.username,
      claimer: claimers.username,
      claimedUntil: edits.claimedUntil,
      summary: editVersions.summary,
      isOnAir: edits.isOnAir,
      createdAt: edits.createdAt,
    })
    .from(edits)
    .innerJoin(
      editVersions,
      and(eq(editVersions.editId, edits.id), eq(editVersions.version, edits.version)),
    )
    .leftJoin(users, eq(users.id, edits.authorId))
    .leftJoin(claimers, eq(claimers.id, edits.claimedBy))
}

/** How much waits and since when; public, so that everybody sees whether reviews keep up. */
export interface QueueLength {
  waiting: number
  oldestAt: number | null
}

/** Each lane of the queue with its length, the fast one first. */
export function countLanes(db: Reader): ({ risk: Risk } & QueueLength)[] {
  const rows = db
    .select({ risk: edits.risk, waiting: count(), oldestAt: min(edits.createdAt) })
    .from(edits)
    .where(isWaiting)
    .groupBy(edits.risk)
    .all()
  return risks.map(
    (risk) => rows.find((row) => row.risk === risk) ?? { risk, waiting: 0, oldestAt: null },
  )
}

/** How many edits of its lane are ahead of one that waits. */
export function countAhead(db: Reader, place: QueuePlace & { risk: Risk }): number {
  const row = db
    .select({ ahead: count() })
    .from(edits)
    .where(and(waitsIn(place.risk), aheadOf(place)))
    .get()
  return row?.ahead ?? 0
}

/** From where a reviewer looks for another edit. */
interface Looking {
  place: QueuePlace & { risk: Risk }
  reviewerId: string
}

/**
 * The waiting edit that a reviewer comes to next: the one behind `place` in its lane, else the first of the lanes that
 * follow, and of the lane itself at last; never their own.
 */
export function findNextWaiting(db: Reader, { place, reviewerId }: Looking): string | null {
  const find = (risk: Risk, where?: SQL) =>
    findOther(db, { place, reviewerId }, inOrder, risk, where)
  let next = find(place.risk, behind(place))
  for (const risk of lanesFrom(place.risk, risks)) next ??= find(risk)
  return next ?? null
}

/** The waiting edit from which `findNextWaiting` leads to `place`: the queue is a ring, and this is the way back. */
export function findPreviousWaiting(db: Reader, { place, reviewerId }: Looking): string | null {
  const find = (risk: Risk, where?: SQL) =>
    findOther(db, { place, reviewerId }, fromTheEnd, risk, where)
  let previous = find(place.risk, aheadOf(place))
  for (const risk of lanesFrom(place.risk, risks.toReversed())) previous ??= find(risk)
  return previous ?? null
}

/** The lanes that follow one of them, around to itself. */
function lanesFrom(risk: Risk, lanes: readonly Risk[]): Risk[] {
  const own = lanes.indexOf(risk)
  return [...lanes.slice(own + 1), ...lanes.slice(0, own), risk]
}

function findOther(
  db: Reader,
  { place, reviewerId }: Looking,
  order: SQL[],
  risk: Risk,
  where?: SQL,
): string | undefined {
  return db
    .select({ id: edits.id })
    .from(edits)
    .where(and(waitsIn(risk), where, ne(edits.id, place.id), ne(edits.authorId, reviewerId)))
    .orderBy(...order)
    .limit(1)
    .get()?.id
}
