import { standing } from '@/app/_server/actor'
import { viewerFrom, WHOLE_VIEW, type SearchParams } from '@/app/_server/viewer'
import { editorProgress } from '@/app/edit/_form/editor-progress'
import type { ShownEdit } from '@/components/review/edit-page'
import type { ShownNotice } from '@/components/review/edit-notice'
import type { ShownPane } from '@/components/review/queue-pane'
import type { NamedEntries } from '@/components/revision/row-names'
import { isClaimed } from '@/db/commands/claim-edit'
import { reader } from '@/db/connection'
import type { Reader } from '@/db/open'
import { listReverts, listRevisionsOfEdit } from '@/db/queries/changes'
import { nameChangedEntries } from '@/db/queries/difference-names'
import { listPossibleDuplicates } from '@/db/queries/namesakes'
import { getEdit, type EditView } from '@/db/queries/edit'
import { shieldEdit } from '@/db/queries/edit-shield'
import { inPublicViewSince } from '@/db/queries/public-view'
import { usualWait } from '@/db/queries/review-health'
import {
  countAhead,
  findNextWaiting,
  findPreviousWaiting,
  type QueueViewer,
} from '@/db/queries/review-queue'
import type { RevisionLine } from '@/db/queries/revisions'
import { levelOf } from '@/db/actor'
import { newId } from '@/db/entry-id'
import type { Said } from '@/wiki/reading/held-group'
import type { Mention } from '@/wiki/reading/mention'
import { can, PUBLIC_VIEW, type Level, type Standing } from '@/wiki/permissions'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { ageAt } from './queued-edit'
import { readNotice } from './read-notice'
import { readPane } from './read-pane'

/** Reviewers see edits of others before they are published. */
function mayReview(who: Standing): boolean {
  return can(who, { action: 'see-edit', authorId: null })
}

/** An edit as its page shows it. */
export interface EditReading {
  status: 'edit'
  edit: ShownEdit & Pick<EditView, 'state' | 'restIds'>
  /** What its address opens. */
  said: Said
  names: NamedEntries
  authorLevel: Level | null
  /** The changes that came of it, and those by which they were taken back. */
  published: RevisionLine[]
  takenBack: { id: number }[]
  /** How long ago it was submitted, in milliseconds. */
  age: number
  /** How many waiting edits of its lane are ahead of it; null unless it waits. */
  ahead: number | null
  /** How long edits of its lane usually wait, in milliseconds; null where nobody can tell. */
  usualWait: number | null
  /** The reviewer's edits beside it; null for who does not review, and where nothing else waits. */
  nextId: string | null
  previousId: string | null
  /** The queue around it, for who reviews. */
  pane: ShownPane | null
  isReviewer: boolean
  isAuthor: boolean
  /** Who looks at it now. */
  claim: EditView['claim']
  isClaimOwn: boolean
  answerKey: string
  may: { decide: boolean; withdraw: boolean; resubmit: boolean; answer: boolean }
  /** The author's own way to publish it: from when, and whether that has come; null where there is none. */
  own: { from: number; isNow: boolean } | null
  /** Entries that a new one may already be. */
  namesakes: Mention[]
  /** What just happened, in words. */
  notice: ShownNotice | null
}

/** Why an edit is not shown. */
export interface EditRefusal {
  status: 'refused'
  code: 400 | 401 | 403 | 404
  title: string
  text: string
  link: { href: string; text: string }
}

/** Reads one edit for the one who asks: its author, or a reviewer. */
export async function readEdit(
  id: string,
  search: SearchParams,
): Promise<EditReading | EditRefusal> {
  const db = reader()
  const who = await standing()
  const edit = getEdit(db, id)
  if (!edit) return refusal(404, words.review.noEditTitle, words.review.noEdit)
  const authorId = edit.author?.id ?? null
  if (!can(who, { action: 'see-edit', authorId })) return forbidden(who, id)
  const user = who.type === 'user' ? who : null
  const isAuthor = user !== null && user.id === authorId
  const viewer = await viewerFrom(search)
  if (!viewer) return refusal(400, words.reading.badProgressTitle, words.history.badProgress)
  const progress = user ? editorProgress(db, user.id, viewer.progress) : viewer.progress
  const shown = shieldEdit(db, edit, { progress, isAuthor })
  const isWhole = shown.warning.length === 0
  const isWaiting = edit.state === 'pending'
  const isReviewer = mayReview(who)
  const now = Date.now()
  const isHeld = isWaiting && edit.claim && isClaimed(edit.claim.until, now)
  const claim = isHeld ? edit.claim : null
  return {
    status: 'edit',
    edit: shown,
    said: viewer.said,
    names: nameChangedEntries(
      db,
      shown.parts.flatMap((part) => part.differences),
      { progress, seesDeleted: true },
    ),
    authorLevel: authorId === null ? null : levelOf(db, authorId),
    ...becameOf(db, edit),
    age: ageAt(now, edit.createdAt),
    ahead: isWaiting ? countAhead(db, edit) : null,
    usualWait: isWaiting ? usualWait(db, edit.risk, now) : null,
    ...besideIt(db, edit, { progress, userId: isReviewer ? (user?.id ?? null) : null }, now),
    isReviewer,
    isAuthor,
    claim,
    isClaimOwn: user !== null && claim?.by.id === user.id,
    answerKey: newId(),
    may: {
      decide: isWaiting && can(who, { action: 'decide', authorId, risk: edit.risk }),
      withdraw: WITHDRAWABLE.includes(edit.state) && can(who, { action: 'withdraw', authorId }),
      resubmit: RESUBMITTABLE.includes(edit.state) && can(who, { action: 'resubmit', authorId }),
      answer: user !== null && !user.isBlocked,
    },
    own: isWaiting ? ownPublication(db, who, edit) : null,
    namesakes: edit.parts.flatMap((part) =>
      part.isNew && isWaiting && isWhole
        ? listPossibleDuplicates(db, part.entryId, part.result, progress)
        : [],
    ),
    notice: readNotice(db, who, edit, search),
  }
}

function ownPublication(db: Reader, who: Standing, edit: EditView): EditReading['own'] {
  const authorId = edit.author?.id ?? null
  const since = inPublicViewSince(db, { id: edit.id, authorId })
  if (since === null) return null
  const mayAfter = (inView: number) =>
    can(who, { action: 'publish-own', authorId, risk: edit.risk, inView })
  if (!mayAfter(PUBLIC_VIEW)) return null
  return { from: since + PUBLIC_VIEW, isNow: mayAfter(Date.now() - since) }
}

const WITHDRAWABLE: EditView['state'][] = ['pending', 'returned', 'conflicted']
const RESUBMITTABLE: EditView['state'][] = [...WITHDRAWABLE, 'rejected', 'withdrawn']

/** The changes that came of an edit, and those by which they were taken back. */
function becameOf(db: Reader, { id, state }: EditView) {
  const published = state === 'applied' ? listRevisionsOfEdit(db, id, WHOLE_VIEW) : []
  const ids = published.map((line) => line.id)
  return { published, takenBack: listReverts(db, ids) }
}

/** What stands beside an edit for one of its reviewers. */
function besideIt(db: Reader, place: EditView, viewer: QueueViewer, now: number) {
  const { userId: reviewerId } = viewer
  if (reviewerId === null) return { nextId: null, previousId: null, pane: null }
  return {
    nextId: findNextWaiting(db, { place, reviewerId }),
    previousId: findPreviousWaiting(db, { place, reviewerId }),
    pane: readPane(db, place, viewer, now),
  }
}

function forbidden(who: Standing, id: string): EditRefusal {
  const { review } = words
  if (who.type !== 'anonymous') return refusal(403, review.forbiddenTitle, review.forbidden)
  const link = { href: hrefFor(`/sign-in?next=/review/${id}`), text: review.signIn }
  return { ...refusal(401, review.forbiddenTitle, review.forbidden), link }
}

function refusal(code: EditRefusal['code'], title: string, text: string): EditRefusal {
  const link = { href: hrefFor('/review'), text: words.review.toQueue }
  return { status: 'refused', code, title, text, link }
}
