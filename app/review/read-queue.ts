import { currentUser, standing } from '@/app/_server/actor'
import { hrefWith, viewerFrom, type PageViewer, type SearchParams } from '@/app/_server/viewer'
import { editorProgress } from '@/app/edit/_form/editor-progress'
import type { ShownInView } from '@/components/review/in-view-list'
import type { DrawnChange } from '@/components/review/patrol-list'
import type { ShownHealth } from '@/components/review/health-page'
import type { ShownLane } from '@/components/review/queue-page'
import { reader } from '@/db/connection'
import type { Reader } from '@/db/open'
import { decodeCursor, encodeCursor } from '@/db/queries/cursor'
import { listPatrols } from '@/db/queries/patrols'
import { listInPublicView } from '@/db/queries/public-view'
import { getReviewHealth } from '@/db/queries/review-health'
import {
  countLanes,
  listWaitingEdits,
  type QueuePlace,
  type QueueViewer,
} from '@/db/queries/review-queue'
import type { Viewer } from '@/db/queries/revision-shield'
import { can, PUBLIC_VIEW, type Standing } from '@/wiki/permissions'
import { risks, type Risk } from '@/wiki/revisions/risk'
import { words } from '@/wiki/words'
import { ageAt, toQueuedEdit } from './queued-edit'

/** Edits on one page of a lane, and in its beginning that stands with the other lanes. */
const PAGE_SIZE = 30
const BEGINNING = 10
/** Edits in public view on one page: each is merged with its pages to say what it would do. */
const IN_VIEW = 20
/** Changes to look at again that are shown at once. */
const MOST_PATROLS = 10

/** The length of the queue is for everybody; its lanes are null for who does not review. */
export interface QueueReading {
  status: 'queue'
  length: { waiting: number; oldestAge: number | null; byRisk: { risk: Risk; waiting: number }[] }
  lanes: ShownLane[] | null
  /** The edit that is shown beside the queue: the first that somebody else made; null where there is none. */
  firstId: string | null
  risk?: Risk
  isPaged: boolean
  username: string | null
  patrols: DrawnChange[]
  /** What everybody may see of moderators' destructive edits that wait. */
  inView: ShownInView
}

/** An address that asks for no page of the queue, in words. */
interface QueueRefusal {
  status: 'refused'
  title: string
  text: string
}

/** Reads the queue as far as the one who asks may see it. */
export async function readQueue(search: SearchParams): Promise<QueueReading | QueueRefusal> {
  const { history, reading } = words
  const now = Date.now()
  const db = reader()
  const viewer = await viewerFrom(search)
  if (!viewer)
    return { status: 'refused', title: reading.badProgressTitle, text: history.badProgress }
  const risk = risks.find((name) => name === search.risk)
  const [behind, viewed] = [placeFrom(search.behind), placeFrom(search.viewed)]
  if (behind === null || viewed === null || (behind && risk === undefined)) {
    return { status: 'refused', title: history.badPlaceTitle, text: history.badPlace }
  }
  const who = await standing()
  const mayReview = can(who, { action: 'see-edit', authorId: null })
  const userId = who.type === 'user' ? who.id : null
  const progress = userId ? editorProgress(db, userId, viewer.progress) : viewer.progress
  const eyes = { progress, userId }
  const length = readLength(db, now)
  const shown = length.byRisk.filter((lane) => risk === undefined || lane.risk === risk)
  const limit = risk === undefined ? BEGINNING : PAGE_SIZE
  const lanes = mayReview
    ? shown.map((lane) => readLane(db, lane, { behind, limit, now, eyes }))
    : null
  const username = (await currentUser())?.username ?? null
  const waiting = lanes?.flatMap(({ lines }) => lines) ?? []
  return {
    status: 'queue',
    length,
    lanes,
    firstId: waiting.find(({ author }) => author?.username !== username)?.id ?? null,
    risk,
    isPaged: behind !== undefined,
    username,
    patrols: mayReview ? readPatrols(db, who, { progress, seesDeleted: viewer.seesDeleted }) : [],
    inView: readInView(db, { viewer, viewed, who }),
  }
}

function readInView(
  db: Reader,
  { viewer, viewed, who }: { viewer: PageViewer; viewed?: QueuePlace; who: Standing },
): ShownInView {
  const { progress, progressParam } = viewer
  const { lines, next } = listInPublicView(db, { progress, behind: viewed, limit: IN_VIEW })
  const href = (place?: string) => hrefWith('/review', { progress: progressParam, viewed: place })
  return {
    lines: lines.map(({ since, isAuthorBlocked, ...line }) => ({
      ...line,
      since,
      from: isAuthorBlocked ? null : since + PUBLIC_VIEW,
      href: can(who, { action: 'see-edit', authorId: line.author.id })
        ? `/review/${line.id}`
        : null,
    })),
    first: viewed ? href() : null,
    next: next ? href(encodePlace(next)) : null,
  }
}

const encodePlace = ({ isOnAir, createdAt, id }: QueuePlace) =>
  encodeCursor([Number(isOnAir), createdAt, id])

function placeFrom(param: SearchParams[string]): QueuePlace | undefined | null {
  if (typeof param !== 'string') return undefined
  const place = decodeCursor(param, ['number', 'number', 'text'])
  return place && { isOnAir: place[0] === 1, createdAt: place[1], id: place[2] }
}

function readLength(db: Reader, now: number): QueueReading['length'] {
  const byRisk = countLanes(db)
  const oldest = byRisk.flatMap(({ oldestAt }) => oldestAt ?? [])
  return {
    waiting: byRisk.reduce((sum, lane) => sum + lane.waiting, 0),
    oldestAge: oldest.length === 0 ? null : ageAt(now, Math.min(...oldest)),
    byRisk,
  }
}

/** Which part of a lane is shown, when, and to whom. */
interface LanePart {
  behind?: QueuePlace
  limit: number
  now: number
  eyes: QueueViewer
}

function readLane(
  db: Reader,
  { risk, waiting }: { risk: Risk; waiting: number },
  { behind, limit, now, eyes }: LanePart,
): ShownLane {
  const { lines, next } = listWaitingEdits(db, { risk, behind, limit, viewer: eyes })
  const cursor = next && encodePlace(next)
  return {
    risk,
    waiting,
    lines: lines.map((line) => toQueuedEdit(line, now)),
    next: cursor ? hrefWith('/review', { risk, behind: cursor }) : null,
  }
}

function readPatrols(db: Reader, who: Standing, viewer: Viewer): DrawnChange[] {
  return listPatrols(db, { limit: MOST_PATROLS, viewer }).map((line) => ({
    ...line,
    mayPatrol: can(who, { action: 'patrol', authorId: line.author?.id ?? null }),
  }))
}

/** How each lane keeps up, for everybody. */
export function readHealth(): ShownHealth[] {
  const now = Date.now()
  return getReviewHealth(reader(), now).map(({ oldestAt, ...lane }) => ({
    ...lane,
    oldestAge: oldestAt === null ? null : ageAt(now, oldestAt),
  }))
}
