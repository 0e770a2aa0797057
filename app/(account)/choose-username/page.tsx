import { AccountForm } from '@/components/account/account-form'
import { proposeUsername } from '@/wiki/accounts/username'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { currentUser } from '../../_server/actor'
import { siteName } from '../../_server/auth-sites'
import { readVisit } from '../../_server/identity-visit'
import { unindexed } from '../../_server/unindexed'
import { AccountPage } from '../account-page'
import { usernameField } from '../fields'
import { submitLink, submitUsername } from '../identity-actions'

export const generateMetadata = unindexed(() => words.account.chooseUsername)

export default async function ChooseUsernamePage() {
  const [visit, user] = await Promise.all([readVisit(), currentUser()])
  if (!visit) {
    return (
      <AccountPage heading={words.account.chooseUsername} text={words.account.chooseExpired}>
        <a href={hrefFor('/sign-in')}>{words.account.signIn}</a>
      </AccountPage>
    )
  }
  const site = siteName(visit.identity.provider)
  if (user) {
    const text = words.account.linkText(site, user.username)
    return (
      <AccountPage heading={words.account.linkHeading} text={text}>
        <AccountForm action={submitLink} button={words.account.linkButton} fields={[]} />
      </AccountPage>
    )
  }
  const proposal = proposeUsername(visit.name)
  const help = words.account.usernameHelp
  return (
    <AccountPage heading={words.account.chooseUsername} text={words.account.chooseText(site)}>
      <AccountForm
        action={submitUsername}
        button={words.account.chooseButton}
        fields={[{ ...usernameField(), help, proposal, autoComplete: 'username' }]}
      />
    </AccountPage>
  )
}
