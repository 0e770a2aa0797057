import { AccountSection } from '@/components/account/account-section'
import { hideAgain } from '@/app/edit/consent-actions'
import { reader } from '@/db/connection'
import { describeEntries } from '@/db/queries/mentions'
import { listSpoilerConsents } from '@/db/queries/watched'
import { nameFor } from '@/wiki/reading/shown-name'
import { words } from '@/wiki/words'
import { readerProgress } from '../../_server/request'

/** The dramas of which one sees everything while editing, each with a way to take that back. Nothing where there are none. */
export function ConsentSection({ userId }: { userId: string }) {
  const dramas = listSpoilerConsents(reader(), userId)
  if (dramas.length === 0) return null
  const mentions = describeEntries(reader(), dramas, readerProgress())
  return (
    <AccountSection heading={words.account.consents}>
      <p>{words.account.consentsText}</p>
      <ul className="mt-3 grid gap-2">
        {dramas.map((drama) => {
          const mention = mentions[drama]
          const isNamed = mention?.isKnown && mention.status !== 'deleted'
          return (
            <li key={drama}>
              <form action={hideAgain}>
                <input type="hidden" name="drama" value={drama} />
                <button type="submit" className="button button-quiet">
                  {words.account.consentRevoke(
                    isNamed ? nameFor(mention.name) : words.account.watchedGone,
                  )}
                </button>
              </form>
            </li>
          )
        })}
      </ul>
    </AccountSection>
  )
}
