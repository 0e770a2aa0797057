import { AccountForm } from '@/components/account/account-form'
import { OtherSites } from '@/components/account/other-sites'
import { returnPath, signInPath } from '@/wiki/accounts/return-path'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { currentUser } from '../../_server/actor'
import { listAuthSites } from '../../_server/auth-sites'
import { oneParam, type SearchParams } from '../../_server/search-params'
import { unindexed } from '../../_server/unindexed'
import { AccountPage, SignedInAlready } from '../account-page'
import { submitSignUp } from '../actions'
import { emailField, passwordField, usernameField } from '../fields'

export const generateMetadata = unindexed(() => words.account.signUp)

export default async function SignUpPage({ searchParams }: { searchParams: SearchParams }) {
  const next = returnPath(await oneParam(searchParams, 'next'))
  const user = await currentUser()
  return (
    <AccountPage heading={words.account.signUp} text={words.account.signUpText}>
      {user ? (
        <SignedInAlready username={user.username} />
      ) : (
        <>
          <AccountForm
            action={submitSignUp}
            button={words.account.signUp}
            next={next}
            fields={[
              {
                ...usernameField(),
                help: words.account.usernameHelp,
                autoComplete: 'username',
              },
              {
                ...passwordField(),
                help: words.account.passwordHelp,
                autoComplete: 'new-password',
              },
              emailField(),
            ]}
          />
          <p className="mt-6">
            {words.account.knownHere}{' '}
            <a href={hrefFor(next ? signInPath(next) : '/sign-in')}>{words.account.signIn}</a>
          </p>
          <OtherSites
            heading={words.account.elsewhere}
            sites={listAuthSites()}
            next={next ?? '/account'}
          />
        </>
      )}
    </AccountPage>
  )
}
