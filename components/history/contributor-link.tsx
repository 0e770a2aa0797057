import { userPath } from '@/wiki/accounts/username'
import { words } from '@/wiki/words'

/** Who did something: a link to their page, or the wiki itself. */
export function ContributorLink({ contributor }: { contributor: { username: string } | null }) {
  if (!contributor) return <>{words.history.system}</>
  return <a href={userPath(contributor.username)}>{contributor.username}</a>
}
