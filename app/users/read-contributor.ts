import { typedText } from '@/app/edit/_form/stored-draft'
import { currentUser, standing } from '@/app/_server/actor'
import { hrefWith, viewerFrom, type PageViewer, type SearchParams } from '@/app/_server/viewer'
import type { ShownOwn } from '@/components/users/contributor-page'
import type { ShownDraftLine } from '@/components/users/draft-list'
import { reader } from '@/db/connection'
import {
  getContributor,
  listContributions,
  type Contribution,
  type ContributorProfile,
  type EditState,
} from '@/db/queries/contributors'
import { getDraft, listDrafts } from '@/db/queries/drafts'
import { getTrust } from '@/db/queries/trust'
import { listNotices, type Notice } from '@/db/queries/notifications'
import { draftTitle } from '@/wiki/forms/draft-title'
import { userPath } from '@/wiki/accounts/username'
import { can, levels, type Level } from '@/wiki/permissions'
import { words } from '@/wiki/words'

const { users, history } = words

/** Edits on one page of a contributor's. */
const PAGE_SIZE = 30
/** Notices shown at once: what is older has been read, or is followed by more of its kind. */
const NOTICES = 50

/** A contributor's page as the one who asks may see it. */
export interface ContributorReading {
  status: 'contributor'
  profile: ContributorProfile
  edits: Contribution[]
  state?: EditState
  links: { newest: string | null; older: string | null }
  /** Null for everybody but the contributor. */
  notices: Notice[] | null
  /** Null for everybody but the contributor. */
  own: ShownOwn | null
  includesUnpublished: boolean
  may: { block: boolean; lift: boolean; grant: boolean }
  levels: readonly Level[]
  notice: string | null
  viewer: PageViewer
}

/** Why there is no such page. */
export interface ContributorRefusal {
  status: 'refused'
  code: 301 | 400 | 404
  title: string
  text: string
  link: { href: string; text: string }
}

/** Reads the page of the contributor whom an address names. */
export async function readContributor(
  segment: string,
  search: SearchParams,
): Promise<ContributorReading | ContributorRefusal> {
  const name = decoded(segment)
  const profile = name === null ? null : getContributor(reader(), name)
  if (!profile) return refusal(404, '/changes', users.noUserTitle, users.noUser(name ?? segment))
  const path = userPath(profile.username)
  if (name !== profile.username) {
    return refusal(301, path, words.reading.movedTitle, words.reading.movedText)
  }
  const viewer = await viewerFrom(search)
  if (!viewer) return refusal(400, path, words.reading.badProgressTitle, history.badProgress)
  const behind = search.behind
  if (behind !== undefined && !(typeof behind === 'string' && EDIT_ID.test(behind))) {
    return refusal(400, path, users.badPlaceTitle, users.badPlace)
  }
  const who = await standing()
  const isSelf = (await currentUser())?.id === profile.id
  const includesUnpublished = can(who, { action: 'see-edit', authorId: profile.id })
  const state = STATES.find((one) => includesUnpublished && one === search.state)
  const { lines, next } = listContributions(reader(), {
    userId: profile.id,
    includesUnpublished,
    isSelf,
    state,
    behind,
    limit: PAGE_SIZE,
    viewer,
  })
  const mayBlock = can(who, { action: 'block', level: profile.level })
  const href = (place?: string) =>
    hrefWith(path, { state, progress: viewer.progressParam, behind: place })
  return {
    status: 'contributor',
    profile,
    edits: lines,
    state,
    links: { newest: behind ? href() : null, older: next ? href(next) : null },
    notices: isSelf
      ? listNotices(reader(), profile.id, {
          limit: NOTICES,
          first: 'unread',
          progress: viewer.progress,
        })
      : null,
    own: isSelf ? { drafts: readDrafts(profile), trust: getTrust(reader(), profile.id) } : null,
    includesUnpublished,
    may: {
      block: mayBlock && !profile.block,
      lift: mayBlock && profile.block !== null,
      grant: can(who, { action: 'grant' }),
    },
    levels,
    notice: noticeOf(search.done, profile),
    viewer,
  }
}

/** Who is banned opens no form: their drafts are shown as text. */
function readDrafts({ id, block }: ContributorProfile): ShownDraftLine[] {
  return listDrafts(reader(), id).map((line) => {
    const draft = block ? getDraft(reader(), id, line.form) : null
    const title = draftTitle(line.form, line.title)
    return { ...line, title, typed: draft && typedText(draft.fields) }
  })
}

const EDIT_ID = /^[0-9A-Z]{26}$/
const STATES: EditState[] = [
  'pending',
  'returned',
  'conflicted',
  'applied',
  'rejected',
  'withdrawn',
]

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment).normalize('NFC')
  } catch {
    return null
  }
}

/** Said only while the rows still bear it out. */
function noticeOf(done: SearchParams[string], profile: ContributorProfile): string | null {
  if (done === 'blocked' && profile.block) return users.blocked
  if (done === 'lifted' && !profile.block) return users.lifted
  return done === 'granted' ? users.granted : null
}

function refusal(
  code: ContributorRefusal['code'],
  href: string,
  title: string,
  text: string,
): ContributorRefusal {
  const link = { href, text: code === 404 ? words.history.changesTitle : href }
  return { status: 'refused', code, title, text, link }
}
