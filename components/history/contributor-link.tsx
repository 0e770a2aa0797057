import { userPath } from '@/wiki/accounts/username'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'

/** Who did something: a link to their page, or the wiki itself. */
export function ContributorLink({ contributor }: { contributor: { username: string } | null }) {
  if (!contributor) return <>{words.history.system}</>
  return <a href={hrefFor(userPath(contributor.username))}>{contributor.username}</a>
}
