import { FactLine, FactLines } from '../ui/fact-lines'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { ContributorLink } from './contributor-link'
import { fieldLabels, type ListedRevision } from './revision-list'
import { SummaryOf } from './summary-of'
import { TimeStamp } from './time-stamp'

/** What stands beside the difference of a change. */
export type FactsOfChange = ListedRevision & {
  parentId: number | null
  editId: string
  decision: {
    decision: keyof typeof words.review.decisions
    reason: string
    reviewer: { username: string } | null
  } | null
}

/** Who made a change, when, what they said, who let it pass, and the ways from here. */
export function ChangeFacts({ revision, suffix }: { revision: FactsOfChange; suffix: string }) {
  const { history } = words
  const { entry, approver, decision, revertsId, parentId } = revision
  return (
    <section aria-labelledby="facts" className="card">
      <h2 id="facts" className="sr-only">
        {history.facts}
      </h2>
      <FactLines>
        <FactLine label={history.summary}>
          <SummaryOf revision={revision} />
        </FactLine>
        <FactLine label={history.author}>
          <ContributorLink contributor={revision.author} />
        </FactLine>
        <FactLine label={history.date}>
          <TimeStamp at={revision.createdAt} />
        </FactLine>
        <FactLine label={history.approver}>
          <LetPass approver={approver} decision={decision} />
        </FactLine>
        {revision.amender && (
          <FactLine label={history.amendedBy}>
            <ContributorLink contributor={revision.amender} />
          </FactLine>
        )}
        {decision && decision.reason !== '' && revision.summary !== null && (
          <FactLine label={history.reviewWords}>
            <q>{decision.reason}</q>
          </FactLine>
        )}
        <FactLine label={history.fields}>
          {fieldLabels(entry.kind, revision.touchedFields).join(', ')}
        </FactLine>
        {revertsId !== null && (
          <FactLine label={history.revertOf}>
            <a href={hrefFor(`/changes/${revertsId}${suffix}`)}>
              {history.changeNumber(revertsId)}
            </a>
          </FactLine>
        )}
      </FactLines>
      <p className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        <a href={hrefFor(`/history${entry.path}${suffix}`)} className="py-1">
          {history.version(revision.number)}: {history.heading}
        </a>
        {parentId !== null && (
          <a href={hrefFor(`/changes/${parentId}${suffix}`)} className="py-1">
            {history.previousChange}
          </a>
        )}
        <a href={hrefFor(`/review/${revision.editId}`)} className="py-1">
          {history.seeEdit}
        </a>
      </p>
    </section>
  )
}

/** Who let it pass: somebody else, time in public view, or nobody. */
function LetPass({ approver, decision }: Pick<FactsOfChange, 'approver' | 'decision'>) {
  const { history } = words
  if (approver) return <ContributorLink contributor={approver} />
  return decision?.decision === 'published-own' ? history.afterView : history.atOnce
}
