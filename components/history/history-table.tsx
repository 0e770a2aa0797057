import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { ContributorLink } from './contributor-link'
import { fieldLabels, type ListedRevision } from './revision-list'
import { LetPassBy } from './let-pass-by'
import { SummaryOf } from './summary-of'
import { TimeStamp } from './time-stamp'

/** So many are seen with the button above them. */
const FEW = 4

/**
 * The versions of one entry with a pair of choices at each, which a plain GET form sends as `from` and `to`.
 * `headNumber` is the version that stands now; `progress` is the query value that keeps the reader's view.
 */
export function HistoryTable({
  revisions,
  headNumber,
  action,
  progress,
}: {
  revisions: ListedRevision[]
  headNumber: number
  action: string
  progress?: string
}) {
  const suffix = progress === undefined ? '' : `?progress=${encodeURIComponent(progress)}`
  const compare = (
    <button type="submit" className="button button-quiet">
      {words.history.compare}
    </button>
  )
  return (
    <form method="get" action={hrefFor(action)} className="space-y-4">
      {progress !== undefined && <input type="hidden" name="progress" value={progress} />}
      {revisions.length > 1 && compare}
      <ol className="divide-line divide-y">
        {revisions.map((revision, index) => (
          <li key={revision.id} className="flex gap-4 py-3">
            {revisions.length > 1 && (
              <div className="flex shrink-0 gap-3 pt-1">
                <Choice
                  name="from"
                  revision={revision}
                  isChosen={index === Math.min(1, revisions.length - 1)}
                />
                <Choice name="to" revision={revision} isChosen={index === 0} />
              </div>
            )}
            <Version revision={revision} headNumber={headNumber} suffix={suffix} />
          </li>
        ))}
      </ol>
      {revisions.length > FEW && compare}
    </form>
  )
}

function Choice({
  name,
  revision,
  isChosen,
}: {
  name: 'from' | 'to'
  revision: ListedRevision
  isChosen: boolean
}) {
  return (
    <input
      type="radio"
      name={name}
      value={revision.number}
      defaultChecked={isChosen}
      aria-label={words.history[name](revision.number)}
      className="accent-accent size-6"
    />
  )
}

function Version({
  revision,
  headNumber,
  suffix,
}: {
  revision: ListedRevision
  headNumber: number
  suffix: string
}) {
  const { history } = words
  const fields = fieldLabels(revision.entry.kind, revision.touchedFields).join(', ')
  return (
    <div className="min-w-0 space-y-1">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <a href={hrefFor(`/changes/${revision.id}${suffix}`)} className="font-semibold">
          {history.version(revision.number)}
        </a>
        {revision.number === headNumber && <span className="label">{history.current}</span>}
        <TimeStamp at={revision.createdAt} />
      </p>
      <p>
        <SummaryOf revision={revision} />
      </p>
      <p className="text-soft text-sm">
        {revision.number === 1 ? history.creation : `${history.touched}: ${fields}`}
      </p>
      <p className="text-sm">
        {history.by} <ContributorLink contributor={revision.author} />
        <LetPassBy {...revision} />
      </p>
    </div>
  )
}
