import type { HeldGroup } from '@/wiki/reading/held-group'
import { findField, findKind } from '@/wiki/kinds/registry'
import { words } from '@/wiki/words'
import { hrefFor, say } from '@/wiki/words/language'
import { ContributorLink } from './contributor-link'
import { EntryTitle, type TitledEntry } from './entry-title'
import { LetPassBy } from './let-pass-by'
import { SummaryOf } from './summary-of'
import { TimeStamp } from './time-stamp'

/** One revision as lists of changes show it. */
export interface ListedRevision {
  id: number
  number: number
  createdAt: number
  author: { username: string } | null
  approver: { username: string } | null
  amender: { username: string } | null
  summary: string | null
  /** From which episodes it is known what the summary would tell, where this reader may not see it. */
  warning: HeldGroup[]
  touchedFields: string[]
  revertsId: number | null
  entry: TitledEntry & { path: string }
}

/** The labels of fields, in the kind's own order; the name where the kind no longer has the field. */
export function fieldLabels(kindName: string, fields: string[]): string[] {
  const kind = findKind(kindName)
  if (!kind) return fields
  const order = Object.keys(kind.fields)
  return fields
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((name) => say(findField(kind, name)?.label) ?? name)
}

/** Changes of any entries, as recent changes list them; `suffix` is the query that keeps the reader's view. */
export function RevisionList({
  revisions,
  suffix = '',
}: {
  revisions: ListedRevision[]
  suffix?: string
}) {
  return (
    <ol className="divide-line border-line mt-6 divide-y border-y">
      {revisions.map((revision) => (
        <li
          key={revision.id}
          className="grid gap-x-8 py-3.5 leading-normal lg:grid-cols-[minmax(0,1fr)_22rem]"
        >
          <div>
            <p>
              <strong className="font-semibold">
                <EntryTitle entry={revision.entry} href={entryHref(revision.entry, suffix)} />
              </strong>{' '}
              <span className="label">{say(findKind(revision.entry.kind)?.label)}</span>
            </p>
            <p>
              <SummaryOf revision={revision} />
            </p>
            <p className="text-soft text-sm">{whatChanged(revision)}</p>
          </div>
          <div className="text-soft text-sm">
            <p>
              <TimeStamp at={revision.createdAt} /> {words.history.by}{' '}
              <ContributorLink contributor={revision.author} />
              <LetPassBy {...revision} />
            </p>
            <p className="flex flex-wrap gap-x-5">
              <a href={hrefFor(`/changes/${revision.id}${suffix}`)} className="py-1">
                {words.history.seeChange}
                <span className="sr-only"> {revision.id}</span>
              </a>
              <a href={hrefFor(`/history${revision.entry.path}${suffix}`)} className="py-1">
                {words.history.seeHistory}
                <span className="sr-only"> ({words.history.changeNumber(revision.id)})</span>
              </a>
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

/** A deleted page has nothing to show but its history. */
function entryHref(entry: ListedRevision['entry'], suffix: string): string {
  return entry.status === 'deleted' ? `/history${entry.path}${suffix}` : entry.path + suffix
}

function whatChanged({ number, touchedFields, revertsId, entry }: ListedRevision): string {
  const { history } = words
  if (number === 1) return history.creation
  const fields = `${history.touched}: ${fieldLabels(entry.kind, touchedFields).join(', ')}`
  if (revertsId === null) return fields
  return `${history.revertOf} ${history.changeNumber(revertsId)}. ${fields}`
}
