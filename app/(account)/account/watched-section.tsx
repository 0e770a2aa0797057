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
      <WatchedList watched={own.watched} names={own.names} />
    </AccountSection>
  )
}

/** What the account keeps, drama by drama. */
export function WatchedList({ watched, names }: Pick<OwnWatched, 'watched' | 'names'>) {
  if (watched.length === 0) return <p className="text-soft mt-3">{words.account.watchedNothing}</p>
  return (
    <ul className="mt-3 grid gap-1.5">
      {watched.map(([drama, episode]) => (
        <li key={drama}>
          <DramaName mention={names[drama]} />: {saidOf(episode)}
        </li>
      ))}
    </ul>
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
