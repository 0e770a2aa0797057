import { absoluteUrl } from '@/app/_server/public-url'
import { keepPage, movePermanently, setStatus } from '@/app/_server/request'
import { EntryView } from '@/components/entry/entry-view'
import { untilOf } from '@/components/entry/until'
import { WatchedControl } from '@/components/entry/watched-control'
import { JsonLd } from '@/components/ui/json-ld'
import { Notice } from '@/components/ui/notice'
import { reader } from '@/db/connection'
import { findMeantPath } from '@/db/queries/meant-path'
import { structuredData } from '@/wiki/reading/structured-data'
import type { Watch } from '@/wiki/reading/entry-reading'
import type { Gate } from '@/wiki/spoilers/gate'
import { words } from '@/wiki/words'
import { BadPlace, BadProgress } from './list-page'
import { MissingEntry } from './missing-entry'
import { readablePath } from './readable-path'
import { readPage, type SearchParams } from './read-page'

/**
 * The one page of every entry: what stands at the path, with the status that says so. It depends on the path and the
 * reader's progress and on nothing else of the request.
 */
export function EntryPage({ path, searchParams }: { path: string; searchParams: SearchParams }) {
  const found = readPage(path, searchParams)
  switch (found.status) {
    case 'live': {
      const { reading } = found
      keepPage()
      const data = structuredData(reading, absoluteUrl)
      return (
        <>
          {data ? <JsonLd data={data} /> : null}
          <EntryView reading={reading} />
        </>
      )
    }
    case 'moved':
      return <Moved to={withQuery(found.path, searchParams)} path={found.path} />
    case 'deleted':
      return <Deleted path={found.path} />
    case 'hidden':
      keepPage()
      return <Hidden {...found} />
    case 'missing': {
      const typed = readablePath(path)
      const meant = findMeantPath(reader(), typed)
      if (meant) return <Moved to={withQuery(meant, searchParams)} path={meant} />
      setStatus(404)
      return <MissingEntry path={typed} />
    }
    case 'bad-progress':
      return <BadProgress said={found.value} path={path} />
    case 'bad-cursor':
      return <BadPlace path={path} />
  }
}

/** A reader who asked for more than the safe view asks for it at the new address too. */
function withQuery(path: string, { progress }: SearchParams): string {
  return typeof progress === 'string' ? `${path}?${new URLSearchParams({ progress })}` : path
}

function Moved({ to, path }: { to: string; path: string }) {
  movePermanently(to)
  return (
    <Notice
      title={words.reading.movedTitle}
      text={`${words.reading.movedText} ${path}`}
      href={to}
      link={words.reading.movedLink(path)}
    />
  )
}

function Deleted({ path }: { path: string }) {
  setStatus(410)
  return (
    <Notice
      title={words.reading.deletedTitle}
      text={words.reading.deletedText}
      href={`/history${path}`}
      link={words.reading.deletedRestore}
    />
  )
}

function Hidden({ gate, watch, path }: { gate?: Gate; watch?: Watch; path: string }) {
  return (
    <Notice
      title={words.reading.hiddenTitle}
      text={`${words.reading.hiddenText} (${untilOf(gate)})`}
      href="?progress=all"
      link={words.reading.hiddenShow}
    >
      {watch ? <WatchedControl watch={watch} back={path} /> : null}
    </Notice>
  )
}
