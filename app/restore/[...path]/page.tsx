import { unindexed } from '@/app/_server/unindexed'
import { restoreEntry } from '@/app/delete/actions'
import { verbNote } from '@/app/edit/_form/open-verb'
import { openVerbPage } from '@/app/edit/_form/verb-page'
import { verbTokens } from '@/app/edit/_form/verb-tokens'
import { FormPage } from '@/components/editor/form-page'
import { VerbForm } from '@/components/editor/verb-form'
import { reader } from '@/db/connection'
import { listDeletedTogether } from '@/db/queries/deleted-together'
import { words } from '@/wiki/words'

export const dynamic = 'force-dynamic'

export const generateMetadata = unindexed(() => words.editor.restoreSubmit)

export default async function RestorePage({ params }: { params: Promise<{ path: string[] }> }) {
  const { editor } = words
  const path = `/${(await params).path.join('/')}`
  const opened = await openVerbPage('restore', path)
  if ('instead' in opened) return opened.instead
  const { found, title, standing } = opened
  const { entry, revision } = found
  const together = listDeletedTogether(reader(), entry.id).length
  return (
    <FormPage title={title}>
      <p className="mb-5 max-w-prose">
        {editor.restoreText} {together > 0 ? editor.restoreTogether(together) : null}
      </p>
      <VerbForm
        action={restoreEntry}
        tokens={verbTokens(entry.id, revision.id)}
        fields={[]}
        button={editor.restoreSubmit}
        note={verbNote(standing)}
        cancel={`/history${entry.path}`}
      />
    </FormPage>
  )
}
