import { reader } from '@/db/connection'
import { listSessions } from '@/db/queries/sessions'
import { getOwnAccount } from '@/db/queries/users'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { standing } from '../../_server/actor'
import { readSession } from '../../_server/session'
import { unindexed } from '../../_server/unindexed'
import { AccountPage } from '../account-page'
import { submitSignOut } from '../actions'
import { readOwnWatched } from '../read-own-watched'
import { AccountFacts } from './account-facts'
import { ConsentSection } from './consent-section'
import { PasswordSection } from './password-section'
import { SessionsSection } from './sessions-section'
import { SitesSection } from './sites-section'
import { WatchedSection } from './watched-section'

export const generateMetadata = unindexed(() => words.account.heading)

export default async function OwnAccountPage() {
  const [session, who] = await Promise.all([readSession(), standing()])
  const account = session && getOwnAccount(reader(), session.userId)
  if (!session || !account || who.type !== 'user') {
    return (
      <AccountPage heading={words.account.heading} text={words.account.signedOutText}>
        <p className="flex gap-3">
          <a href={hrefFor('/sign-in')} className="button">
            {words.account.signIn}
          </a>
          <a href={hrefFor('/sign-up')} className="button button-quiet">
            {words.account.signUp}
          </a>
        </p>
      </AccountPage>
    )
  }
  return (
    <AccountPage heading={words.account.heading} isWide>
      <AccountFacts account={account} level={who.level} isBlocked={who.isBlocked} />
      <form action={submitSignOut} className="mt-6">
        <button type="submit" className="button button-quiet">
          {words.account.signOut}
        </button>
      </form>
      <SessionsSection sessions={listSessions(reader(), session.userId)} current={session.idHash} />
      <PasswordSection hasPassword={account.hasPassword} username={account.username} />
      <SitesSection providers={account.providers} />
      <WatchedSection own={await readOwnWatched(session.userId)} />
      <ConsentSection userId={session.userId} />
    </AccountPage>
  )
}
