import { setStatus } from '@/app/_server/request'
import { unindexed } from '@/app/_server/unindexed'
import { openVerb, verbNote } from '@/app/edit/_form/open-verb'
import { verbTokens } from '@/app/edit/_form/verb-tokens'
import { whoWrites } from '@/app/edit/_form/writer'
import { FormPage } from '@/components/editor/form-page'
import { NoEntry } from '@/components/editor/no-entry'
import { NoWriting } from '@/components/editor/no-writing'
import { VerbForm } from '@/components/editor/verb-form'
import { reader } from '@/db/connection'
import { listLiveChildren } from '@/db/queries/live-children'
import { can } from '@/wiki/permissions'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { deleteEntry } from '../actions'

export const dynamic = 'force-dynamic'

export const generateMetadata = unindexed(() => words.editor.deleteSubmit)

export default async function DeletePage({ params }: { params: Promise<{ path: string[] }> }) {
  const { editor } = words
  const path = `/${(await params).path.join('/')}`
  const writing = await whoWrites()
  if (writing.status !== 'allowed') return <NoWriting writing={writing} path={`/delete${path}`} />
  const opened = openVerb(reader(), path, 'live')
  if (opened.status !== 'open') {
    setStatus(opened.status === 'deleted' ? 410 : 404)
    const found = opened.status === 'deleted' ? opened : { status: 'missing' as const }
    return <NoEntry found={found} path={path} />
  }
  if (!can(writing.standing, { action: 'delete-entry' })) {
    setStatus(403)
    return <FormPage title={editor.moderatorsTitle}>{editor.moderatorsDelete}</FormPage>
  }
  const { entry, revision } = opened.found
  const children = listLiveChildren(reader(), entry.id)
  return (
    <FormPage title={editor.deleteTitle(opened.name)}>
      <p className="mb-5 max-w-prose">{editor.deleteText}</p>
      {children.length > 0 && <p className="mb-2">{editor.deleteChildren(children.length)}</p>}
      <ul className="mb-5 list-disc pl-5">
        {children.map(({ id, path: place, name }) => (
          <li key={id}>
            <a href={hrefFor(place)}>{name}</a>
          </li>
        ))}
      </ul>
      <VerbForm
        action={deleteEntry}
        tokens={verbTokens(entry.id, revision.id)}
        fields={[]}
        button={editor.deleteSubmit}
        isDanger
        note={verbNote(writing.standing)}
        cancel={entry.path}
      />
    </FormPage>
  )
}
