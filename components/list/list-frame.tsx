import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { findKind } from '@/wiki/kinds/registry'
import { words } from '@/wiki/words'
import { hrefFor, say } from '@/wiki/words/language'

/** The frame of a long list: what it is, how to ask for less of it, the way to the next page and to a new entry. */
export function ListFrame({
  title,
  description,
  kind,
  tools,
  isEmpty,
  shown,
  first,
  next,
  empty = words.reading.emptyList,
  children,
}: {
  title: string
  description?: ReactNode
  /** The kind of which one can be made here. */
  kind?: string
  /** Filters, orders and views, where the list has them. */
  tools?: ReactNode
  isEmpty: boolean
  /** How many entries of how many, in words; nothing where that stands above a list of one page. */
  shown?: string
  /** The address of the first page, where this is another one. */
  first?: string
  /** The address of the next page, if there is one. */
  next?: string
  empty?: string
  children: ReactNode
}) {
  const label = kind === undefined ? undefined : say(findKind(kind)?.label)
  return (
    <>
      <header className="mb-5">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <h1>{title}</h1>
          {label ? (
            <a href={hrefFor(`/new/${kind}`)} rel="nofollow" className="button button-quiet">
              <Plus aria-hidden size={18} />
              {words.reading.create(label)}
            </a>
          ) : null}
        </div>
        {description ? <p className="text-soft mt-1.5">{description}</p> : null}
      </header>
      {tools}
      {isEmpty ? <p className="text-soft">{empty}</p> : children}
      {shown ? <Pages shown={shown} first={first} next={next} /> : null}
    </>
  )
}

function Pages({ shown, first, next }: { shown: string; first?: string; next?: string }) {
  return (
    <nav
      aria-label={words.reading.pages}
      className="border-line mt-8 flex flex-wrap items-center gap-x-5 gap-y-2 border-t pt-4"
    >
      <p className="label">{shown}</p>
      {first ? <a href={hrefFor(first)}>{words.reading.firstPage}</a> : null}
      {next ? (
        <a href={hrefFor(next)} rel="next">
          {words.reading.nextPage}
        </a>
      ) : null}
    </nav>
  )
}
