import type { ReactNode } from 'react'
import { keepPage, readerProgress, setStatus } from '@/app/_server/request'
import { MentionLink } from '@/components/entry/mention-link'
import { ListFrame } from '@/components/ui/list-frame'
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
 * A page of a long list: reads it as far as `?progress=` goes and from where `?after=` says, and answers 400 to a
 * progress or a place that makes no sense.
 */
export function ListPage<Row>({
  title,
  description,
  path,
  kind,
  searchParams: { progress: said, after },
  read,
  about,
  empty,
  children,
}: {
  title: string
  description?: string
  path: string
  /** The kind of which one can be made here. */
  kind?: string
  searchParams: SearchParams
  read: (db: Reader, progress: Progress, cursor?: string) => Page<Row> | null
  /** What the list is about, where it is about one entry. */
  about?: (db: Reader, progress: Progress) => Mention | undefined
  /** What is said when nothing is in the list. */
  empty?: string
  children: (rows: Row[]) => ReactNode
}) {
  const db = reader()
  const progress = said === undefined ? readerProgress() : progressFrom(db, said)
  if (!progress) return <BadProgress said={said} path={path} />
  const page = Array.isArray(after) ? null : read(db, progress, after)
  if (!page) return <BadPlace path={path} />
  keepPage()
  const subject = about?.(db, progress)
  return (
    <ListFrame
      title={title}
      description={subject ? <MentionLink mention={subject} /> : description}
      empty={empty}
      path={path}
      kind={kind}
      shown={page.rows.length}
      total={page.total}
      next={page.next}
      isFirst={after === undefined}
      progress={typeof said === 'string' ? said : undefined}
    >
      {children(page.rows)}
    </ListFrame>
  )
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
