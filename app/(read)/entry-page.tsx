import { keepPage, movePermanently, setStatus } from '@/app/_server/request'
import { untilOf } from '@/components/entry/until'
import { WatchedControl } from '@/components/entry/watched-control'
import { Notice } from '@/components/ui/notice'
import { reader } from '@/db/connection'
import { findMeantPath } from '@/db/queries/meant-path'
import type { Watch } from '@/wiki/reading/entry-reading'
import { revealAddress, saidAddress, type HeldGroup, type Said } from '@/wiki/reading/held-group'
import type { Gate } from '@/wiki/spoilers/gate'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { BadPlace, BadProgress } from './list-page'
import { LiveEntry } from './live-entry'
import { MissingEntry, NearestEntries } from './missing-entry'
import { readablePath } from './readable-path'
import { readPage, saidIn, type SearchParams } from './read-page'

/**
 * The one page of every entry: what stands at the path, with the status that says so. It depends on the path and the
 * reader's progress and on nothing else of the request.
 */
export function EntryPage({ path, searchParams }: { path: string; searchParams: SearchParams }) {
  const found = readPage(path, searchParams)
  switch (found.status) {
    case 'live':
      return <LiveEntry reading={found.reading} said={saidIn(searchParams)} />
    case 'moved':
      return <Moved to={saidAddress(found.path, saidIn(searchParams))} path={found.path} />
    case 'deleted':
      return <Deleted path={found.path} />
    case 'hidden':
      keepPage()
      return <Hidden {...found} said={saidIn(searchParams)} />
    case 'missing': {
      const typed = readablePath(path)
      const meant = findMeantPath(reader(), typed)
      if (meant) return <Moved to={saidAddress(meant, saidIn(searchParams))} path={meant} />
      setStatus(404)
      return <MissingEntry path={typed} />
    }
    case 'bad-progress':
      return <BadProgress said={found.value} path={path} />
    case 'bad-cursor':
      return <BadPlace path={path} />
  }
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
    >
      <a href={hrefFor(`/links${path}`)} rel="nofollow">
        {words.common.linksHere}
      </a>
      <NearestEntries path={path} />
    </Notice>
  )
}

function Hidden({
  gate,
  waiting,
  watch,
  path,
  said,
}: {
  gate?: Gate
  waiting: HeldGroup[]
  watch?: Watch
  path: string
  said: Said
}) {
  return (
    <Notice
      title={words.reading.hiddenTitle}
      text={`${words.reading.hiddenText} (${untilOf(gate)})`}
      href={revealAddress(path, waiting, said)}
      link={words.reading.hiddenShow}
    >
      {watch ? <WatchedControl watch={watch} back={path} /> : null}
    </Notice>
  )
}
