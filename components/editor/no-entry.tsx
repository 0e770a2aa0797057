import { parsePath } from '@/wiki/kinds/registry'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { FormPage } from './form-page'

/** Why there is nothing to change at a path, and where to go from here. */
export function NoEntry({
  found,
  path,
}: {
  found:
    | { status: 'missing' }
    | { status: 'deleted'; path: string }
    | { status: 'not-yours'; editId: string }
  path: string
}) {
  const { editor } = words
  if (found.status === 'deleted') {
    return (
      <FormPage title={editor.deletedTitle}>
        <p className="mb-4">{editor.deletedText}</p>
        <p className="flex flex-wrap gap-4">
          <a href={hrefFor(`/restore${found.path}`)}>{editor.restoreSubmit}</a>
          <a href={hrefFor(`/history${found.path}`)}>{words.common.history}</a>
        </p>
      </FormPage>
    )
  }
  if (found.status === 'not-yours') {
    return (
      <FormPage title={editor.notYoursTitle}>
        <p className="mb-4">{editor.notYoursText}</p>
        <a href={hrefFor(`/review/${found.editId}`)}>{editor.seeEdit}</a>
      </FormPage>
    )
  }
  const kind = parsePath(path)?.kind
  return (
    <FormPage title={editor.missingTitle}>
      <p className="mb-4">{editor.missingText(path)}</p>
      {kind && (
        <a href={hrefFor(`/new/${kind.name}?path=${encodeURIComponent(path)}`)}>
          {editor.missingWrite}
        </a>
      )}
    </FormPage>
  )
}
