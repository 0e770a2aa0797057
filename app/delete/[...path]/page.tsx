import { unindexed } from '@/app/_server/unindexed'
import { verbNote } from '@/app/edit/_form/open-verb'
import { openVerbPage } from '@/app/edit/_form/verb-page'
import { verbTokens } from '@/app/edit/_form/verb-tokens'
import { FormPage } from '@/components/editor/form-page'
import { VerbForm } from '@/components/editor/verb-form'
import { MentionLink } from '@/components/entry/mention-link'
import { reader } from '@/db/connection'
import { listLiveChildren } from '@/db/queries/live-children'
import { words } from '@/wiki/words'
import { deleteEntry } from '../actions'

export const dynamic = 'force-dynamic'

export const generateMetadata = unindexed(() => words.editor.deleteSubmit)

export default async function DeletePage({ params }: { params: Promise<{ path: string[] }> }) {
  const { editor } = words
  const path = `/${(await params).path.join('/')}`
  const opened = await openVerbPage('delete', path)
  if ('instead' in opened) return opened.instead
  const { found, title, standing, progress } = opened
  const { entry, revision } = found
  const children = listLiveChildren(reader(), entry.id, progress)
  return (
    <FormPage title={title}>
      <p className="mb-5 max-w-prose">{editor.deleteText}</p>
      {children.length > 0 && <p className="mb-2">{editor.deleteChildren(children.length)}</p>}
      <ul className="mb-5 list-disc pl-5">
        {children.map((mention) => (
          <li key={mention.id}>
            <MentionLink mention={mention} />
          </li>
        ))}
      </ul>
      <VerbForm
        action={deleteEntry}
        tokens={verbTokens(entry.id, revision.id)}
        fields={[]}
        button={editor.deleteSubmit}
        isDanger
        note={verbNote(standing)}
        cancel={entry.path}
      />
    </FormPage>
  )
}
