import type { ReactNode } from 'react'
import type { OwnAccount } from '@/db/queries/users'
import { userPath } from '@/wiki/accounts/username'
import type { Level } from '@/wiki/permissions'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { Instant } from '@/components/account/instant'

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
      <dl className="mt-4 grid gap-3">
        <Fact label={words.account.username}>
          <a href={hrefFor(page)}>{account.username}</a>
        </Fact>
        <Fact label={words.account.level}>
          {words.account.levels[level]}
          <span className="label block">{words.account.levelHelp[level]}</span>
        </Fact>
        <Fact label={words.account.email}>{account.email ?? words.account.emailNone}</Fact>
        <Fact label={words.account.memberSince}>
          <Instant at={account.createdAt} precision="day" />
        </Fact>
      </dl>
      <p className="mt-4">
        <a href={hrefFor(page)}>{words.account.yourPage}</a>
      </p>
    </>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="label">{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
