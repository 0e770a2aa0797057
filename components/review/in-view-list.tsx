import { ContributorLink } from '@/components/history/contributor-link'
import { HeldChanges } from '@/components/history/held-changes'
import { ListPages } from '@/components/history/list-pages'
import { TimeStamp } from '@/components/history/time-stamp'
import { groupHeld } from '@/wiki/reading/held-group'
import type { Gate } from '@/wiki/spoilers/gate'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'

/** What an edit wants of the page at `path`; a move's `to` is null where nobody can tell. */
type ShownWish =
  | { does: 'delete' | 'restore' | 'merge' | 'gate' | 'rename'; path: string }
  | { does: 'move'; path: string; to: string | null }

/** A destructive edit as everybody may see it; times in milliseconds since 1970. */
interface LineInView {
  id: string
  author: { username: string }
  wishes: ShownWish[]
  held: Gate[]
  since: number
  /** From when its author may publish it alone; null for an author who is blocked. */
  from: number | null
  /** The edit's page, for who may see it. */
  href: string | null
}

/** One page of what is in public view, with the ways to the first and the next. */
export interface ShownInView {
  lines: LineInView[]
  first: string | null
  next: string | null
}

/** As much of a large deletion as one line names. */
const MOST_WISHES = 10

/** What moderators want to move, rename, delete or restore, for everybody to see before it happens. */
export function InViewList({ lines, first, next }: ShownInView) {
  const { review } = words
  return (
    <section aria-labelledby="in-view" className="mt-10">
      <h2 id="in-view">{review.inView}</h2>
      <p className="text-soft mt-2 max-w-prose">{review.inViewHelp}</p>
      {lines.length === 0 ? (
        <p className="mt-3">{review.inViewNothing}</p>
      ) : (
        <ol className="divide-line divide-y">
          {lines.map((line) => (
            <InViewLine key={line.id} line={line} />
          ))}
        </ol>
      )}
      <ListPages
        label={review.inViewPages}
        links={[
          { text: review.first, href: first },
          { text: review.more, href: next, rel: 'next' },
        ]}
      />
    </section>
  )
}

function InViewLine({ line }: { line: LineInView }) {
  const { review } = words
  const { author, wishes, held, since, from, href } = line
  const more = wishes.length - MOST_WISHES
  return (
    <li className="space-y-1 py-4">
      <p>
        <ContributorLink contributor={author} />{' '}
        {wishes.length === 0 ? review.wantsHidden : review.wants}{' '}
        {wishes.slice(0, MOST_WISHES).map((wish, index) => (
          <span key={wish.path}>
            {index > 0 && '; '}
            <Wanted wish={wish} />
          </span>
        ))}
        {more > 0 && ` ${review.moreWishes(more)}`}
      </p>
      <HeldChanges waiting={groupHeld(held, {})} here="/review" />
      <p className="text-sm">
        {review.inViewSince} <TimeStamp at={since} /> ·{' '}
        {from === null ? (
          review.ownBlocked
        ) : (
          <>
            {review.ownFrom} <TimeStamp at={from} />
          </>
        )}
        {href !== null && (
          <>
            {' '}
            · <a href={hrefFor(href)}>{review.seeEdit}</a>
          </>
        )}
      </p>
    </li>
  )
}

/** Pages are named by their addresses, which tell nothing that happens. */
function Wanted({ wish }: { wish: ShownWish }) {
  const { review } = words
  return (
    <>
      {review.wishes[wish.does]} <a href={hrefFor(wish.path)}>{wish.path}</a>
      {wish.does === 'move' && (
        <>
          {' '}
          {review.moveTo} {wish.to === null ? review.moveNowhere : <code>{wish.to}</code>}
        </>
      )}
    </>
  )
}
