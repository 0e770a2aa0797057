import { ArrowLeft, ArrowRight, List } from 'lucide-react'
import Link from 'next/link'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { KeysButton, ReasonLink } from './bar-controls'
import { ApproveButton } from './decision-round'

/** What is always within reach of a reviewer: the edits beside this one, the queue, and the decision. */
export function DecisionBar({
  previousId,
  nextId,
  mayDecide,
}: {
  previousId: string | null
  nextId: string | null
  mayDecide: boolean
}) {
  const { review } = words
  return (
    <div className="desk-bar">
      <nav aria-label={review.beside}>
        <Link href={hrefFor('/review')} prefetch={false} className="button button-quiet">
          <List aria-hidden size={20} />
          <span className="desk-word">{review.pane}</span>
        </Link>
        {previousId !== null && (
          <Link
            href={hrefFor(`/review/${previousId}`)}
            prefetch
            rel="prev"
            aria-keyshortcuts="k"
            className="button button-quiet"
          >
            <ArrowLeft aria-hidden size={20} />
            <span className="desk-word">{review.previous}</span>
          </Link>
        )}
        {nextId !== null && (
          <Link
            href={hrefFor(`/review/${nextId}`)}
            prefetch
            rel="next"
            aria-keyshortcuts="j"
            className="button button-quiet"
          >
            <span className="desk-word">{review.next}</span>
            <ArrowRight aria-hidden size={20} />
          </Link>
        )}
        <KeysButton label={review.keys} />
      </nav>
      {mayDecide && (
        <div className="desk-decision">
          <ReasonLink label={review.decline} more={review.declineMore} />
          <ApproveButton label={review.approve} />
        </div>
      )}
    </div>
  )
}
