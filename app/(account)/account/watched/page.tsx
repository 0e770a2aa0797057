import { returnPath, signInPath } from '@/wiki/accounts/return-path'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { currentUser } from '../../../_server/actor'
import { oneParam, type SearchParams } from '../../../_server/search-params'
import { unindexed } from '../../../_server/unindexed'
import { AccountPage } from '../../account-page'
import { readOwnWatched } from '../../read-own-watched'
import { JoinNotice, WatchedList } from '../watched-section'

export const generateMetadata = unindexed(() => words.account.watched)

/** How far one has watched, as the account keeps it; where a sign-in with something to tell about it leads first. */
export default async function OwnWatchedPage({ searchParams }: { searchParams: SearchParams }) {
  const next = returnPath(await oneParam(searchParams, 'next'))
  const user = await currentUser()
  if (!user) {
    return (
      <AccountPage heading={words.account.watched} text={words.account.problems.signedOut}>
        <a href={hrefFor(signInPath('/account/watched'))}>{words.account.signIn}</a>
      </AccountPage>
    )
  }
  const own = await readOwnWatched(user.id)
  return (
    <AccountPage heading={words.account.watched} text={words.account.watchedText}>
      {own.join && <JoinNotice join={own.join} names={own.names} next={next} />}
      <WatchedList own={own} back="/account/watched" />
      {next && (
        <p className="mt-6">
          <a href={hrefFor(next)} className="button">
            {words.account.goOn}
          </a>
        </p>
      )}
    </AccountPage>
  )
}
