import type { ComponentProps } from 'react'
import { ListPages } from '@/components/history/list-pages'
import { TimeStamp } from '@/components/history/time-stamp'
import type { OutcomeAction } from '@/components/review/outcome-form'
import { DateText } from '@/components/ui/date-text'
import { FactLine, FactLines } from '@/components/ui/fact-lines'
import { userPath } from '@/wiki/accounts/username'
import type { Trust } from '@/wiki/trust'
import type { Level } from '@/wiki/permissions'
import { words } from '@/wiki/words'
import { currentLanguage } from '@/wiki/words/language'
import { ContributionList, type ShownContribution } from './contribution-list'
import { DraftList, type ShownDraftLine } from './draft-list'
import { FeedForm } from './feed-form'
import { TrustNote } from './trust-note'
import { BlockForm, GrantForm, LiftForm } from './moderation-forms'
import { NoticeList, type ShownNotice } from './notice-list'
import { StateFilter } from './state-filter'

/** What everybody may know of a contributor. */
export interface ShownProfile {
  username: string
  level: Level
  memberSince: number
  block: { reason: string; since: number } | null
  publishedEdits: number
  openEdits: number
}

type PlainAction = (form: FormData) => Promise<void>
type OwnActions = {
  throwDraftAway: PlainAction
  makeFeed: ComponentProps<typeof FeedForm>['action']
}

/** What a contributor sees of themselves alone. */
export interface ShownOwn {
  drafts: ShownDraftLine[]
  trust: Trust
}

type ModerationActions = Record<'block' | 'lift' | 'grant', OutcomeAction>

/** A contributor: who they are here, their notices for themselves, their edits, and what moderators can do. */
export function ContributorPage({
  profile,
  edits,
  state,
  links,
  notices,
  own,
  includesUnpublished,
  may,
  levels,
  notice,
  viewer,
  actions,
}: {
  profile: ShownProfile
  edits: ShownContribution[]
  state?: ShownContribution['state']
  links: { newest: string | null; older: string | null }
  notices: ShownNotice[] | null
  own: ShownOwn | null
  includesUnpublished: boolean
  may: { block: boolean; lift: boolean; grant: boolean }
  levels: readonly Level[]
  notice: string | null
  viewer: { suffix: string }
  actions: ModerationActions & OwnActions & { markNoticesRead: PlainAction }
}) {
  const { username } = profile
  const isOwn = notices !== null
  return (
    <div className="space-y-8">
      <h1>{username}</h1>
      {notice && (
        <p role="status" className="notice">
          {notice}
        </p>
      )}
      <Profile profile={profile} includesUnpublished={includesUnpublished} />
      {notices && (
        <NoticeList notices={notices} username={username} action={actions.markNoticesRead} />
      )}
      {own && <OwnSections own={own} username={username} actions={actions} />}
      <Edits
        username={username}
        edits={edits}
        state={state}
        links={links}
        isOwn={isOwn}
        includesUnpublished={includesUnpublished}
        suffix={viewer.suffix}
      />
      <Moderation profile={profile} may={may} levels={levels} actions={actions} />
    </div>
  )
}

function OwnSections({
  own,
  username,
  actions,
}: {
  own: ShownOwn
  username: string
  actions: OwnActions
}) {
  return (
    <>
      <FeedForm action={actions.makeFeed} />
      <TrustNote trust={own.trust} />
      <DraftList drafts={own.drafts} back={userPath(username)} discard={actions.throwDraftAway} />
    </>
  )
}

function Edits({
  username,
  edits,
  state,
  links,
  isOwn,
  includesUnpublished,
  suffix,
}: {
  username: string
  edits: ShownContribution[]
  state?: ShownContribution['state']
  links: { newest: string | null; older: string | null }
  isOwn: boolean
  includesUnpublished: boolean
  suffix: string
}) {
  const { users } = words
  return (
    <section aria-labelledby="edits">
      <h2 id="edits">{users.edits}</h2>
      {includesUnpublished && <StateFilter username={username} state={state} />}
      {edits.length === 0 ? (
        <p className="text-soft mt-3">{isOwn ? users.noOwnEdits : users.noEdits}</p>
      ) : (
        <ContributionList edits={edits} suffix={suffix} />
      )}
      <ListPages
        label={users.pages}
        links={[
          { text: users.newest, href: links.newest, rel: 'prev' },
          { text: users.older, href: links.older, rel: 'next' },
        ]}
      />
    </section>
  )
}

function Moderation({
  profile: { username, level },
  may,
  levels,
  actions,
}: {
  profile: ShownProfile
  may: { block: boolean; lift: boolean; grant: boolean }
  levels: readonly Level[]
  actions: ModerationActions
}) {
  return (
    <>
      {may.block && <BlockForm username={username} action={actions.block} />}
      {may.lift && <LiftForm username={username} action={actions.lift} />}
      {may.grant && (
        <GrantForm username={username} level={level} levels={levels} action={actions.grant} />
      )}
    </>
  )
}

function Profile({
  profile,
  includesUnpublished,
}: {
  profile: ShownProfile
  includesUnpublished: boolean
}) {
  const { users, review } = words
  return (
    <>
      {profile.block && (
        <div className="notice">
          <p className="font-semibold">{users.blockedNotice}</p>
          <p>
            {users.blockedSince} <TimeStamp at={profile.block.since} />. {users.blockedReason}:{' '}
            <q>{profile.block.reason}</q>
          </p>
        </div>
      )}
      <FactLines>
        <FactLine label={users.level}>{review.levels[profile.level]}</FactLine>
        <FactLine label={users.since}>
          <DateText date={new Date(profile.memberSince).toISOString().slice(0, 10)} />
        </FactLine>
        <FactLine label={users.publishedEdits}>
          {profile.publishedEdits.toLocaleString(currentLanguage())}
        </FactLine>
        {includesUnpublished && (
          <FactLine label={users.openEdits}>
            {profile.openEdits.toLocaleString(currentLanguage())}
          </FactLine>
        )}
      </FactLines>
    </>
  )
}
