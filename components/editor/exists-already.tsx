import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { FormPage } from './form-page'
import { NoEntry } from './no-entry'

/** The page that somebody wanted to write stands already, or stood there once. */
export function ExistsAlready({
  entry,
}: {
  entry: { path: string; name: string; isDeleted: boolean }
}) {
  const { editor } = words
  if (entry.isDeleted)
    return <NoEntry found={{ status: 'deleted', path: entry.path }} path={entry.path} />
  return (
    <FormPage title={editor.existsTitle}>
      <p className="mb-4">{editor.existsText}</p>
      <p className="flex flex-wrap gap-4">
        <a href={hrefFor(entry.path)}>{entry.name}</a>
        <a href={hrefFor(`/edit${entry.path}`)}>{editor.existsEdit}</a>
      </p>
    </FormPage>
  )
}
