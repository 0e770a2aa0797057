import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { currentUser } from '../../_server/actor'
import { unindexed } from '../../_server/unindexed'
import { AccountPage } from '../account-page'
import { submitSignOut } from '../actions'

export const generateMetadata = unindexed(() => words.account.signOut)

export default async function SignOutPage() {
  const user = await currentUser()
  if (!user) {
    return (
      <AccountPage heading={words.account.signOut} text={words.account.problems.signedOut}>
        <a href={hrefFor('/sign-in')}>{words.account.signIn}</a>
      </AccountPage>
    )
  }
  return (
    <AccountPage heading={words.account.signOut} text={words.account.signedInAs(user.username)}>
      <form action={submitSignOut}>
        <button type="submit" className="button">
          {words.account.signOut}
        </button>
      </form>
    </AccountPage>
  )
}
