import { listKinds } from '@/wiki/kinds/registry'
import { words } from '@/wiki/words'
import { hrefFor, say } from '@/wiki/words/language'
import { ListPages } from './list-pages'
import { RevisionList, type ListedRevision } from './revision-list'

/** The recent changes: a choice of the kind of page, the changes, and the pages of the list. */
export function ChangesPage({
  page,
  kind,
  viewer,
  links,
}: {
  page: { lines: ListedRevision[] }
  kind?: string
  viewer: { suffix: string; progressParam?: string }
  links: { newest: string | null; newer: string | null; older: string | null }
}) {
  const { history } = words
  return (
    <>
      <h1 className="mb-4">{history.changesTitle}</h1>
      <form method="get" action={hrefFor('/changes')} className="flex flex-wrap items-end gap-3">
        {viewer.progressParam !== undefined && (
          <input type="hidden" name="progress" value={viewer.progressParam} />
        )}
        <div className="flex flex-col gap-1">
          <label htmlFor="kind" className="label">
            {history.filter}
          </label>
          <select id="kind" name="kind" defaultValue={kind ?? ''} className="input">
            <option value="">{history.everyKind}</option>
            {listKinds().map(({ name, plural }) => (
              <option key={name} value={name}>
                {say(plural)}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="button button-quiet">
          {history.filterButton}
        </button>
      </form>
      {page.lines.length === 0 ? (
        <p className="mt-6">{history.noChanges}</p>
      ) : (
        <RevisionList revisions={page.lines} suffix={viewer.suffix} />
      )}
      <ListPages
        label={history.pages}
        links={[
          { text: history.newest, href: links.newest },
          { text: history.newer, href: links.newer, rel: 'prev' },
          { text: history.older, href: links.older, rel: 'next' },
        ]}
      />
    </>
  )
}
