import { AccountSection } from '@/components/account/account-section'
import type { WatchedJoin } from '@/db/queries/watched'
import type { Mention } from '@/wiki/reading/mention'
import { nameFor } from '@/wiki/reading/shown-name'
import { LAST_EPISODE } from '@/wiki/spoilers/progress'
import { words } from '@/wiki/words'
import { submitUndoJoin } from '../watched-actions'
import type { OwnWatched } from '../read-own-watched'
import { hrefFor } from '@/wiki/words/language'

type Names = Record<string, Mention>

/** The part of the account's page that says how far one has watched. */
export function WatchedSection({ own }: { own: OwnWatched }) {
  return (
    <AccountSection heading={words.account.watched}>
      <p>{words.account.watchedText}</p>
      {own.join && <JoinNotice join={own.join} names={own.names} next={null} />}
      <WatchedList own={own} back="/account" />
    </AccountSection>
  )
}

/** What the account keeps, drama by drama. What was said on another device can be taken over, on the way `back` here. */
export function WatchedList({
  own: { watched, ahead, names },
  back,
}: {
  own: OwnWatched
  back: string
}) {
  if (watched.length === 0) return <p className="text-soft mt-3">{words.account.watchedNothing}</p>
  return (
    <ul className="mt-3 grid gap-1.5">
      {watched.map(([drama, episode]) => (
        <li key={drama} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span id={`watched-${drama}`}>
            <DramaName mention={names[drama]} />: {saidOf(episode)}
          </span>
          {ahead[drama] !== undefined && names[drama]?.status === 'live' ? (
            <UseHere drama={drama} episode={episode} back={back} />
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** Has this browser say what the account says: what the control of the drama's page offers to who has scripts. */
function UseHere({ drama, episode, back }: { drama: string; episode: number; back: string }) {
  return (
    <form method="post" action={hrefFor('/api/v1/watched')}>
      <input type="hidden" name="drama" value={drama} />
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="scripts" value="none" />
      <button
        name="known"
        value={episode}
        aria-describedby={`watched-${drama}`}
        className="button button-quiet px-3 py-1"
      >
        {words.account.watchedUseHere}
      </button>
    </form>
  )
}

/** Says what a sign-in has joined, and takes it back: a plain form. */
export function JoinNotice({
  join,
  names,
  next,
}: {
  join: WatchedJoin
  names: Names
  /** Where to go afterwards. */
  next: string | null
}) {
  return (
    <div className="notice mt-4" role="status">
      <p className="font-semibold">{words.account.joinedHeading}</p>
      <ul className="mt-2 grid gap-1.5">
        {join.dramas.map(({ drama, browser, account }) => (
          <li key={drama}>
            <DramaName mention={names[drama]} />:{' '}
            {words.account.joinedSides(saidOf(browser), saidOf(account))}{' '}
            <strong>{words.account.joinedNow(saidOf(Math.max(browser, account)))}</strong>
          </li>
        ))}
      </ul>
      <p className="mt-2">{words.account.joinedUndoText}</p>
      <form action={submitUndoJoin} className="mt-2">
        {next && <input type="hidden" name="next" value={next} />}
        <button type="submit" className="button button-quiet">
          {words.account.joinedUndo}
        </button>
      </form>
    </div>
  )
}

function DramaName({ mention }: { mention: Mention | undefined }) {
  if (!mention?.isKnown || mention.status === 'deleted') return words.account.watchedGone
  return <a href={hrefFor(mention.path)}>{nameFor(mention.name)}</a>
}

function saidOf(episode: number): string {
  if (episode <= 0) return words.reading.notStarted
  return episode >= LAST_EPISODE ? words.account.watchedAll : words.account.watchedUpTo(episode)
}
