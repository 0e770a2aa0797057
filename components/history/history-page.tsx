import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { EntryTitle, titleOf, type TitledEntry } from './entry-title'
import { HistoryTable } from './history-table'
import { ListPages } from './list-pages'
import type { ListedRevision } from './revision-list'

/** The history of one entry: its versions newest first, each to be compared, read and taken back. */
export function HistoryPage({
  entry,
  count,
  page,
  viewer,
}: {
  entry: TitledEntry & { path: string }
  count: number
  page: { lines: ListedRevision[]; newer?: number; older?: number }
  viewer: { seesDeleted: boolean; suffix: string; progressParam?: string }
}) {
  const { history } = words
  const action = `/history${entry.path}`
  const at = (name: string, number: number | undefined) =>
    number === undefined
      ? null
      : `${action}${viewer.suffix ? `${viewer.suffix}&` : '?'}${name}=${number}`
  return (
    <>
      <header className="mb-6 space-y-2">
        <h1>
          {history.heading}
          <span className="sr-only">
            {' '}
            {history.of} {titleOf(entry)}
          </span>
        </h1>
        <p className="text-lead">
          <EntryTitle entry={entry} href={entry.path + viewer.suffix} />
          <span className="text-soft"> · {history.count(count)}</span>
        </p>
      </header>
      {entry.status === 'deleted' && (
        <DeletedNotice entry={entry} canRestore={viewer.seesDeleted} />
      )}
      <HistoryTable
        revisions={page.lines}
        headNumber={count}
        action={action}
        progress={viewer.progressParam}
      />
      <ListPages
        label={history.pages}
        links={[
          { text: history.newest, href: page.newer === undefined ? null : action + viewer.suffix },
          { text: history.newer, href: at('after', page.newer), rel: 'prev' },
          { text: history.older, href: at('before', page.older), rel: 'next' },
        ]}
      />
    </>
  )
}

function DeletedNotice({ entry, canRestore }: { entry: { path: string }; canRestore: boolean }) {
  const { history } = words
  if (!canRestore) return <p className="notice mb-6">{history.deletedNotice}</p>
  return (
    <p className="notice mb-6">
      {history.deletedNoticeModerator}{' '}
      <a href={hrefFor(`/restore${entry.path}`)}>{history.restore}</a>
    </p>
  )
}
