import { Summary } from '@/components/history/summary'
import { TimeStamp } from '@/components/history/time-stamp'
import { EntryNames, type NamedPart } from '@/components/review/entry-names'
import type { HeldGroup } from '@/wiki/reading/held-group'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'

/** A notice to a contributor about an edit of theirs. */
export interface ShownNotice {
  id: number
  type: keyof typeof words.users.noticeOf
  editId: string
  revisionId: number | null
  createdAt: number
  isRead: boolean
  entries: NamedPart[]
  /** Null for who may not know yet what it tells, and from which episodes that is known. */
  reason: string | null
  warning: readonly HeldGroup[]
  by: string | null
}

/** A contributor's notices, unread first, with the button that marks them as read. */
export function NoticeList({
  notices,
  username,
  action,
}: {
  notices: ShownNotice[]
  username: string
  action: (form: FormData) => Promise<void>
}) {
  const { users } = words
  const unread = notices.filter((notice) => !notice.isRead)
  return (
    <section aria-labelledby="notices">
      <h2 id="notices">{users.notices}</h2>
      {notices.length === 0 && <p className="text-soft mt-2">{users.noNotices}</p>}
      {unread.length > 0 && (
        <form action={action} className="mt-2 flex flex-wrap items-center gap-4">
          <input type="hidden" name="username" value={username} />
          <input type="hidden" name="upTo" value={Math.max(...notices.map(({ id }) => id))} />
          <p>{users.unread(unread.length)}</p>
          <button type="submit" className="button button-quiet">
            {users.markRead}
          </button>
        </form>
      )}
      <ol className="divide-line divide-y">
        {notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </ol>
    </section>
  )
}

function NoticeLine({ notice }: { notice: ShownNotice }) {
  const { users } = words
  const href =
    notice.revisionId === null ? `/review/${notice.editId}` : `/changes/${notice.revisionId}`
  return (
    <li className="space-y-1 py-3">
      <p>
        {!notice.isRead && <strong className="label">{users.isNew} </strong>}
        <a href={hrefFor(href)}>{users.noticeOf[notice.type]}</a>
        {notice.by !== null && <> {users.noticeBy(notice.by)}</>}:{' '}
        <EntryNames entries={notice.entries} />
      </p>
      {notice.reason !== '' && (
        <p>
          {users.noticeReason}:{' '}
          <Summary text={notice.reason} warning={notice.warning} change={href} />
        </p>
      )}
      <p className="text-sm">
        <TimeStamp at={notice.createdAt} />
      </p>
    </li>
  )
}
