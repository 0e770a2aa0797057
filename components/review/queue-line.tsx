import Link from 'next/link'
import { EntryTitle } from '@/components/history/entry-title'
import { warningText } from '@/components/history/held-changes'
import type { Level } from '@/wiki/permissions'
import type { HeldGroup } from '@/wiki/reading/held-group'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import type { NamedPart } from './entry-names'

/** A waiting edit as a line of the queue; `age` in milliseconds, and the claim if it holds. */
export interface QueuedEdit {
  id: string
  author: { username: string; level: Level } | null
  /** Null for who may not know yet what it tells, and from which episodes that is known. */
  summary: string | null
  warning: readonly HeldGroup[]
  isOnAir: boolean
  createdAt: number
  age: number
  claim: { username: string; until: number } | null
  entries: NamedPart[]
}

/** A waiting edit as one link: what it is about, what its author said, and who waits for how long. */
export function QueueLine({
  edit,
  current,
}: {
  edit: QueuedEdit
  /** It is the page, or stands beside the queue. */
  current?: 'page' | 'true'
}) {
  const { review, history } = words
  const [first, ...more] = edit.entries
  return (
    <li>
      <Link
        href={hrefFor(`/review/${edit.id}`)}
        prefetch={false}
        aria-current={current}
        className="desk-line"
      >
        <span className="desk-line-name">
          {first && <EntryTitle entry={{ ...first, path: null }} />}
          {more.length > 0 && <> {review.morePages(more.length)}</>}
          {first?.isNew && <> ({review.newPage})</>}
        </span>
        <span className="desk-line-summary">
          {edit.summary === null ? warningText(edit.warning) : edit.summary || review.noSummary}
        </span>
        <span className="label">
          {[
            review.age(edit.age),
            edit.author?.username ?? history.system,
            edit.isOnAir && review.onAir,
            edit.claim && review.claimedBy(edit.claim.username),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </Link>
    </li>
  )
}
