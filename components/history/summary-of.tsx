import type { ListedRevision } from './revision-list'
import { Summary } from './summary'

/** What an author said about a revision, or from which episode it is known what they said, with a way to see it. */
export function SummaryOf({
  revision: { id, summary, warning, entry },
}: {
  revision: Pick<ListedRevision, 'id' | 'summary' | 'warning' | 'entry'>
}) {
  return (
    <Summary
      text={summary}
      isDeleted={entry.status === 'deleted'}
      warning={warning}
      change={`/changes/${id}`}
    />
  )
}
