import { unindexed } from '@/app/_server/unindexed'
import { verbNote } from '@/app/edit/_form/open-verb'
import { openVerbPage } from '@/app/edit/_form/verb-page'
import { verbTokens } from '@/app/edit/_form/verb-tokens'
import { FormPage } from '@/components/editor/form-page'
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
  const opened = await openVerbPage('move', path)
  if ('instead' in opened) return opened.instead
  const { found, title, standing } = opened
  const { entry, revision } = found
  const kind = kindOf(entry.kind)
  const parent = entry.parentId === null ? null : getHead(reader(), entry.parentId)
  const segment = { name: 'segment', label: editor.segment, value: entry.segment }
  const under = { name: 'parent', label: editor.moveParent, value: parent?.entry.path ?? '' }
  return (
    <FormPage title={title}>
      <p className="mb-5 max-w-prose">{editor.moveText}</p>
      <VerbForm
        action={moveEntry}
        tokens={verbTokens(entry.id, revision.id)}
        fields={[
          ...(parent ? [{ ...under, help: editor.pickerHelp }] : []),
          { ...segment, help: say(kind.segment.help) },
        ]}
        button={editor.moveSubmit}
        note={verbNote(standing)}
        cancel={entry.path}
      >
        <p>
          {editor.moveNow} <code>{entry.path}</code>
        </p>
      </VerbForm>
    </FormPage>
  )
}
