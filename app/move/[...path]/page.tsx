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
import { getHead } from '@/db/queries/entries'
import { kindOf } from '@/wiki/kinds/registry'
import { words } from '@/wiki/words'
import { say } from '@/wiki/words/language'
import { moveEntry } from '../actions'

export const dynamic = 'force-dynamic'

export const generateMetadata = unindexed(() => words.editor.moveSubmit)

export default async function MovePage({ params }: { params: Promise<{ path: string[] }> }) {
  const { editor } = words
  const path = `/${(await params).path.join('/')}`
  const writing = await whoWrites()
  if (writing.status !== 'allowed') return <NoWriting writing={writing} path={`/move${path}`} />
  const opened = openVerb(reader(), path, 'live')
  if (opened.status !== 'open') {
    setStatus(opened.status === 'deleted' ? 410 : 404)
    const found = opened.status === 'deleted' ? opened : { status: 'missing' as const }
    return <NoEntry found={found} path={path} />
  }
  const { entry, revision } = opened.found
  const kind = kindOf(entry.kind)
  const parent = entry.parentId === null ? null : getHead(reader(), entry.parentId)
  const segment = { name: 'segment', label: editor.segment, value: entry.segment }
  const under = { name: 'parent', label: editor.moveParent, value: parent?.entry.path ?? '' }
  return (
    <FormPage title={editor.moveTitle(opened.name)}>
      <p className="mb-5 max-w-prose">{editor.moveText}</p>
      <VerbForm
        action={moveEntry}
        tokens={verbTokens(entry.id, revision.id)}
        fields={[
          ...(parent ? [{ ...under, help: editor.pickerHelp }] : []),
          { ...segment, help: say(kind.segment.help) },
        ]}
        button={editor.moveSubmit}
        note={verbNote(writing.standing)}
        cancel={entry.path}
      >
        <p>
          {editor.moveNow} <code>{entry.path}</code>
        </p>
      </VerbForm>
    </FormPage>
  )
}
