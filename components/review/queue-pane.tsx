import Link from 'next/link'
import type { Risk } from '@/wiki/revisions/risk'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { QueueLine, type QueuedEdit } from './queue-line'

/** The queue around the edit that is shown. */
export interface ShownPane {
  risk: Risk
  currentId: string
  lines: QueuedEdit[]
  /** How many of the lane wait before and after the lines. */
  earlier: number
  later: number
  lanes: { risk: Risk; waiting: number; href: string }[]
}

/** The lane of an edit, which stands beside it, and the ways to the other lanes. */
export function QueuePane({ pane }: { pane: ShownPane }) {
  const { review } = words
  const { risk, lines, earlier, later, lanes, currentId } = pane
  const href = hrefFor(`/review?risk=${risk}`)
  const others = lanes.filter((lane) => lane.risk !== risk && lane.waiting > 0)
  return (
    <nav aria-label={review.pane}>
      <p className="desk-lane">
        <Link href={hrefFor('/review')} prefetch={false}>
          {review.pane}
        </Link>{' '}
        <span className="text-soft">
          {review.lane(review.risks[risk], lanes.find((lane) => lane.risk === risk)?.waiting ?? 0)}
        </span>
      </p>
      {earlier > 0 && <More href={href} text={review.earlier(earlier)} />}
      {lines.length === 0 ? (
        <p className="desk-more text-soft">{review.laneEmpty}</p>
      ) : (
        <ol>
          {lines.map((line) => (
            <QueueLine
              key={line.id}
              edit={line}
              current={line.id === currentId ? 'page' : undefined}
            />
          ))}
        </ol>
      )}
      {later > 0 && <More href={href} text={review.restOfLane(later)} />}
      {others.map((lane) => (
        <More
          key={lane.risk}
          href={hrefFor(lane.href)}
          text={review.lane(review.risks[lane.risk], lane.waiting)}
        />
      ))}
    </nav>
  )
}

function More({ href, text }: { href: string; text: string }) {
  return (
    <p className="desk-more">
      <Link href={href} prefetch={false}>
        {text}
      </Link>
    </p>
  )
}
