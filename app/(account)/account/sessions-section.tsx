import { AccountSection } from '@/components/account/account-section'
import { InstantText } from '@/components/ui/date-text'
import type { OpenSession } from '@/db/queries/sessions'
import { words } from '@/wiki/words'
import { submitLogOutEverywhere } from '../actions'

/** Where one is signed in, and the way to end it all. */
export function SessionsSection({
  sessions,
  current,
}: {
  sessions: OpenSession[]
  /** The `idHash` of the session that asks. */
  current: string
}) {
  return (
    <AccountSection heading={words.account.sessions}>
      <p className="label">{words.account.sessionsCount(sessions.length)}</p>
      <ul className="mt-1">
        {sessions.map(({ idHash, createdAt }) => (
          <li key={idHash}>
            <InstantText instant={createdAt} />
            {idHash === current && <strong> ({words.account.thisSession})</strong>}
          </li>
        ))}
      </ul>
      <p className="mt-4">{words.account.logOutEverywhereText}</p>
      <form action={submitLogOutEverywhere} className="mt-2">
        <button type="submit" className="button button-danger">
          {words.account.logOutEverywhere}
        </button>
      </form>
    </AccountSection>
  )
}
