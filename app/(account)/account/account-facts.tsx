import type { OwnAccount } from '@/db/queries/users'
import { userPath } from '@/wiki/accounts/username'
import type { Level } from '@/wiki/permissions'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { DateText } from '@/components/ui/date-text'
import { FactLine, FactLines } from '@/components/ui/fact-lines'

/** Who one is here, and what that allows. */
export function AccountFacts({
  account,
  level,
  isBlocked,
}: {
  account: OwnAccount
  level: Level
  isBlocked: boolean
}) {
  const page = userPath(account.username)
  return (
    <>
      {isBlocked && (
        <p className="notice mt-4">
          {words.account.blocked} <a href={hrefFor(page)}>{words.account.blockedLink}</a>
        </p>
      )}
      <FactLines className="mt-6">
        <FactLine label={words.account.username}>
          <a href={hrefFor(page)}>{account.username}</a>
        </FactLine>
        <FactLine label={words.account.level}>
          {words.account.levels[level]}
          <span className="label block">{words.account.levelHelp[level]}</span>
        </FactLine>
        <FactLine label={words.account.email}>{account.email ?? words.account.emailNone}</FactLine>
        <FactLine label={words.account.memberSince}>
          <DateText date={new Date(account.createdAt).toISOString().slice(0, 10)} />
        </FactLine>
      </FactLines>
      <p className="mt-4">
        <a href={hrefFor(page)}>{words.account.yourPage}</a>
      </p>
    </>
  )
}
