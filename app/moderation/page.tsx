import type { Metadata } from 'next'
import { standing } from '@/app/_server/actor'
import { setStatus } from '@/app/_server/request'
import { numberFrom, type SearchParams } from '@/app/_server/viewer'
import { block } from '@/app/users/actions'
import { PlainPage } from '@/components/history/plain-page'
import { ModerationPage } from '@/components/users/moderation-page'
import { reader } from '@/db/connection'
import { listAuditLines } from '@/db/queries/audit-log'
import { listBlockedUsers } from '@/db/queries/contributors'
import { can } from '@/wiki/permissions'
import { words } from '@/wiki/words'

const { users, review } = words

export function generateMetadata(): Metadata {
  return {
    title: users.moderation,
    description: users.moderationDescription,
    robots: { index: false },
  }
}

/** Records of the audit log on one page. */
const PAGE_SIZE = 50

/** Who is banned, the form that bans, and what was done with power over others. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const who = await standing()
  if (!can(who, { action: 'block', level: 'new' })) {
    setStatus(who.type === 'anonymous' ? 401 : 403)
    const link = { href: '/sign-in?next=/moderation', text: review.signIn }
    return (
      <PlainPage
        title={users.moderation}
        text={users.moderatorsOnly}
        link={who.type === 'anonymous' ? link : undefined}
      />
    )
  }
  const before = numberFrom((await searchParams).before) ?? undefined
  const log = listAuditLines(reader(), { before, limit: PAGE_SIZE })
  return <ModerationPage blocked={listBlockedUsers(reader())} log={log} block={block} />
}
