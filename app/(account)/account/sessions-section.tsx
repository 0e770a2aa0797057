import { Instant } from '@/components/account/instant'
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
    <section className="mt-10">
      <h2>{words.account.sessions}</h2>
      <p className="label mt-1">{words.account.sessionsCount(sessions.length)}</p>
      <ul className="mt-2">
        {sessions.map(({ idHash, createdAt }) => (
          <li key={idHash}>
            <Instant at={createdAt} precision="minute" />
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
    </section>
  )
}
