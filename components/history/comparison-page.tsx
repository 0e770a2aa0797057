import type { NamedEntries } from '@/components/revision/row-names'
import type { Said } from '@/wiki/reading/held-group'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { ContributorLink } from './contributor-link'
import { Difference, type ShownDifference } from './difference'
import { EntryTitle, type TitledEntry } from './entry-title'
import type { ListedRevision } from './revision-list'
import { SummaryOf } from './summary-of'
import { TimeStamp } from './time-stamp'

/** The difference between any two versions of an entry. */
export function ComparisonPage({
  entry,
  comparison: { from, to, view },
  names,
  viewer,
}: {
  entry: TitledEntry & { path: string }
  comparison: { from: ListedRevision; to: ListedRevision; view: ShownDifference }
  names: NamedEntries
  viewer: { suffix: string; said: Said }
}) {
  const { history } = words
  const compared = `/history${entry.path}?from=${from.number}&to=${to.number}`
  return (
    <>
      <header className="mb-6 space-y-2">
        <h1>{history.comparing(from.number, to.number)}</h1>
        <p>
          <EntryTitle entry={entry} href={entry.path + viewer.suffix} />
        </p>
      </header>
      <ol className="mb-6 grid gap-4 sm:grid-cols-2">
        <Side revision={from} suffix={viewer.suffix} />
        <Side revision={to} suffix={viewer.suffix} />
      </ol>
      <section aria-labelledby="difference">
        <h2 id="difference" className="mb-3">
          {history.difference}
        </h2>
        <Difference
          kind={entry.kind}
          view={view}
          names={names}
          here={compared}
          said={viewer.said}
        />
      </section>
      <p className="mt-8">
        <a href={hrefFor(`/history${entry.path}${viewer.suffix}`)}>{history.backToHistory}</a>
      </p>
    </>
  )
}

function Side({ revision, suffix }: { revision: ListedRevision; suffix: string }) {
  const { history } = words
  return (
    <li className="card space-y-1">
      <p>
        <a href={hrefFor(`/changes/${revision.id}${suffix}`)} className="font-semibold">
          {history.version(revision.number)}
        </a>
      </p>
      <p>
        <TimeStamp at={revision.createdAt} />
      </p>
      <p>
        {history.by} <ContributorLink contributor={revision.author} />
      </p>
      <p>
        <SummaryOf revision={revision} />
      </p>
    </li>
  )
}
