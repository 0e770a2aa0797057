import type { ReactNode } from 'react'
import { findKind } from '@/wiki/kinds/registry'
import { words } from '@/wiki/words'

/** The frame of a long list: what it is, how many there are, the way to the next page and to a new entry. */
export function ListFrame({
  title,
  description,
  path,
  kind,
  shown,
  total,
  next,
  isFirst,
  progress,
  empty = words.reading.emptyList,
  children,
}: {
  title: string
  description?: ReactNode
  path: string
  kind?: string
  shown: number
  total: number
  /** Where the list goes on, if it does. */
  next: string | null
  isFirst: boolean
  /** What the reader said of their progress, for the links to other pages of the list. */
  progress?: string
  empty?: string
  children: ReactNode
}) {
  const label = kind === undefined ? undefined : findKind(kind)?.label.en
  return (
    <>
      <header className="mb-6 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1>{title}</h1>
          {description ? <p className="text-soft mt-1.5">{description}</p> : null}
        </div>
        {label ? (
          <a href={`/new/${kind}`} rel="nofollow" className="button button-quiet">
            {words.reading.create(label)}
          </a>
        ) : null}
      </header>
      {shown === 0 ? <p className="text-soft">{empty}</p> : children}
      <nav
        aria-label={words.reading.pages}
        className="border-line mt-8 flex flex-wrap items-center gap-x-5 gap-y-2 border-t pt-4"
      >
        <p className="label">{words.reading.shown(shown, total)}</p>
        {isFirst ? null : <a href={pageAddress(path, { progress })}>{words.reading.firstPage}</a>}
        {next ? (
          <a href={pageAddress(path, { progress, after: next })} rel="next">
            {words.reading.nextPage}
          </a>
        ) : null}
      </nav>
    </>
  )
}

/** The address of a page of a list, with only those parameters that say something. */
function pageAddress(path: string, params: Record<string, string | undefined>): string {
  const said = Object.entries(params).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return said.length > 0 ? `${path}?${new URLSearchParams(said as [string, string][])}` : path
}
