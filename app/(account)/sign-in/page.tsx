import { AccountForm } from '@/components/account/account-form'
import { OtherSites } from '@/components/account/other-sites'
import { returnPath } from '@/wiki/accounts/return-path'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { currentUser } from '../../_server/actor'
import { listAuthSites } from '../../_server/auth-sites'
import { oneParam, type SearchParams } from '../../_server/search-params'
import { unindexed } from '../../_server/unindexed'
import { AccountPage, SignedInAlready } from '../account-page'
import { submitSignIn } from '../actions'
import { passwordField, usernameField } from '../fields'

export const generateMetadata = unindexed(() => words.account.signIn)

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const next = returnPath(await oneParam(searchParams, 'next'))
  const hasFailed = (await oneParam(searchParams, 'error')) !== undefined
  const user = await currentUser()
  return (
    <AccountPage heading={words.account.signIn} text={words.account.signInText}>
      {hasFailed && (
        <p role="alert" className="notice mb-6 max-w-md">
          {words.account.problems.elsewhere}
        </p>
      )}
      {user ? (
        <SignedInAlready username={user.username} />
      ) : (
        <>
          <AccountForm
            action={submitSignIn}
            button={words.account.signIn}
            next={next}
            fields={[
              { ...usernameField(), autoComplete: 'username' },
              { ...passwordField(), autoComplete: 'current-password' },
            ]}
          />
          <p className="mt-6">
            {words.account.newHere}{' '}
            <a href={hrefFor(next ? `/sign-up?next=${encodeURIComponent(next)}` : '/sign-up')}>
              {words.account.signUp}
            </a>
          </p>
          <OtherSites
            heading={words.account.elsewhere}
            sites={listAuthSites()}
            next={next ?? '/'}
          />
        </>
      )}
    </AccountPage>
  )
}
