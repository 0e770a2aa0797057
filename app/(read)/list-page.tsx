import type { ReactNode } from 'react'
import { keepPage, readerProgress, setStatus } from '@/app/_server/request'
import { MentionLink } from '@/components/entry/mention-link'
import { ListFrame } from '@/components/list/list-frame'
import { Notice } from '@/components/ui/notice'
import { reader } from '@/db/connection'
import type { Page } from '@/db/queries/cursor'
import { progressFrom } from '@/db/queries/progress'
import type { Reader } from '@/db/open'
import type { Mention } from '@/wiki/reading/mention'
import type { Progress } from '@/wiki/spoilers/progress'
import { words } from '@/wiki/words'
import type { SearchParams } from './read-page'

/**
 * A page of a long list about an entry: reads it as far as `?progress=` goes and from where `?after=` says, and answers 400
 * to a progress or a place that makes no sense.
 */
export function ListPage<Row>({
  title,
  path,
  searchParams: { progress: said, after },
  read,
  about,
  empty,
  children,
}: {
  title: string
  path: string
  searchParams: SearchParams
  read: (db: Reader, progress: Progress, cursor?: string) => Page<Row> | null
  /** The entry that the list is about. */
  about: (db: Reader, progress: Progress) => Mention | undefined
  /** What is said when nothing is in the list. */
  empty: string
  children: (rows: Row[]) => ReactNode
}) {
  const db = reader()
  const progress = said === undefined ? readerProgress() : progressFrom(db, said)
  if (!progress) return <BadProgress said={said} path={path} />
  const page = Array.isArray(after) ? null : read(db, progress, after)
  if (!page) return <BadPlace path={path} />
  keepPage()
  const subject = about(db, progress)
  const addressOf = (place?: string) => pageAddress(path, { progress: said, after: place })
  return (
    <ListFrame
      title={title}
      description={subject ? <MentionLink mention={subject} /> : undefined}
      empty={empty}
      isEmpty={page.rows.length === 0}
      shown={words.lists.shown(page.rows.length, page.total, false)}
      first={after === undefined ? undefined : addressOf()}
      next={page.next === null ? undefined : addressOf(page.next)}
    >
      {children(page.rows)}
    </ListFrame>
  )
}

/** The address of a page of a list, with only those parameters that say something. */
function pageAddress(path: string, params: SearchParams): string {
  const said = Object.entries(params).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  return said.length > 0 ? `${path}?${new URLSearchParams(said as [string, string][])}` : path
}

/** Says that a progress makes no sense, and leads to the safe view. */
export function BadProgress({ said, path }: { said: string | string[] | undefined; path: string }) {
  setStatus(400)
  return (
    <Notice
      title={words.reading.badProgressTitle}
      text={words.reading.badProgress(String(said))}
      href={path}
      link={words.reading.badProgressLink}
    />
  )
}

/** Says that a list does not go on from there, and leads to its first page. */
export function BadPlace({ path }: { path: string }) {
  setStatus(400)
  return (
    <Notice
      title={words.reading.badCursorTitle}
      text={words.reading.badCursor}
      href={path}
      link={words.reading.firstPage}
    />
  )
}
