import { ContributorLink } from '@/components/history/contributor-link'
import { warningText } from '@/components/history/held-changes'
import { TimeStamp } from '@/components/history/time-stamp'
import type { Level } from '@/wiki/permissions'
import type { HeldGroup } from '@/wiki/reading/held-group'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { ClaimNote } from './claim'
import { EntryNames, type NamedPart } from './entry-names'

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

/** What an edit is about, who waits since when, and who looks at it. */
export function QueueLine({ edit }: { edit: QueuedEdit }) {
  const { review, history } = words
  return (
    <li className="space-y-1 py-4">
      <p>
        <EntryNames entries={edit.entries} />
        {edit.isOnAir && <span className="label"> · {review.onAir}</span>}
      </p>
      <p>
        <a href={hrefFor(`/review/${edit.id}`)} className="font-semibold">
          {edit.summary === null ? warningText(edit.warning) : edit.summary || review.noSummary}
        </a>
      </p>
      <p className="text-sm">
        {history.by} <ContributorLink contributor={edit.author} />
        {edit.author && (
          <span className="text-soft"> ({review.levels[edit.author.level]})</span>
        )} · {review.age(edit.age)} · <TimeStamp at={edit.createdAt} />
      </p>
      {edit.claim && (
        <p className="text-sm">
          <ClaimNote claim={{ by: edit.claim, until: edit.claim.until }} />
        </p>
      )}
    </li>
  )
}
