import { words } from '@/wiki/words'
import { ContributorLink } from './contributor-link'

type Person = { username: string } | null

/** Behind a change's author: who let it pass, and whether they put it into other words before. */
export function LetPassBy({ approver, amender }: { approver: Person; amender: Person }) {
  const { history } = words
  if (amender) {
    return (
      <>
        , {history.amendedBy.toLowerCase()} <ContributorLink contributor={amender} />
      </>
    )
  }
  if (!approver) return null
  return (
    <>
      , {history.approvedBy} <ContributorLink contributor={approver} />
    </>
  )
}
