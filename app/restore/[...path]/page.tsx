import { setStatus } from '@/app/_server/request'
import { unindexed } from '@/app/_server/unindexed'
import { restoreEntry } from '@/app/delete/actions'
import { openVerb, verbNote } from '@/app/edit/_form/open-verb'
import { verbTokens } from '@/app/edit/_form/verb-tokens'
import { whoWrites } from '@/app/edit/_form/writer'
import { FormPage } from '@/components/editor/form-page'
import { NoEntry } from '@/components/editor/no-entry'
import { NoWriting } from '@/components/editor/no-writing'
import { VerbForm } from '@/components/editor/verb-form'
import { reader } from '@/db/connection'
import { listDeletedTogether } from '@/db/queries/deleted-together'
import { can } from '@/wiki/permissions'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'

export const dynamic = 'force-dynamic'

export const generateMetadata = unindexed(() => words.editor.restoreSubmit)

export default async function RestorePage({ params }: { params: Promise<{ path: string[] }> }) {
  const { editor } = words
  const path = `/${(await params).path.join('/')}`
  const writing = await whoWrites()
  if (writing.status !== 'allowed') return <NoWriting writing={writing} path={`/restore${path}`} />
  const opened = openVerb(reader(), path, 'deleted')
  if (opened.status === 'standing') {
    return (
      <FormPage title={editor.notDeletedTitle}>
        <a href={hrefFor(opened.path)}>{editor.backToPage}</a>
      </FormPage>
    )
  }
  if (opened.status !== 'open') {
    setStatus(404)
    return <NoEntry found={{ status: 'missing' }} path={path} />
  }
  if (!can(writing.standing, { action: 'restore-entry' })) {
    setStatus(403)
    return <FormPage title={editor.moderatorsTitle}>{editor.moderatorsDelete}</FormPage>
  }
  const { entry, revision } = opened.found
  const together = listDeletedTogether(reader(), entry.id).length
  return (
    <FormPage title={editor.restoreTitle(opened.name)}>
      <p className="mb-5 max-w-prose">
        {editor.restoreText} {together > 0 ? editor.restoreTogether(together) : null}
      </p>
      <VerbForm
        action={restoreEntry}
        tokens={verbTokens(entry.id, revision.id)}
        fields={[]}
        button={editor.restoreSubmit}
        note={verbNote(writing.standing)}
        cancel={`/history${entry.path}`}
      />
    </FormPage>
  )
}
